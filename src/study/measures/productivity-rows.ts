import type { Frame } from "../../frame/frame.ts";
import type { ProductivityData } from "../../measure/efficiency/productivity-data.ts";
import { problem } from "../../messages/problem.ts";
import { sbmRows, type SbmColumns, type SbmRows } from "./sbm-data.ts";

/** The unit-years of a frame, for an index. */
export interface ProductivityRows extends SbmRows {
  readonly data: ProductivityData;
}

/**
 * Complete rows with their unit and period.
 *
 * @param also further columns in which a row must be complete
 * @throws Problem frontier.onePeriod, and what sbmRows throws
 */
export function productivityRows(
  frame: Frame,
  columns: SbmColumns & { readonly entity: string; readonly time: string },
  also: readonly string[] = [],
): ProductivityRows {
  const units = sbmRows(frame, columns, also);
  const { period, entity, rows, data } = units;
  if (!period || !entity || !data.period || new Set(data.period.codes).size < 2) throw problem("frontier.onePeriod");
  return {
    ...units,
    data: {
      ...data,
      period: data.period,
      entity: { codes: Int32Array.from(rows, (row) => entity.codes[row]), levels: entity.levels.map(String) },
    },
  };
}
