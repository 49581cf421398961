import type { Frame } from "../../frame/frame.ts";
import type { PanelIndex } from "../../frame/panel-index.ts";
import { shift } from "../../frame/shift.ts";
import { refuseEmpty, type NamedValues } from "./named-values.ts";

/** lag: x of k periods before; lead: after; difference: taken k times over; change: x less its value of k periods before. */
export const shiftKinds = ["lag", "lead", "difference", "change"] as const;
export type ShiftKind = (typeof shiftKinds)[number];

/**
 * Lags, leads and differences inside an entity, by the value of time and not by the row:
 *
 *   lag x(t - k);  lead x(t + k);  difference (1 - L)^k x(t);  change x(t) - x(t - k)
 *
 * A period that is not there gives a missing value.
 *
 * @param order k, a whole number from 1
 * @throws Problem steps.allMissing, frame.lagTimeWords, frame.lagNever
 * @source Stata's operators L, F, D, S
 * @reference test/reference/measurement/interpolate_lag_a.json
 */
export function panelShift(
  column: NamedValues,
  frame: Frame,
  panel: PanelIndex,
  kind: ShiftKind,
  order = 1,
): Float64Array {
  refuseEmpty(column);
  const before = (x: Float64Array, by: number): Float64Array => shift(frame, panel, x, by, column.name);
  const { values } = column;
  if (kind === "lag" || kind === "lead") return before(values, kind === "lag" ? order : -order);
  const [times, by] = kind === "difference" ? [order, 1] : [1, order];
  let x = values;
  for (let k = 0; k < times; k++) {
    const earlier = before(x, by);
    x = x.map((now, row) => now - earlier[row]);
  }
  return x;
}
