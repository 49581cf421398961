import assert from "node:assert/strict";
import { conleyMeat, type Reach } from "../../src/estimate/conley-meat.ts";
import { visitNearby, distanceOf } from "../../src/estimate/nearby-places.ts";
import { estimateModel } from "../../src/estimate/estimate-model.ts";
import { regress, regression } from "../../src/estimate/regression.ts";
import type { ModelSpecInput } from "../../src/estimate/spec.ts";
import { matrix, multiply, transpose, type Matrix } from "../../src/numeric/matrix.ts";
import { stops } from "../frame/frames.ts";
import { valuesOf, withColumn } from "./dummies.ts";
import { generator } from "./simulated-panel.ts";
import { simulatedPlaces } from "./simulated-places.ts";

const shape = { firms: 40, years: 6, share: 0.8, regressors: 2, seed: 12 };
/** Eastern China: 40 places in some 900 by 1100 km. */
const frame = simulatedPlaces(shape, [28, 36, 110, 122]);
const vcov = { type: "conley", latitude: "lat", longitude: "lon", cutoff: 200 } as const;
const fe: ModelSpecInput = {
  method: "fe",
  y: "y",
  x: ["x1", "x2"],
  absorb: ["firm", "year"],
  entity: "firm",
  time: "year",
  vcov,
};
const errors = (spec: ModelSpecInput, data = frame) => regress(data, spec).terms.map(({ stdError }) => stdError);

/** Sums of the same products in another order: ten digits. */
const same = (actual: ArrayLike<number>, expected: ArrayLike<number>) => {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < actual.length; i++)
    assert.ok(Math.abs(actual[i] / expected[i] - 1) < 1e-10, `${actual[i]} is not ${expected[i]}`);
};

/** Great-circle distance by the vectors of two places, not by haversines. */
function distance(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const point = (lat: number, lon: number) => {
    const [p, l] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
  };
  const [a, b] = [point(lat1, lon1), point(lat2, lon2)];
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
  return 6371 * Math.atan2(Math.hypot(...cross), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

/** Every row with every row. */
function everyPair(
  scores: Matrix,
  lat: Float64Array,
  lon: Float64Array,
  weightOf: (i: number, j: number, km: number) => number,
): Matrix {
  const n = scores.nrow;
  const weights = matrix(n, n);
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) weights.data[j * n + i] = weightOf(i, j, distance(lat[i], lon[i], lat[j], lon[j]));
  return multiply(multiply(transpose(scores), weights), scores);
}

const kernelOf =
  ({ cutoff, kernel }: Reach) =>
  (km: number) =>
    km > cutoff ? 0 : kernel === "uniform" ? 1 : 1 - km / cutoff;

describe("Conley's covariance", () => {
  const { fit, sample, covariance } = regression(frame, fe);
  const basis = fit.basis();
  const scores = matrix(
    basis.nrow,
    basis.ncol,
    basis.data.map((q, at) => q * fit.scaledResiduals[at % basis.nrow]),
  );
  const { places, time } = sample.grouping;
  const [lat, lon] = [places!.latitude, places!.longitude];

  for (const kernel of ["uniform", "bartlett"] as const)
    for (const cutoff of [30, 200, 900])
      it(`sums every pair of rows of a period within ${cutoff} km, ${kernel}`, () => {
        const weight = kernelOf({ cutoff, kernel });
        const found = conleyMeat(scores, places!, time!.codes, { cutoff, kernel });
        const sameTime = (i: number, j: number) => time!.codes[i] === time!.codes[j];
        const expected = everyPair(scores, lat, lon, (i, j, km) => (sameTime(i, j) ? weight(km) : 0));
        same(found.meat.data, expected.data);
        const linked = everyPair(matrix(scores.nrow, 1, new Float64Array(scores.nrow).fill(1)), lat, lon, (i, j, km) =>
          i > j && sameTime(i, j) && km <= cutoff ? 1 : 0,
        );
        assert.equal(found.linked, linked.data[0]);
      });

  it("carries (n-1)/(n-K) and t with n-K degrees of freedom, as fixest's", () => {
    const { meat } = conleyMeat(scores, places!, time!.codes, { cutoff: 200, kernel: "uniform" });
    const { nobs } = fit;
    const { forCovariance: K, all } = covariance.counted;
    same(
      covariance.meat.data,
      meat.data.map((value) => (value * (nobs - 1)) / (nobs - K)),
    );
    assert.equal(covariance.df, nobs - all);
  });

  it("without a time column links rows of all periods, an entity's own among them", () => {
    const pooled = regression(frame, { ...fe, method: "ols", absorb: [], entity: undefined, time: undefined });
    const q = pooled.fit.basis();
    const s = matrix(
      q.nrow,
      q.ncol,
      q.data.map((value, at) => value * pooled.fit.scaledResiduals[at % q.nrow]),
    );
    const expected = everyPair(s, valuesOf(frame, "lat"), valuesOf(frame, "lon"), (_, __, km) => (km <= 200 ? 1 : 0));
    same(
      pooled.covariance.meat.data,
      expected.data.map((value) => value * pooled.covariance.factor),
    );
    assert.equal(pooled.estimate.conventions.pairs, "all rows");
  });

  it("with lags adds an entity's own products over time, weighted as Newey and West's", () => {
    const serial = regression(frame, { ...fe, vcov: { ...vcov, lag: 2 } });
    const [firm, year] = [valuesOf(frame, "firm"), valuesOf(frame, "year")];
    const expected = everyPair(scores, lat, lon, (i, j, km) => {
      const apart = Math.abs(year[i] - year[j]);
      if (apart === 0) return km <= 200 ? 1 : 0;
      return firm[i] === firm[j] && apart <= 2 ? 1 - apart / 3 : 0;
    });
    same(
      serial.covariance.meat.data,
      expected.data.map((value) => value * serial.covariance.factor),
    );
    assert.equal(serial.estimate.conventions.lag, 2);
  });

  it("is clustered by place and period when no other place is near, up to factors", () => {
    const spec: ModelSpecInput = { ...fe, ssc: "full" };
    const near = regression(frame, { ...spec, vcov: { ...vcov, cutoff: 0.001 } });
    const [latitude, year] = [valuesOf(frame, "lat"), valuesOf(frame, "year")];
    const placed = withColumn(
      frame,
      "cell",
      latitude.map((value, i) => value * 10_000 + year[i]),
    );
    const clustered = regression(placed, { ...spec, vcov: { type: "cluster", by: ["cell"] } });
    same(
      near.estimate.terms.map(({ stdError }) => stdError / Math.sqrt(near.covariance.factor)),
      clustered.estimate.terms.map(({ stdError }) => stdError / Math.sqrt(clustered.covariance.factor)),
    );
  });

  it("is clustered by period when all are near, and says that distance tells nothing", () => {
    const all = regression(frame, { ...fe, ssc: "full", vcov: { ...vcov, cutoff: 5000 } });
    const byYear = regression(frame, { ...fe, ssc: "full", vcov: { type: "cluster", by: ["year"] } });
    same(
      all.estimate.terms.map(({ stdError }) => stdError / Math.sqrt(all.covariance.factor)),
      byYear.estimate.terms.map(({ stdError }) => stdError / Math.sqrt(byYear.covariance.factor)),
    );
    assert.ok(all.estimate.notes.some(({ key }) => key === "conley.everyPairNote"));
  });

  it("says when the cut-off reaches no pair, where it is White's", () => {
    const apart = withColumn(
      frame,
      "lat",
      valuesOf(frame, "firm").map((firm) => firm * 2),
    );
    const alone = regression(apart, { ...fe, vcov: { ...vcov, cutoff: 50 } });
    const white = errors({ ...fe, vcov: { type: "hc0" } });
    same(
      alone.estimate.terms.map(({ stdError }) => stdError / Math.sqrt(alone.covariance.factor)),
      white,
    );
    assert.ok(alone.estimate.notes.some(({ key }) => key === "conley.noPairNote"));
  });

  it("finds pairs across the date line, around the poles, and in longitudes of 0 to 360", () => {
    const random = generator(3);
    const latitude = Float64Array.from(
      { length: 300 },
      (_, i) => (i % 3 === 0 ? 90 : i % 3 === 1 ? 60 : 10) - 8 * random(),
    );
    const longitude = Float64Array.from({ length: 300 }, (_, i) =>
      i % 2 ? 180 + 12 * random() : -180 + 12 * random(),
    );
    for (const cutoff of [100, 700, 5000, 20_100]) {
      const found = new Set<string>();
      visitNearby({ latitude, longitude }, cutoff, (a, b, h) => {
        const key = a < b ? `${a}-${b}` : `${b}-${a}`;
        assert.ok(!found.has(key), "a pair is visited once");
        found.add(key);
        const km = distance(latitude[a], longitude[a], latitude[b], longitude[b]);
        // Distances of hundreds of km, by two formulas.
        assert.ok(Math.abs(distanceOf(h) - km) < 1e-6, `${distanceOf(h)} is not ${km}`);
      });
      let expected = 0;
      for (let i = 0; i < 300; i++)
        for (let j = 0; j < i; j++)
          if (distance(latitude[i], longitude[i], latitude[j], longitude[j]) <= cutoff) expected++;
      assert.equal(found.size, expected);
    }
  });

  it("runs on 100,000 places in seconds, without a matrix of pairs", function () {
    this.timeout(20_000);
    const n = 100_000;
    const random = generator(9);
    const scattered = {
      latitude: Float64Array.from({ length: n }, () => 20 + 30 * random()),
      longitude: Float64Array.from({ length: n }, () => 80 + 50 * random()),
    };
    const s = matrix(
      n,
      3,
      Float64Array.from({ length: 3 * n }, () => random() - 0.5),
    );
    const { linked, meat } = conleyMeat(s, scattered, null, { cutoff: 50, kernel: "bartlett" });
    // Some 60 neighbours each in a box of 3.3 by 4.5 thousand km; a loose band that a wrong search would leave.
    assert.ok(linked > 1e6 && linked < 5e7, String(linked));
    assert.ok(meat.data.every(Number.isFinite));
  });

  it("leaves out rows without a place, and names the cell of one that is none", () => {
    const gone = withColumn(
      frame,
      "lat",
      valuesOf(frame, "lat").map((value, i) => (i < 3 ? NaN : value)),
    );
    assert.equal(regress(gone, fe).sample.missing, 3);
    const swapped = { ...vcov, latitude: "lon", longitude: "lat" };
    stops("conley.noLatitude", () => regress(frame, { ...fe, vcov: swapped }), "lon", "2");
    const wild = withColumn(
      frame,
      "lon",
      valuesOf(frame, "lon").map((value, i) => (i === 4 ? 3_500_000 : value)),
    );
    stops("conley.noLongitude", () => regress(wild, fe), "lon", "3,500,000", "6");
    const blank = withColumn(frame, "lat", new Float64Array(frame.nrow).fill(NaN));
    stops("estimate.allMissing", () => regress(blank, fe), "lat");
  });

  it("needs places and a cut-off; lags need a panel", () => {
    stops("conley.needsPlaces", () => regress(frame, { ...fe, vcov: { type: "conley", cutoff: 100 } }));
    stops("conley.needsPlaces", () => regress(frame, { ...fe, vcov: { ...vcov, cutoff: undefined } }));
    stops("conley.serialNeedsPanel", () => regress(frame, { ...fe, entity: undefined, vcov: { ...vcov, lag: 1 } }));
    stops("conley.notBetween", () => estimateModel(frame, { ...fe, method: "be", absorb: [] }));
  });

  it("of a uniform kernel with a negative eigenvalue is repaired, and said to be", () => {
    const small = simulatedPlaces({ firms: 14, years: 3, share: 1, regressors: 3, seed: 6 }, [28, 36, 110, 122]);
    const spec: ModelSpecInput = { ...fe, method: "ols", absorb: [], x: ["x1", "x2", "x3"] };
    const uneven = regression(small, { ...spec, vcov: { ...vcov, cutoff: 800 } });
    assert.equal(uneven.covariance.negative, 2);
    assert.ok(uneven.estimate.notes.some(({ key }) => key === "conley.repaired"));
    assert.ok(uneven.estimate.terms.every(({ stdError }) => stdError > 0));
  });

  it("goes with first differences: each at the place and in the period of its later row", () => {
    const differences = estimateModel(frame, { ...fe, method: "fd", absorb: [] }).terms;
    const rows = regress(frame, { ...fe, method: "ols", absorb: [], y: "D.y", x: ["D.x1", "D.x2"] }).terms;
    same(
      differences.map(({ stdError }) => stdError),
      rows.map(({ stdError }) => stdError),
    );
  });

  it("refuses a cross-section of which all pairs count alike: nothing would be left", () => {
    const ols: ModelSpecInput = { ...fe, method: "ols", absorb: [], time: undefined, entity: undefined };
    stops("conley.everyPair", () => regress(frame, { ...ols, vcov: { ...vcov, cutoff: 5000 } }), "5,000");
    const fading = regress(frame, { ...ols, vcov: { ...vcov, cutoff: 5000, kernel: "bartlett" } });
    assert.ok(fading.terms.every(({ stdError }) => stdError > 0));
  });
});
