import type { Factor } from "../../frame/factor-of-column.ts";
import { columnOf, type Matrix } from "../../numeric/matrix.ts";
import type { Absorber } from "../absorb/absorber.ts";
import { combine, isNestedIn } from "../factor-codes.ts";
import { addProduct, cellSums, type Sparse } from "./sparse.ts";

type Groups = Pick<Factor, "name" | "codes" | "levels">;

/** What regressors and effects take out of a column whose rows are scaled by sqrt(w). */
export interface Projection {
  /** n x p, orthonormal, free of the effects. */
  readonly basis: Matrix;
  /** The one effect that is taken out as means; null where there is none. */
  readonly long: Factor | null;
  /** Where the effects are more than one: takes all of them out. `long` is null then. */
  readonly absorber: Absorber | null;
  readonly weights: Float64Array | null;
}

/** Residuals u as they enter a bootstrap: each of the sums below is a combination of the weights of G clusters. */
export interface Spread {
  /** Q'(v u): p x G, row after row. */
  readonly onBasis: Float64Array;
  /** Means of v u over the levels of the long effect, F x G. */
  readonly onLong: Sparse | null;
}

/** The sums over clusters of a_i (M (v u))_i, for weights v of the bootstrap clusters. */
export interface Scores {
  /** H x G. */
  readonly cells: Sparse;
  readonly left: ScoreLeft;
}

/** The part that does not depend on u. */
export interface ScoreLeft {
  readonly clusters: number;
  /** Sums of a q over clusters, H x p, row after row. */
  readonly onBasis: Float64Array;
  /** Sums of a over cells of cluster and level, H x F; null where they are 0, as where levels lie within clusters. */
  readonly onLong: Sparse | null;
}

/** The clusters of a variance: for several cluster variables all their combinations, with the sign of each. */
export interface Family {
  readonly sign: number;
  readonly groups: Groups;
}

/** Sums over single cluster variables, less pairs, plus triples. @source Cameron, Gelbach & Miller (2011) */
export function familiesOf(clusters: readonly Factor[]): Family[] {
  const families: Family[] = [];
  const visit = (from: number, inner: Groups | null, sign: number): void => {
    for (let c = from; c < clusters.length; c++) {
      const groups = inner ? crossed(inner, clusters[c]) : clusters[c];
      families.push({ sign, groups });
      visit(c + 1, groups, -sign);
    }
  };
  visit(0, null, 1);
  return families;
}

function crossed(a: Groups, b: Groups): Groups {
  const { codes, count } = combine(a.codes, b.codes, b.levels.length);
  return { name: `${a.name}^${b.name}`, codes, levels: Array.from({ length: count }, (_, code) => code) };
}

export function spreadOf({ basis, long, weights }: Projection, u: Float64Array, boot: Groups): Spread {
  return {
    onBasis: basisSums(basis, u, boot, "columns"),
    onLong: long && meansOf(cellSums(long, boot, scaledBy(u, weights, 0.5)), long, weights),
  };
}

export function scoreLeft({ basis, long, weights }: Projection, a: Float64Array, { groups }: Family): ScoreLeft {
  const within = !long || isNestedIn(long, groups as Factor);
  return {
    clusters: groups.levels.length,
    onBasis: basisSums(basis, a, groups, "rows"),
    onLong: within ? null : cellSums(groups, long, scaledBy(a, weights, 0.5)),
  };
}

/** H x G sums of a u; with effects that only an absorber takes out, of (M a 1[h]) u. */
export function scoreCells(
  { absorber, weights }: Projection,
  a: Float64Array,
  u: Float64Array,
  { groups }: Family,
  boot: Groups,
): Sparse {
  if (!absorber)
    return cellSums(
      groups,
      boot,
      a.map((value, i) => value * u[i]),
    );
  const [H, G] = [groups.levels.length, boot.levels.length];
  const value = new Float64Array(H * G);
  const roots = weights && weights.map(Math.sqrt);
  for (let h = 0; h < H; h++) {
    const part = a.map((one, i) => (groups.codes[i] === h ? (roots ? one / roots[i] : one) : 0));
    absorber.demean(part, groups.name);
    for (let i = 0; i < part.length; i++) value[h * G + boot.codes[i]] += part[i] * u[i] * (roots ? roots[i] : 1);
  }
  return {
    nrow: H,
    start: Int32Array.from({ length: H + 1 }, (_, h) => h * G),
    column: Int32Array.from({ length: H * G }, (_, at) => at % G),
    value,
  };
}

/** What a spread gives at the weights v: Q'(v u), and means over the long effect. */
export function spreadAt(
  { onBasis, onLong }: Spread,
  v: Float64Array,
): { onBasis: Float64Array; onLong: Float64Array | null } {
  const G = v.length;
  const coordinates = new Float64Array(onBasis.length / G);
  for (let j = 0, at = 0; j < coordinates.length; j++) {
    let sum = 0;
    for (let g = 0; g < G; g++, at++) sum += onBasis[at] * v[g];
    coordinates[j] = sum;
  }
  const means = onLong && new Float64Array(onLong.nrow);
  if (means) addProduct(means, onLong, v);
  return { onBasis: coordinates, onLong: means };
}

/** The scores of all clusters at the weights v. */
export function scoresAt({ cells, left }: Scores, v: Float64Array, at: ReturnType<typeof spreadAt>): Float64Array {
  const scores = new Float64Array(left.clusters);
  addProduct(scores, cells, v);
  const p = at.onBasis.length;
  for (let h = 0, k = 0; h < scores.length; h++) {
    let sum = 0;
    for (let j = 0; j < p; j++, k++) sum += left.onBasis[k] * at.onBasis[j];
    scores[h] -= sum;
  }
  if (left.onLong && at.onLong) addProduct(scores, left.onLong, at.onLong, -1);
  return scores;
}

/** Sums over groups of v times each basis column; rows are groups, or columns are. */
function basisSums(basis: Matrix, v: Float64Array, { codes, levels }: Groups, groupsAs: "rows" | "columns") {
  const [p, G] = [basis.ncol, levels.length];
  const sums = new Float64Array(p * G);
  for (let j = 0; j < p; j++) {
    const q = columnOf(basis, j);
    if (groupsAs === "rows") for (let i = 0; i < q.length; i++) sums[codes[i] * p + j] += q[i] * v[i];
    else for (let i = 0; i < q.length; i++) sums[j * G + codes[i]] += q[i] * v[i];
  }
  return sums;
}

const scaledBy = (v: Float64Array, weights: Float64Array | null, power: number): Float64Array =>
  weights ? v.map((value, i) => value * weights[i] ** power) : v;

/** Divides the rows of sums by the mass of each level. */
function meansOf(sums: Sparse, { codes, levels }: Groups, weights: Float64Array | null): Sparse {
  const mass = new Float64Array(levels.length);
  for (let i = 0; i < codes.length; i++) mass[codes[i]] += weights ? weights[i] : 1;
  const value = sums.value.slice();
  for (let row = 0; row < sums.nrow; row++)
    for (let at = sums.start[row]; at < sums.start[row + 1]; at++) value[at] /= mass[row];
  return { ...sums, value };
}
