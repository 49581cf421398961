import assert from "node:assert/strict";
import { absorber, type AbsorbOptions } from "../../../src/estimate/absorb/absorber.ts";
import { effectsRank } from "../../../src/estimate/absorb/rank.ts";
import { onRows } from "../../../src/estimate/factor-codes.ts";
import type { Factor } from "../../../src/frame/factor-of-column.ts";
import { fromColumns, matrix, multiply, transpose } from "../../../src/numeric/matrix.ts";
import { qr } from "../../../src/numeric/qr.ts";
import { stops } from "../../frame/frames.ts";
import { generator } from "../simulated-panel.ts";

const random = generator(5);
const n = 400;
const levels = (count: number) => Array.from({ length: count }, (_, level) => level);

/** A factor of about `count` levels drawn at random, numbered without gaps. */
function factor(name: string, count: number, draw: (i: number) => number = () => Math.floor(random() * count)): Factor {
  const raw = Array.from({ length: n }, (_, i) => draw(i));
  const seen = [...new Set(raw)].sort((a, b) => a - b);
  return { name, codes: Int32Array.from(raw, (value) => seen.indexOf(value)), levels: levels(seen.length) };
}

const column = () => Float64Array.from({ length: n }, () => random() * 10 + 100);
const weights = Float64Array.from({ length: n }, () => 0.2 + random());
const firm = factor("firm", 60);
const year = factor("year", 8);
const worker = factor("worker", 90);

const demeaned = (factors: readonly Factor[], w: Float64Array | null, v: Float64Array, options?: AbsorbOptions) => {
  const result = v.slice();
  absorber(factors, w, options).demean(result, "v");
  return result;
};

/** The residual of a regression on all dummies. */
function byDummies(factors: readonly Factor[], w: Float64Array | null, v: Float64Array): Float64Array {
  const roots = w ? w.map(Math.sqrt) : new Float64Array(n).fill(1);
  const columns = factors.flatMap(({ codes, levels: all }) =>
    all.map((_, level) => Float64Array.from(codes, (code, i) => (code === level ? roots[i] : 0))),
  );
  const { kept, rotate, rotateBack } = qr(fromColumns(columns), { tolerance: 1e-10 });
  const rotated = rotate(v.map((value, i) => value * roots[i]));
  rotated.fill(0, 0, kept.length);
  return rotateBack(rotated).map((value, i) => value / roots[i]);
}

/** Values are about 10: 1e-11 is rounding of some hundred additions. */
function close(actual: Float64Array, expected: Float64Array, tolerance = 1e-11): void {
  actual.forEach((value, i) => assert.ok(Math.abs(value - expected[i]) <= tolerance, `${value} is not ${expected[i]}`));
}

describe("taking effects out of a column", () => {
  for (const [label, w] of [
    ["", null],
    [", weighted", weights],
  ] as const) {
    it(`leaves what a regression on dummies leaves: one, two and three factors${label}`, () => {
      const v = column();
      for (const factors of [[firm], [firm, year], [year, firm, worker]])
        close(demeaned(factors, w, v), byDummies(factors, w, v));
    });

    it(`gives the same by iteration as exactly, to 1e-9${label}`, () => {
      const v = column();
      for (const factors of [
        [firm, worker],
        [firm, year, worker],
      ]) {
        const direct = demeaned(factors, w, v, { method: "direct" });
        close(demeaned(factors, w, v, { method: "iterative" }), direct, 1e-9);
      }
    });
  }

  it("uses the closed form on a balanced panel, equal to the general way", () => {
    const entity: Factor = {
      name: "entity",
      codes: Int32Array.from({ length: n }, (_, i) => i % 40),
      levels: levels(40),
    };
    const time: Factor = {
      name: "time",
      codes: Int32Array.from({ length: n }, (_, i) => Math.floor(i / 40)),
      levels: levels(10),
    };
    const v = column();
    assert.equal(absorber([entity, time], null).method, "balanced");
    close(demeaned([entity, time], null, v), demeaned([entity, time], null, v, { method: "direct" }));
  });

  it("chooses the exact way for short factors and iteration for long ones", () => {
    assert.equal(absorber([firm, year], null).method, "direct");
    const many = 5000;
    const of = (name: string, step: number): Factor => ({
      name,
      codes: Int32Array.from({ length: 3 * many }, (_, i) => (i * step + Math.floor(i / many)) % many),
      levels: levels(many),
    });
    assert.equal(absorber([of("a", 1), of("b", 7)], null).method, "iterative");
  });

  it("splits what it takes out into effects that add up to it", () => {
    const v = column();
    for (const options of [{}, { method: "iterative" } as const]) {
      const factors = [year, firm, worker];
      const effects = absorber(factors, weights, options).effectsOf(v, "v");
      const left = v.map((value, i) => value - factors.reduce((sum, { codes }, f) => sum + effects[f][codes[i]], 0));
      close(left, demeaned(factors, weights, v), 1e-8);
    }
  });

  it("gives the leverage of the dummies: the diagonal of their projection", () => {
    for (const w of [null, weights]) {
      for (const factors of [[firm], [firm, year], [firm, year, worker]]) {
        const roots = (w ?? new Float64Array(n).fill(1)).map(Math.sqrt);
        const columns = factors.flatMap(({ codes, levels: all }) =>
          all.map((_, level) => Float64Array.from(codes, (code, i) => (code === level ? roots[i] : 0))),
        );
        const basis = qr(fromColumns(columns), { tolerance: 1e-10 }).basis();
        const hat = multiply(basis, transpose(basis));
        close(
          absorber(factors, w).leverage()!,
          Float64Array.from({ length: n }, (_, i) => hat.data[i * n + i]),
        );
        if (factors.length === 1) continue;
        // The same from the entries of the sparse inverse.
        close(
          absorber(factors, w, { method: "iterative" }).leverage()!,
          Float64Array.from({ length: n }, (_, i) => hat.data[i * n + i]),
        );
      }
    }
  });

  it("gives leverages of two long factors in seconds: of workers who change firms, and they sum to the rank", function () {
    this.timeout(20_000);
    const [workers, firms, rows] = [12_000, 4000, 60_000];
    const home = Float64Array.from({ length: workers }, () => Math.floor(random() * firms));
    const who = Int32Array.from({ length: rows }, (_, i) => i % workers);
    // One move in ten, to a firm near by in number.
    const where = Int32Array.from(who, (w) =>
      random() < 0.1 ? (home[w] + 1 + Math.floor(random() * 40)) % firms : home[w],
    );
    const a: Factor = { name: "worker", codes: who, levels: levels(workers) };
    const b = onRows({ name: "firm", codes: where, levels: levels(firms) }, null);
    const both = absorber([a, b], null);
    assert.equal(both.method, "iterative");
    const leverage = both.leverage()!;
    const { rank } = effectsRank([a, b]);
    const sum = leverage.reduce((total, h) => total + h, 0);
    // 16,000 parameters, each to ten digits and more.
    assert.ok(Math.abs(sum - rank) < 1e-5, `${sum} is not ${rank}`);
    assert.ok(leverage.every((h) => h > 0 && h < 1 + 1e-9));
    // One row's leverage is its own fitted value when it alone is 1.
    for (const row of [0, 777, 31_415]) {
      const one = new Float64Array(rows);
      one[row] = 1;
      both.demean(one, "one");
      assert.ok(Math.abs(1 - one[row] - leverage[row]) < 1e-7, `${1 - one[row]} is not ${leverage[row]}`);
    }
  });

  it("says so when iteration does not converge", () => {
    // A long chain of levels, each linked to the next by one row.
    const length = 300;
    const a: Factor = { name: "a", codes: Int32Array.from({ length }, (_, i) => i >> 1), levels: levels(150) };
    const b: Factor = { name: "b", codes: Int32Array.from({ length }, (_, i) => (i + 1) >> 1), levels: levels(151) };
    const v = Float64Array.from({ length }, () => random());
    const few = absorber([a, b], null, { method: "iterative", maxIterations: 5 });
    stops("estimate.notConverged", () => few.demean(v.slice(), "wage"), "wage", "5");
    assert.doesNotThrow(() => absorber([a, b], null, { method: "iterative" }).demean(v.slice(), "wage"));
  });
});

describe("counting independent levels", () => {
  const rankOf = (factors: readonly Factor[]) => {
    const columns = factors.flatMap(({ codes, levels: all }) =>
      all.map((_, level) => Float64Array.from(codes, (code) => (code === level ? 1 : 0))),
    );
    return qr(matrix(n, columns.length, fromColumns(columns).data), { tolerance: 1e-10 }).kept.length;
  };

  it("finds disconnected groups, nested factors and chance redundancy", () => {
    const half = factor("half", 20, (i) => (i % 2) * 10 + Math.floor(random() * 10));
    const other = factor("other", 12, (i) => (i % 2) * 6 + Math.floor(random() * 6));
    const region = { ...firm, name: "region", codes: firm.codes.map((code) => code % 7), levels: levels(7) };
    for (const factors of [
      [half, other],
      [firm, region],
      [half, other, year],
      [firm, year, region],
      [half, other, firm, region],
    ]) {
      const { rank, exact } = effectsRank(factors);
      assert.ok(exact);
      assert.equal(rank, rankOf(factors), factors.map(({ name }) => name).join(", "));
    }
    assert.equal(effectsRank([half, other]).rank, half.levels.length + other.levels.length - 2);
  });
});
