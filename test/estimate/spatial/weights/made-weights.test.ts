import assert from "node:assert/strict";
import { spectrumOf } from "../../../../src/numeric/eigenvalues/spectrum.ts";
import { seeded } from "../../../../src/numeric/random.ts";
import { weightsFromLinks } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { distanceBetween, type UnitPlaces } from "../../../../src/estimate/spatial/weights/distances.ts";
import { distanceWeights, type DistanceRule } from "../../../../src/estimate/spatial/weights/distance-weights.ts";
import { madeWeights } from "../../../../src/estimate/spatial/weights/made-weights.ts";
import { spectralRadius } from "../../../../src/estimate/spatial/weights/spectral-radius.ts";
import { standardised } from "../../../../src/estimate/spatial/weights/standardised.ts";
import { speak } from "../../../../src/messages/message.ts";
import { refuses, squareOf } from "./spatial-checks.ts";

const { uniform } = seeded(7);
const n = 60;
const names = Array.from({ length: n }, (_, i) => `u${i}`);
// Around the date line and up to the north, where longitudes are short.
const globe: UnitPlaces = {
  x: Float64Array.from({ length: n }, () => 160 + 40 * uniform()),
  y: Float64Array.from({ length: n }, () => 10 + 75 * uniform()),
  metric: "haversine",
};
const plane: UnitPlaces = { ...globe, metric: "euclidean" };
const expected = (places: UnitPlaces, weightAt: (d: number, i: number, j: number) => number): number[][] => {
  const between = distanceBetween(places);
  return names.map((_, i) => names.map((__, j) => (i === j ? 0 : weightAt(between(i, j), i, j))));
};
const agree = (places: UnitPlaces, rule: DistanceRule, weightAt: (d: number, i: number, j: number) => number): void => {
  const found = squareOf(distanceWeights(names, places, rule));
  const wanted = expected(places, weightAt);
  // The same distance, by the same formula but in another order of its two places.
  found.forEach((row, i) =>
    row.forEach((w, j) => assert.ok(Math.abs(w - wanted[i][j]) <= 1e-12 * wanted[i][j], `${i} ${j}`)),
  );
};

describe("weights by distance", () => {
  it("are what the distances of all pairs give, with a cut-off and without, on the globe and in the plane", () => {
    for (const [places, cutoff] of [
      [globe, 1500],
      [plane, 12],
    ] as const) {
      agree(places, { weigh: "inverse", power: 2 }, (d) => d ** -2);
      agree(places, { weigh: "inverse", cutoff }, (d) => (d <= cutoff ? 1 / d : 0));
      agree(places, { weigh: "equal", cutoff }, (d) => (d <= cutoff ? 1 : 0));
      agree(places, { weigh: "exponential", scale: cutoff, cutoff }, (d) => (d <= cutoff ? Math.exp(-d / cutoff) : 0));
    }
  });

  it("give each unit its k nearest, also those across the date line", () => {
    for (const places of [globe, plane]) {
      const between = distanceBetween(places);
      const rank = (i: number, d: number): number =>
        names.filter((_, j) => j !== i && between(i, j) < d * (1 - 1e-12)).length;
      agree(places, { weigh: "equal", nearest: 4 }, (d, i) => (rank(i, d) < 4 ? 1 : 0));
      agree(places, { weigh: "inverse", nearest: 4, cutoff: 900 }, (d, i) => (rank(i, d) < 4 && d <= 900 ? 1 / d : 0));
    }
    const west = { x: Float64Array.of(179.9, -179.9, 170, 160), y: new Float64Array(4), metric: "haversine" } as const;
    assert.deepEqual(squareOf(distanceWeights(names.slice(0, 4), west, { weigh: "equal", nearest: 1 })), [
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  it("make no object for a pair: 3,000 places with a cut-off take a moment, and only near links are stored", function () {
    this.timeout(10_000);
    const many = 3000;
    const { uniform: draw } = seeded(3);
    const china: UnitPlaces = {
      x: Float64Array.from({ length: many }, () => 75 + 60 * draw()),
      y: Float64Array.from({ length: many }, () => 20 + 30 * draw()),
      metric: "haversine",
    };
    const started = performance.now();
    const weights = distanceWeights(
      Array.from({ length: many }, (_, i) => `${i}`),
      china,
      { weigh: "inverse", cutoff: 150 },
    );
    assert.ok(weights.column.length < 60_000, `${weights.column.length} links`);
    // 0.2 s on the machine it was written on; a full walk over 9 million pairs would take longer even there.
    assert.ok(performance.now() - started < 3000);
  });

  it("refuse what they cannot know: who is near, how fast weights fall, two units at one place, a cut-off that links none", () => {
    const two: UnitPlaces = { x: Float64Array.of(1, 1, 5), y: Float64Array.of(2, 2, 2), metric: "haversine" };
    const make = (rule: DistanceRule) => () => distanceWeights(["a", "b", "c"], two, rule);
    refuses(make({ weigh: "equal" }), "spatial.needsReach");
    refuses(make({ weigh: "exponential" }), "spatial.needsScale");
    refuses(make({ weigh: "inverse" }), "spatial.samePlace", /“a” and “b”/);
    refuses(make({ weigh: "inverse", cutoff: 10 }), "spatial.samePlace");
    refuses(
      () =>
        distanceWeights(["a", "c"], { ...two, x: two.x.slice(1), y: two.y.slice(1) }, { weigh: "equal", cutoff: 1 }),
      "spatial.noWeights",
    );
    assert.equal(make({ weigh: "equal", cutoff: 10 })().column.length, 2);
  });
});

describe("weights by an economic variable", () => {
  const means = Float64Array.of(10, 30, 30, 70);
  const units = ["a", "b", "c", "d"];
  const geographic = weightsFromLinks(units, [
    { from: 0, to: 1, weight: 0.5 },
    { from: 1, to: 0, weight: 0.5 },
    { from: 1, to: 2, weight: 4 },
    { from: 2, to: 1, weight: 4 },
    { from: 2, to: 3, weight: 2 },
    { from: 3, to: 2, weight: 2 },
  ]);
  const made = (kind: Parameters<typeof madeWeights>[0], more = {}) =>
    madeWeights(kind, { names: units, geographic, means, ...more }, "none");

  it("are inverse differences of means; equal means get 0 and are told", () => {
    const { weights, notes } = made("economic");
    assert.deepEqual(squareOf(weights), [
      [0, 1 / 20, 1 / 20, 1 / 60],
      [1 / 20, 0, 0, 1 / 40],
      [1 / 20, 0, 0, 1 / 40],
      [1 / 60, 1 / 40, 1 / 40, 0],
    ]);
    assert.match(speak("en-US", notes[0]), /1 pair of units has equal means.*“b” and “c”/);
    assert.match(speak("zh-CN", notes[0]), /1 对/);
  });

  it("nest in geography as the product of raw matrices, only where there is a geographic link", () => {
    assert.deepEqual(squareOf(made("product").weights), [
      [0, 0.5 / 20, 0, 0],
      [0.5 / 20, 0, 0, 0],
      [0, 0, 0, 2 / 40],
      [0, 0, 2 / 40, 0],
    ]);
  });

  it("pull by gravity and by share of the mean", () => {
    assert.deepEqual(squareOf(made("gravity").weights)[1], [0.5 * 300, 0, 4 * 900, 0]);
    assert.deepEqual(squareOf(made("share").weights)[2], [0, 4 * (30 / 35), 0, 2 * (70 / 35)]);
  });

  it("nest as an average of the two standardised matrices, with the weight asked for", () => {
    const { weights } = madeWeights("half", { names: units, geographic, means, share: 0.25 }, "row");
    const economic = squareOf(standardised(made("economic").weights, "row"));
    const near = squareOf(standardised(geographic, "row"));
    squareOf(weights).forEach((row, i) =>
      row.forEach((w, j) => assert.ok(Math.abs(w - (0.25 * near[i][j] + 0.75 * economic[i][j])) < 1e-15)),
    );
  });

  it("refuse units without a mean, and means that are not positive where they multiply", () => {
    refuses(
      () => made("economic", { means: Float64Array.of(1, NaN, 3, NaN) }),
      "spatial.meanMissing",
      /2 units .*b, d/,
    );
    refuses(() => made("gravity", { means: Float64Array.of(1, -2, 3, 4) }), "spatial.meanNotPositive", /-2 for “b”/);
    refuses(() => made("share", { means: Float64Array.of(1, 2, 0, 4) }), "spatial.meanNotPositive", /“c”/);
  });
});

describe("the scale of weights", () => {
  it("by rows makes rows sum to 1 and leaves islands empty", () => {
    const w = weightsFromLinks(
      ["a", "b", "i"],
      [
        { from: 0, to: 1, weight: 3 },
        { from: 1, to: 0, weight: 0.2 },
      ],
    );
    assert.deepEqual(squareOf(standardised(w, "row")), [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
  });

  it("by spectrum makes the largest eigenvalue 1, keeps symmetry, and agrees with all eigenvalues of a dense matrix", () => {
    const rules: DistanceRule[] = [
      { weigh: "inverse" },
      { weigh: "inverse", power: 3, cutoff: 2500 },
      { weigh: "equal", nearest: 3 },
      { weigh: "exponential", scale: 300, nearest: 5 },
    ];
    for (const rule of rules) {
      const raw = distanceWeights(names, globe, rule);
      const { real, imaginary } = spectrumOf(raw);
      const largest = Math.max(...Array.from(real, (re, k) => Math.hypot(re, imaginary?.[k] ?? 0)));
      // Eigenvalues of a matrix that is not normal carry about 1e-13 of rounding.
      assert.ok(Math.abs(spectralRadius(raw) / largest - 1) < 1e-11, JSON.stringify(rule));
      // One divisor for all: what was symmetric to rounding stays so.
      const scaled = squareOf(standardised(raw, "spectral"));
      squareOf(raw).forEach((row, i) =>
        row.forEach((w, j) => assert.ok(Math.abs(scaled[i][j] * largest - w) <= 1e-10 * w, `${i} ${j}`)),
      );
    }
  });

  it("by spectrum is known for a path of 400 units, whose eigenvalues crowd: 2 cos(pi / 401)", () => {
    const path = weightsFromLinks(
      Array.from({ length: 400 }, (_, i) => `${i}`),
      Array.from({ length: 399 }, (_, i) => [
        { from: i, to: i + 1, weight: 1 },
        { from: i + 1, to: i, weight: 1 },
      ]).flat(),
    );
    assert.ok(Math.abs(spectralRadius(path) - 2 * Math.cos(Math.PI / 401)) < 1e-9);
  });

  it("by spectrum is refused where links never come back", () => {
    const river = weightsFromLinks(
      ["spring", "mill", "sea"],
      [
        { from: 1, to: 0, weight: 1 },
        { from: 2, to: 1, weight: 1 },
      ],
    );
    assert.equal(spectralRadius(river), 0);
    refuses(() => standardised(river, "spectral"), "spatial.noSpectrum", /largest eigenvalue is 0/);
  });
});
