import { EigenvalueDecomposition, Matrix as Dense, solve } from "ml-matrix";
import type { ConfidenceSet } from "../estimate.ts";
import type { Matrix } from "../../numeric/matrix.ts";
import type { Geometry } from "./geometry.ts";
import { momentCovariance, quadratic, type Errors } from "./moments.ts";

export type SetPieces = Pick<ConfidenceSet, "kind" | "pieces">;

/**
 * Anderson-Rubin confidence set of the coefficient of one endogenous regressor: all b0 for which the instruments do not
 * explain y - b0 x, that is w(b0) = g'S^-1 g <= c with g = q'(y - b0 x) and S(b0) the covariance of the scores.
 * w = c where the matrix [c g'; g S] is singular: its entries are quadratic in b0, so that the ends are the eigenvalues of
 * its companion matrix, infinity included, and nothing depends on a grid.
 *
 * @param critical value of the Wald statistic without finite-sample factor
 * @param near a value that is no end of the set, for example the estimate
 * @returns null when the covariance of the scores is singular
 * @source Anderson & Rubin (1949); Mikusheva (2010), Robust confidence sets in the presence of weak instruments, J. Econometrics 157(2)
 * @reference Kang, Jiang, Zhao & Small (2021), ivmodel: Card's data, [0.0248, 0.2848]
 */
export function andersonRubinSet(geometry: Geometry, errors: Errors, critical: number, near: number): SetPieces | null {
  const { outcome, endog, included, excludedBasis, excluded, nobs } = geometry;
  const [regressor] = endog;
  const l = excluded.length;
  const c = outcome.coordinates.subarray(included.length);
  const a = regressor.coordinates.subarray(included.length);
  // 1. In units of the coefficient, so that y and x weigh the same.
  const unit = Math.sqrt((length(c) + length(outcome.residual)) / (length(a) + length(regressor.residual)));
  if (!(unit > 0) || !Number.isFinite(unit)) return null;
  const centre = near / unit;
  const at = (b: number) => ({
    g: c.map((value, j) => value - b * unit * a[j]),
    s: momentCovariance(
      excludedBasis,
      outcome.residual.map((e, i) => e - b * unit * regressor.residual[i]),
      errors,
    ),
  });
  const excess = (b: number): number | null => {
    const { g, s } = at(b);
    const w = quadratic(g, s);
    return w === null ? null : w - critical;
  };
  if (excess(centre) === null) return null;

  // 2. M(b) = M0 + M1 d + M2 d^2 with d = b - centre, from three values of the covariance.
  const [before, here, after] = [at(centre - 1), at(centre), at(centre + 1)];
  const bordered = (top: number, edge: (j: number) => number, block: (p: number) => number): Dense => {
    const m = Dense.zeros(l + 1, l + 1);
    m.set(0, 0, top);
    for (let j = 0; j < l; j++) {
      m.set(0, j + 1, edge(j));
      m.set(j + 1, 0, edge(j));
      for (let i = 0; i < l; i++) m.set(i + 1, j + 1, block(j * l + i));
    }
    return m;
  };
  const [s0, s1, s2] = [before.s, here.s, after.s].map(({ data }: Matrix) => data);
  // Both rows and columns are scaled so that moments, not their units, decide the conditioning.
  const scale = 1 / Math.sqrt(critical);
  const m0 = bordered(
    1,
    (j) => here.g[j] * scale,
    (p) => s1[p],
  );
  const m1 = bordered(
    0,
    (j) => -unit * a[j] * scale,
    (p) => (s2[p] - s0[p]) / 2,
  );
  const m2 = bordered(
    0,
    () => 0,
    (p) => (s2[p] + s0[p]) / 2 - s1[p],
  );

  // 3. With d = 1/mu: mu^2 M0 + mu M1 + M2 is singular.
  const size = l + 1;
  const companion = Dense.zeros(2 * size, 2 * size);
  companion.setSubMatrix(Dense.eye(size), 0, size);
  companion.setSubMatrix(solve(m0, m2).mul(-1), size, 0);
  companion.setSubMatrix(solve(m0, m1).mul(-1), size, size);
  const { realEigenvalues: real, imaginaryEigenvalues: imaginary } = new EigenvalueDecomposition(companion);
  const largest = Math.max(...real.map(Math.abs));
  const ends = real
    .filter((mu, i) => Math.abs(mu) > ROUNDING * largest && Math.abs(imaginary[i]) <= NEARLY_REAL * Math.abs(mu))
    .map((mu) => polished(centre + 1 / mu, excess))
    .sort((p, q) => p - q)
    .filter((b, i, all) => i === 0 || b - all[i - 1] > SAME * (1 + Math.abs(b)));
  return piecesBetween(ends, excess, unit, nobs);
}

/** A few secant steps on the statistic itself take off the rounding of the eigenvalues. */
function polished(start: number, excess: (b: number) => number | null): number {
  let b = start;
  for (let step = 0; step < 4; step++) {
    const h = 1e-6 * (1 + Math.abs(b));
    const [low, here, high] = [excess(b - h), excess(b), excess(b + h)];
    if (low === null || here === null || high === null) return b;
    const slope = (high - low) / (2 * h);
    const move = here / slope;
    if (!Number.isFinite(move) || Math.abs(move) > 1e-3 * (1 + Math.abs(b))) return b;
    b -= move;
  }
  return b;
}

/** Which stretches between the ends belong to the set. */
function piecesBetween(
  ends: readonly number[],
  excess: (b: number) => number | null,
  unit: number,
  nobs: number,
): SetPieces {
  const inside = (b: number) => (excess(b) ?? nobs) <= 0;
  const far = 1 + Math.abs(ends[0] ?? 0) + Math.abs(ends.at(-1) ?? 0);
  const cuts = [-Infinity, ...ends, Infinity];
  const pieces: { low: number | null; high: number | null }[] = [];
  let open = false;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [low, high] = [cuts[i], cuts[i + 1]];
    const middle =
      low === -Infinity ? (high === Infinity ? 0 : high - far) : high === Infinity ? low + far : (low + high) / 2;
    const belongs = inside(middle);
    if (belongs && open) pieces[pieces.length - 1].high = finite(high * unit);
    else if (belongs) pieces.push({ low: finite(low * unit), high: finite(high * unit) });
    open = belongs;
  }
  return { kind: kindOf(pieces), pieces };
}

function kindOf(pieces: SetPieces["pieces"]): SetPieces["kind"] {
  if (pieces.length === 0) return "empty";
  if (pieces.length === 1) {
    const [{ low, high }] = pieces;
    return low === null && high === null ? "everything" : low === null || high === null ? "half-line" : "interval";
  }
  return pieces.length === 2 && pieces[0].low === null && pieces[1].high === null ? "rays" : "several";
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const length = (v: Float64Array): number => v.reduce((sum, e) => sum + e * e, 0);

/** Eigenvalues this small beside the largest are zero: an end at infinity. */
const ROUNDING = 1e-13;
const NEARLY_REAL = 1e-7;
/** Ends closer than this are one. */
const SAME = 1e-10;
