import { factorOfColumn } from "../../frame/factor-of-column.ts";
import { columnOf } from "../../frame/column-of.ts";
import type { Frame } from "../../frame/frame.ts";
import { panelOf } from "../../frame/panel.ts";
import { problem } from "../../messages/problem.ts";

/** The units of a study over its periods: which row of the frame holds each. */
export interface UnitPeriods {
  readonly names: readonly string[];
  readonly periods: readonly {
    readonly name: string;
    /** For each unit, its row of the frame, or -1. */
    readonly rows: Int32Array;
  }[];
}

/**
 * Units in the order in which they first stand in the data, and periods in order of time. Without a column of time the data
 * are one period, named "".
 *
 * @param rows 1 for each row that counts; units and periods without such a row are left out
 * @throws Problem frame.duplicatePairs, spatial.unitRepeats, frame.unknownColumn, frame.panelEmpty
 */
export function unitPeriods(frame: Frame, entity: string, time: string | null, rows?: Uint8Array): UnitPeriods {
  const counts = (row: number): boolean => !rows || rows[row] === 1;
  const unit = factorOfColumn(columnOf(frame, entity));
  const when = time === null ? null : panelOf(frame, entity, time).time;

  // 1. Units and periods that have a row.
  const place = new Int32Array(unit.levels.length).fill(-1);
  const names: string[] = [];
  const seen = new Set<number>();
  for (let row = 0; row < frame.nrow; row++) {
    const [g, t] = [unit.codes[row], when ? when.codes[row] : 0];
    if (g < 0 || t < 0 || !counts(row)) continue;
    if (place[g] < 0) place[g] = names.push(String(unit.levels[g])) - 1;
    seen.add(t);
  }
  if (names.length === 0) throw problem("spatial.noUnits", { entity }, { sheet: frame.sheet, column: entity });

  // 2. The row of each unit in each period.
  const order = [...seen].sort((a, b) => a - b);
  const at = new Map(order.map((t, k) => [t, k]));
  const table = order.map(() => new Int32Array(names.length).fill(-1));
  for (let row = 0; row < frame.nrow; row++) {
    const [g, t] = [unit.codes[row], when ? when.codes[row] : 0];
    if (g < 0 || t < 0 || !counts(row)) continue;
    const own = table[at.get(t)!];
    if (own[place[g]] >= 0)
      throw problem("spatial.unitRepeats", { name: names[place[g]] }, { sheet: frame.sheet, column: entity });
    own[place[g]] = row;
  }
  return {
    names,
    periods: order.map((t, k) => ({ name: when ? String(when.levels[t]) : "", rows: table[k] })),
  };
}
