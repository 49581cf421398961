import type { Factor } from "../../frame/factor-of-column.ts";
import { columnOf, crossProduct, fromColumns, matrix, type Matrix } from "../../numeric/matrix.ts";
import { absorber } from "../absorb/absorber.ts";
import { isNestedIn, onRows } from "../factor-codes.ts";
import type { Sample } from "../sample.ts";
import { dummyMark, withShortEffects } from "./short-effects.ts";

/** Variables of a sample whose cross products change as blocks of rows are counted zero, one or several times. */
export type BlockMoments = SummedMoments | RowMoments;

/** Cross products of each block: those of any counts are their sum. */
export interface SummedMoments {
  readonly kind: "summed";
  /** Side of the matrices: constant or dummies first, then the variables in their order. */
  readonly size: number;
  readonly blocks: number;
  /** blocks x (size x size, lower triangles only, column after column). */
  readonly products: Float64Array;
}

/** Where effects cross the blocks: the columns themselves, demeaned anew for every set of counts. */
export interface RowMoments {
  readonly kind: "rows";
  readonly size: number;
  readonly columns: Matrix;
  readonly effects: readonly Factor[];
  readonly weights: Float64Array | null;
  readonly blockOf: Int32Array;
}

/**
 * Prepares the variables of a sample for resampling by blocks. Since the rows of a copy of a block are those of the block,
 * a sample with copies is the sample with its rows weighted by the number of copies; where an effect lies within blocks,
 * each copy being a unit of its own or not makes no difference to slopes.
 *
 * @param variables in the order of `lastVariables`: regressors, then what is explained
 * @param blocks a factor of the sample's rows
 */
export function blockMoments(
  sample: Sample,
  variables: readonly Float64Array[],
  blocks: Pick<Factor, "name" | "codes" | "levels">,
): BlockMoments {
  const { model } = sample;
  const n = model.y.length;
  const short = withShortEffects({ ...sample, model: { ...model, x: fromColumns([], n), names: [] } })?.model;
  const size = variables.length + (short ? short.x.ncol : 0) + (model.effects.length === 0 && model.constant ? 1 : 0);
  const own = short?.effects[0];
  const summable = short && (!own || isNestedIn(own, blocks)) && blocks.levels.length * size * size <= MOST_NUMBERS;
  if (!summable) {
    const constant = model.effects.length === 0 && model.constant ? [new Float64Array(n).fill(1)] : [];
    return {
      kind: "rows",
      size: variables.length + constant.length,
      columns: fromColumns([...constant, ...variables.map((values) => centred(values, model.constant))], n),
      effects: model.effects,
      weights: model.weights,
      blockOf: blocks.codes,
    };
  }

  const dummies = short.names.map((name, j) => {
    if (!name.startsWith(dummyMark)) throw new Error("Only dummies were asked for");
    return columnOf(short.x, j).slice();
  });
  const free = own ? null : model.constant ? new Float64Array(n).fill(1) : null;
  const columns = [
    ...(free ? [free] : []),
    ...dummies,
    ...variables.map((values) => centred(values, model.constant || own !== undefined)),
  ];
  if (own) {
    const demeaning = absorber([own], model.weights);
    for (const column of columns) demeaning.demean(column, model.outcome);
  }
  return {
    kind: "summed",
    size,
    blocks: blocks.levels.length,
    products: productsByBlock(columns, model.weights, blocks),
  };
}

/**
 * Cross products of the variables when the rows of block g count `counts[g]` times, after constant, dummies or effects.
 *
 * @returns size x size; null when no row is left
 */
export function crossAt(moments: BlockMoments, counts: ArrayLike<number>): Matrix | null {
  return moments.kind === "summed" ? summedCross(moments, counts) : rowCross(moments, counts);
}

function summedCross({ size, blocks, products }: SummedMoments, counts: ArrayLike<number>): Matrix | null {
  const half = (size * (size + 1)) / 2;
  const sum = new Float64Array(half);
  let any = false;
  for (let g = 0, at = 0; g < blocks; g++, at += half) {
    const count = counts[g];
    if (count === 0) continue;
    any = true;
    if (count === 1) for (let k = 0; k < half; k++) sum[k] += products[at + k];
    else for (let k = 0; k < half; k++) sum[k] += count * products[at + k];
  }
  if (!any) return null;
  const result = matrix(size, size);
  for (let j = 0, k = 0; j < size; j++)
    for (let i = j; i < size; i++, k++) result.data[j * size + i] = result.data[i * size + j] = sum[k];
  return result;
}

function rowCross(moments: RowMoments, counts: ArrayLike<number>): Matrix | null {
  const { columns, effects, weights, blockOf } = moments;
  let used = 0;
  const chosen = new Int32Array(blockOf.length);
  for (let i = 0; i < blockOf.length; i++) if (counts[blockOf[i]] > 0) chosen[used++] = i;
  if (used === 0) return null;
  const rows = chosen.slice(0, used);
  const mass = Float64Array.from(rows, (row) => counts[blockOf[row]] * (weights ? weights[row] : 1));
  const demeaning =
    effects.length === 0
      ? null
      : absorber(
          effects.map((factor) => onRows(factor, rows)),
          mass,
        );
  const drawn = matrix(used, columns.ncol);
  for (let j = 0; j < columns.ncol; j++) {
    const [from, to] = [columnOf(columns, j), columnOf(drawn, j)];
    for (let k = 0; k < used; k++) to[k] = from[rows[k]];
    demeaning?.demean(to, "");
    for (let k = 0; k < used; k++) to[k] *= Math.sqrt(mass[k]);
  }
  return crossProduct(drawn);
}

/** A column far from zero keeps its digits in the products; the constant or the effects take the mean up. */
function centred(values: Float64Array, free: boolean): Float64Array {
  if (!free) return values.slice();
  const mean = values.reduce((sum, value) => sum + (value - values[0]), 0) / values.length + values[0];
  return values.map((value) => value - mean);
}

function productsByBlock(
  columns: readonly Float64Array[],
  weights: Float64Array | null,
  { codes, levels }: Pick<Factor, "codes" | "levels">,
): Float64Array {
  const size = columns.length;
  const half = (size * (size + 1)) / 2;
  const products = new Float64Array(levels.length * half);
  for (let j = 0, k = 0; j < size; j++)
    for (let l = j; l < size; l++, k++) {
      const [a, b] = [columns[j], columns[l]];
      for (let i = 0; i < codes.length; i++) products[codes[i] * half + k] += (weights ? weights[i] : 1) * a[i] * b[i];
    }
  return products;
}

/** 64 MB. */
const MOST_NUMBERS = 1.6e7;
