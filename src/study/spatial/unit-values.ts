import { columnOf } from "../../frame/column-of.ts";
import { factorOfColumn } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";

/** The units of a frame in the order in which they first stand there, and the unit of each row (-1 without). */
export interface UnitRows {
  readonly names: readonly string[];
  readonly rowOf: Int32Array;
}

export function unitRows(frame: Frame, entity: string): UnitRows {
  const { codes, levels } = factorOfColumn(columnOf(frame, entity));
  const place = new Int32Array(levels.length).fill(-1);
  const names: string[] = [];
  const rowOf = codes.map((code) => {
    if (code < 0) return -1;
    if (place[code] < 0) place[code] = names.push(String(levels[code])) - 1;
    return place[code];
  });
  if (names.length < 2) throw problem("spatial.noUnits", { entity }, { sheet: frame.sheet, column: entity });
  return { names, rowOf };
}

/** The mean of a column over the rows of each unit that have a value (NaN without one), and how far its values spread. */
export function unitValues(
  values: Float64Array,
  { names, rowOf }: UnitRows,
): { readonly mean: Float64Array; readonly spread: Float64Array } {
  const sum = new Float64Array(names.length);
  const count = new Int32Array(names.length);
  const least = new Float64Array(names.length).fill(Infinity);
  const most = new Float64Array(names.length).fill(-Infinity);
  rowOf.forEach((unit, row) => {
    const value = values[row];
    if (unit < 0 || !Number.isFinite(value)) return;
    sum[unit] += value;
    count[unit]++;
    least[unit] = Math.min(least[unit], value);
    most[unit] = Math.max(most[unit], value);
  });
  // One value said many times is itself, not the rounding of its sum.
  const mean = sum.map((total, i) => (least[i] === most[i] ? least[i] : total / count[i]));
  return { mean, spread: most.map((high, i) => (count[i] > 0 ? high - least[i] : 0)) };
}
