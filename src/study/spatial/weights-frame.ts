import { islandsOf, type SpatialWeights } from "../../estimate/spatial/spatial-weights.ts";
import type { CellValue } from "../../frame/cells.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";

/** A square matrix with names on both sides, or a row for each link. */
export type WeightsForm = "matrix" | "list";

/** Matrices of more units than this are written as a list unless a matrix is asked for: a million cells are enough. */
export const mostSquare = 1000;

/** Weights as a sheet that readWeights reads back: names in the first column (and the header), or from, to, weight. */
export function weightsFrame(weights: SpatialWeights, form: WeightsForm, locale: Locale): Frame {
  const { names, start, column, value } = weights;
  if (form === "matrix") {
    const columns = names.map((): Float64Array => new Float64Array(names.length));
    for (let i = 0; i < names.length; i++)
      for (let k = start[i]; k < start[i + 1]; k++) columns[column[k]][i] = value[k];
    return frameOf(names.length, [
      nameColumn(
        freeName(say(locale, "spatial.unitHeading"), names),
        names,
        Int32Array.from(names, (_, i) => i),
      ),
      ...names.map((name, j): Column => ({ kind: "number", name, values: columns[j] })),
    ]);
  }
  const from = new Int32Array(column.length);
  for (let i = 0; i < names.length; i++) from.fill(i, start[i], start[i + 1]);
  return frameOf(column.length, [
    nameColumn(say(locale, "spatial.fromHeading"), names, from),
    nameColumn(say(locale, "spatial.toHeading"), names, column),
    { kind: "number", name: say(locale, "spatial.weightHeading"), values: value },
  ]);
}

/** The same as cells that spill. */
export function weightsCells(weights: SpatialWeights, form: WeightsForm, locale: Locale): CellValue[][] {
  const { names, start, column, value } = weights;
  if (form === "list") {
    const heads = (["spatial.fromHeading", "spatial.toHeading", "spatial.weightHeading"] as const).map((key) =>
      say(locale, key),
    );
    return [
      heads,
      ...names.flatMap((name, i) =>
        Array.from(column.subarray(start[i], start[i + 1]), (j, k) => [name, names[j], value[start[i] + k]]),
      ),
    ];
  }
  return [
    [say(locale, "spatial.unitHeading"), ...names],
    ...names.map((name, i) => {
      const row: CellValue[] = [name, ...names.map(() => 0)];
      for (let k = start[i]; k < start[i + 1]; k++) row[1 + column[k]] = value[k];
      return row;
    }),
  ];
}

/** What is worth knowing of weights: units, links, neighbours of a unit, islands. */
export function weightsFacts(weights: SpatialWeights): {
  readonly units: number;
  readonly links: number;
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  readonly islands: number;
} {
  const counts = weights.names.map((_, i) => weights.start[i + 1] - weights.start[i]);
  return {
    units: counts.length,
    links: weights.column.length,
    least: counts.reduce((least, count) => Math.min(least, count), Infinity),
    most: counts.reduce((most, count) => Math.max(most, count), 0),
    mean: weights.column.length / counts.length,
    islands: islandsOf(weights).length,
  };
}

const nameColumn = (name: string, levels: readonly string[], codes: Int32Array): Column => ({
  kind: "category",
  name,
  levels,
  codes,
  looksNumeric: false,
});

const frameOf = (nrow: number, columns: readonly Column[]): Frame => ({
  nrow,
  columns,
  rows: Int32Array.from({ length: nrow }, (_, row) => row + 2),
});

function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  while (taken.includes(name)) name += "_";
  return name;
}
