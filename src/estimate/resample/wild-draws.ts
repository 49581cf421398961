import type { Factor } from "../../frame/factor-of-column.ts";
import { columnOf } from "../../numeric/matrix.ts";
import type { DrawBlock } from "../../tasks/draw-blocks.ts";
import { defineTask } from "../../tasks/task.ts";
import type { LinearFit } from "../linear-fit.ts";
import {
  scoreCells,
  scoreLeft,
  scoresAt,
  spreadAt,
  spreadOf,
  type Family,
  type Projection,
  type ScoreLeft,
  type Spread,
} from "./cluster-scores.ts";
import type { Sparse } from "./sparse.ts";
import { wildWeights, type WildPlan } from "./wild-weights.ts";

/**
 * One slope b under the wild bootstrap. The residuals that the null b = r leaves are u(d) = e + d x, with e those of the
 * full fit, x the regressor given everything else and d = b - r. Hence every sum is known for all d at once.
 */
export interface WildFocal {
  /** Sums over bootstrap clusters of a e and a x, where b = a'y. */
  readonly numerators: readonly [Float64Array, Float64Array];
  readonly spreads: readonly [Spread, Spread];
  readonly families: readonly {
    readonly sign: number;
    readonly left: ScoreLeft;
    readonly cells: readonly [Sparse, Sparse];
  }[];
}

export interface WildShared {
  readonly plan: WildPlan;
  readonly focals: readonly WildFocal[];
}

/** Numbers of one draw of one slope: b* - r = n0 + d n1, and its variance a + 2 d b + d^2 c, before any factor. */
export const numbersPerDraw = 5;

/** For each draw, for each slope: n0, n1, a, b, c. No replicate is fitted: the cost is that of sums over clusters. */
export const wildDraws = defineTask<WildShared, DrawBlock, Float64Array>(
  "wild-draws",
  ({ plan, focals }, { from, to }) => {
    const result = new Float64Array((to - from) * focals.length * numbersPerDraw);
    let at = 0;
    for (let draw = from; draw < to; draw++) {
      const v = wildWeights(plan, draw);
      for (const focal of focals) {
        result.set(focalAt(focal, v), at);
        at += numbersPerDraw;
      }
    }
    return result;
  },
);

/** The five numbers of one slope at the weights v. */
export function focalAt({ numerators, spreads, families }: WildFocal, v: Float64Array): number[] {
  const [n0, n1] = numerators.map((sums) => dot(sums, v));
  const [left, right] = spreads.map((spread) => spreadAt(spread, v));
  let [a, b, c] = [0, 0, 0];
  for (const family of families) {
    const s0 = scoresAt({ cells: family.cells[0], left: family.left }, v, left);
    const s1 = scoresAt({ cells: family.cells[1], left: family.left }, v, right);
    a += family.sign * dot(s0, s0);
    b += family.sign * dot(s0, s1);
    c += family.sign * dot(s1, s1);
  }
  return [n0, n1, a, b, c];
}

/**
 * Prepares one slope of a fit.
 *
 * @param at its place among the names of the fit
 * @source Roodman, Nielsen, MacKinnon & Webb (2019), Fast and wild, Stata Journal 19(1), 4-60
 */
export function wildFocal(
  fit: LinearFit,
  at: number,
  projection: Projection,
  families: readonly Family[],
  boot: Factor,
): WildFocal {
  const a = influence(fit, at);
  const length = dot(a, a);
  const e = fit.scaledResiduals;
  const x = a.map((value) => value / length);
  const sums = (u: Float64Array): Float64Array => {
    const total = new Float64Array(boot.levels.length);
    for (let i = 0; i < u.length; i++) total[boot.codes[i]] += a[i] * u[i];
    return total;
  };
  const lefts = families.map((family) => scoreLeft(projection, a, family));
  // Means over levels that lie within all clusters are multiplied by 0: no draw needs them.
  const spread = lefts.some(({ onLong }) => onLong) ? projection : { ...projection, long: null };
  return {
    numerators: [sums(e), sums(x)],
    spreads: [spreadOf(spread, e, boot), spreadOf(spread, x, boot)],
    families: families.map((family, f) => ({
      sign: family.sign,
      left: lefts[f],
      cells: [scoreCells(projection, a, e, family, boot), scoreCells(projection, a, x, family, boot)],
    })),
  };
}

/** a with b = a'y, n values: a row of the pseudo-inverse. */
function influence(fit: LinearFit, at: number): Float64Array {
  const basis = fit.basis();
  const { data, ncol } = fit.toCoefficients;
  const a = new Float64Array(basis.nrow);
  for (let j = 0; j < basis.ncol; j++) {
    const factor = data[j * ncol + at];
    if (factor === 0) continue;
    const q = columnOf(basis, j);
    for (let i = 0; i < a.length; i++) a[i] += factor * q[i];
  }
  return a;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
