import type { Factor } from "../../../frame/factor-of-column.ts";
import { columnOf, matrix, multiply, transpose, type Matrix } from "../../../numeric/matrix.ts";
import { invertUpper, qr } from "../../../numeric/qr.ts";
import type { LinearModel } from "../../linear-fit.ts";

/** The effects and slopes of untreated rows, and what they foresee for treated ones. */
export interface UntreatedFit {
  /** y less what was foreseen, for each row of the model: residual where untreated, effect of treatment where treated; NaN where nothing is foreseen. */
  readonly gaps: Float64Array;
  /**
   * The weight of every row in sum w gap: w itself for treated rows, -Z (Z'Z)^-1 Z_T'w for untreated ones.
   *
   * @param w n values, zero but for treated rows that have a gap
   */
  weightsOf(w: Float64Array): Float64Array;
  /** Controls that do not vary among the untreated rows once the effects are out. */
  readonly lost: readonly number[];
}

/**
 * Least squares of the untreated rows, y_it = a_i + l_t + x_it'b + e_it with any number of effects, carried over to the treated
 * rows. The effect with most levels is taken out by means, the dummies of the others and the controls are factored by QR.
 * A treated row has no counterfactual when its effects or slopes are not determined by untreated rows.
 *
 * @param model effects of all rows, controls in x
 * @param treated 1 or 0 for each row
 * @source Borusyak, Jaravel & Spiess (2024), Review of Economic Studies 91, theorem 2
 * @reference test/estimate/did/imputation.test.ts
 */
export function untreatedFit({ y, x, effects }: LinearModel, treated: Uint8Array): UntreatedFit {
  // 1. The dummies of all effects but the longest, then the controls, less their means over untreated rows of each group.
  const [long, ...short] = [...effects].sort((a, b) => b.levels.length - a.levels.length);
  const untreated = Int32Array.from(Array.from(treated.keys()).filter((i) => treated[i] === 0));
  const counts = new Float64Array(long.levels.length);
  for (const i of untreated) counts[long.codes[i]]++;
  const columns = [...short.flatMap(dummiesOf), ...Array.from({ length: x.ncol }, (_, j) => columnOf(x, j).slice())];
  const dummies = columns.length - x.ncol;
  const centre = (values: Float64Array): Float64Array => {
    const means = new Float64Array(long.levels.length);
    for (const i of untreated) means[long.codes[i]] += values[i] / counts[long.codes[i]];
    return values.map((value, i) => value - means[long.codes[i]]);
  };
  const response = centre(y);
  const design = matrix(y.length, columns.length);
  columns.forEach((column, j) => columnOf(design, j).set(scaled(column, centre(column), untreated)));

  // 2. Their QR among untreated rows, and combinations of columns that are zero there.
  const own = rowsOf(design, untreated);
  const factored = qr(own, { tolerance: RANK });
  const { kept } = factored;
  const inverse = invertUpper(factored.r);
  const solved = (values: Float64Array): Float64Array =>
    multiply(inverse, matrix(kept.length, 1, factored.rotate(values.slice()).slice(0, kept.length))).data;
  const gone = columns.map((_, j) => j).filter((j) => !kept.includes(j));
  const blind = gone.map((j) => ({ j, by: solved(columnOf(own, j)) }));

  // 3. What is left of y. A row that leans on such a combination cannot be foreseen.
  const slopes = solved(Float64Array.from(untreated, (i) => response[i]));
  const foreseen = combine(design, kept, slopes);
  const gaps = response.map((value, i) => value - foreseen[i]);
  const unseen = blind.map(({ j, by }) => combine(design, kept, by).map((value, i) => columnOf(design, j)[i] - value));
  gaps.forEach((_, i) => {
    if (counts[long.codes[i]] === 0 || unseen.some((values) => Math.abs(values[i]) > UNSEEN)) gaps[i] = NaN;
  });

  // 4. Weights: w_g / n_g and the pull on the slopes, spread over the untreated rows.
  const weightsOf = (w: Float64Array): Float64Array => {
    const ofGroup = new Float64Array(long.levels.length);
    const pull = new Float64Array(kept.length);
    w.forEach((value, i) => {
      if (value === 0) return;
      ofGroup[long.codes[i]] += value;
      kept.forEach((j, c) => (pull[c] += value * design.data[j * design.nrow + i]));
    });
    const moved = multiply(multiply(inverse, transpose(inverse)), matrix(kept.length, 1, pull)).data;
    const spread = combine(design, kept, moved);
    return w.map((value, i) =>
      treated[i] === 1 ? value : -(ofGroup[long.codes[i]] / counts[long.codes[i]] + spread[i]),
    );
  };
  return { gaps, weightsOf, lost: gone.filter((j) => j >= dummies).map((j) => j - dummies) };
}

const RANK = 1e-10;
/** Dummies are 0 or 1 and controls have a spread near 1, so that what is not rounding is far larger. */
const UNSEEN = 1e-7;
/** A column of which the group means leave less than this has no variation within groups. */
const FLAT = 1e-12;

const dummiesOf = ({ codes, levels }: Factor): Float64Array[] =>
  levels.map((_, level) => Float64Array.from(codes, (code) => Number(code === level)));

/** The centred column in units of its spread among untreated rows; exactly zero among them where there is none. */
function scaled(raw: Float64Array, centred: Float64Array, untreated: Int32Array): Float64Array {
  const size = (values: Float64Array) =>
    Math.sqrt(untreated.reduce((sum, i) => sum + values[i] ** 2 / untreated.length, 0));
  const [level, spread] = [
    Math.max(size(raw), Math.abs(raw.reduce((m, v) => Math.max(m, Math.abs(v)), 0))),
    size(centred),
  ];
  if (spread > FLAT * level) return centred.map((value) => value / spread);
  const flat = centred.map((value) => (Math.abs(value) <= FLAT * level ? 0 : value / level));
  for (const i of untreated) flat[i] = 0;
  return flat;
}

function rowsOf(m: Matrix, rows: Int32Array): Matrix {
  const taken = matrix(rows.length, m.ncol);
  for (let j = 0; j < m.ncol; j++)
    rows.forEach((row, i) => (taken.data[j * rows.length + i] = m.data[j * m.nrow + row]));
  return taken;
}

/** sum_c coefficient_c column_kept[c], n values. */
function combine(m: Matrix, kept: readonly number[], coefficients: Float64Array): Float64Array {
  const sum = new Float64Array(m.nrow);
  kept.forEach((j, c) => columnOf(m, j).forEach((value, i) => (sum[i] += coefficients[c] * value)));
  return sum;
}
