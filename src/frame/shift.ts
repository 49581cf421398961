import { problem } from "../messages/problem.ts";
import type { Frame } from "./frame.ts";
import type { PanelIndex } from "./panel-index.ts";

/**
 * x of the period `by` before (negative: after), within the entity, by the value of time and not by the row.
 * A period that is not there gives a missing value.
 *
 * @param x one value per row of the frame
 * @param written the term as typed, for messages
 * @throws Problem frame.lagTimeWords, frame.lagNever
 */
export function shift(frame: Frame, panel: PanelIndex, x: Float64Array, by: number, written: string): Float64Array {
  const { order, starts, time, timeNumbers } = panel;
  if (!timeNumbers)
    throw problem("frame.lagTimeWords", { time: time.name, example: String(time.levels[0]), term: written });
  const shifted = new Float64Array(frame.nrow).fill(Number.NaN);
  const at = (k: number): number => timeNumbers[time.codes[order[k]]];
  const near = 1e-9 * Math.max(1, Math.abs(timeNumbers[timeNumbers.length - 1]));
  let met = false;
  for (let g = 0; g + 1 < starts.length; g++) {
    // Both pointers only move forward: `from` is the first row whose time is not before the wanted one.
    let from = starts[g];
    for (let k = starts[g]; k < starts[g + 1]; k++) {
      const wanted = at(k) - by;
      while (from < starts[g + 1] && at(from) < wanted - near) from++;
      if (from === starts[g + 1]) break;
      if (Math.abs(at(from) - wanted) > near) continue;
      shifted[order[k]] = x[order[from]];
      met = true;
    }
  }
  if (!met) refuseIfNeverApart(timeNumbers, by, time.name, written);
  return shifted;
}

/** With times five apart, L1 would be missing in every row: say so, rather than drop the whole sample. */
function refuseIfNeverApart(times: Float64Array, by: number, time: string, written: string): void {
  let closest = Infinity;
  for (let k = 1; k < times.length; k++) closest = Math.min(closest, times[k] - times[k - 1]);
  if (Number.isFinite(closest) && closest > Math.abs(by))
    throw problem("frame.lagNever", { time, apart: closest, term: written, by: Math.abs(by) }, { column: time });
}
