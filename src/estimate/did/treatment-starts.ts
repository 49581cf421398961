import { evaluateExpression } from "../../frame/evaluate.ts";
import type { Frame } from "../../frame/frame.ts";
import { panelOf } from "../../frame/panel.ts";
import type { PanelIndex } from "../../frame/panel-index.ts";
import { problem } from "../../messages/problem.ts";

/** When treatment begins, row by row of a frame. */
export interface TreatmentStarts {
  readonly panel: PanelIndex;
  /** Time of each row as a number; NaN without entity or time. */
  readonly time: Float64Array;
  /** First treated period of the row's unit; Infinity for units never treated. */
  readonly start: Float64Array;
  /** Periods since the start, in steps of the panel's calendar; NaN for units never treated. */
  readonly relative: Float64Array;
}

/**
 * Reads when each unit's treatment begins: from a column of first treated periods (blank, 0 or a period after the panel
 * ends = never treated), or from a 0/1 status that stays 1 once it is.
 *
 * @param cohort column or expression; one that holds only 0 and 1 is a status
 * @throws Problem did.needsPanel, did.timeWords, did.cohortChanges, did.statusMissing, did.switchesOff, did.nobodyTreated,
 *   frame.duplicatePairs
 */
export function treatmentStarts(
  frame: Frame,
  { entity, time, cohort }: { readonly entity?: string; readonly time?: string; readonly cohort: string },
): TreatmentStarts {
  if (entity === undefined || time === undefined) throw problem("did.needsPanel");
  const panel = panelOf(frame, entity, time);
  const { timeNumbers, step } = panel;
  if (!timeNumbers) throw problem("did.timeWords", { name: time }, { sheet: frame.sheet, column: time });
  const values = evaluateExpression(frame, cohort, { entity, time });
  const times = Float64Array.from(panel.time.codes, (code) => (code < 0 ? NaN : timeNumbers[code]));
  const isStatus = values.every((value) => !Number.isFinite(value) || value === 0 || value === 1);
  const ofEntity = isStatus
    ? startsOfStatus(frame, panel, values, times, cohort)
    : startsGiven(frame, panel, values, cohort);
  const last = Math.max(...timeNumbers);
  for (let g = 0; g < ofEntity.length; g++) if (ofEntity[g] > last) ofEntity[g] = Infinity;
  if (ofEntity.every((start) => start === Infinity))
    throw problem("did.nobodyTreated", { name: cohort }, { sheet: frame.sheet, column: cohort });
  const start = Float64Array.from(panel.entity.codes, (g) => (g < 0 ? NaN : ofEntity[g]));
  const unit = step ?? 1;
  return {
    panel,
    time: times,
    start,
    relative: start.map((from, i) => (Number.isFinite(from) ? Math.floor((times[i] - from) / unit) : NaN)),
  };
}

/** One first period for each unit, the same in all its rows. */
function startsGiven(frame: Frame, panel: PanelIndex, values: Float64Array, name: string): Float64Array {
  return byUnit(panel, (rows, g) => {
    const starts = Float64Array.from(rows, (row) =>
      values[row] === 0 || Number.isNaN(values[row]) ? Infinity : values[row],
    );
    const odd = starts.findIndex((value) => value !== starts[0]);
    if (odd >= 0)
      throw problem(
        "did.cohortChanges",
        { name, unit: String(panel.entity.levels[g]), rows: `${frame.rows[rows[0]]}, ${frame.rows[rows[odd]]}` },
        { sheet: frame.sheet, column: name },
      );
    return starts[0] ?? Infinity;
  });
}

/** The first period with a 1, after which no 0 may come. */
function startsOfStatus(
  frame: Frame,
  panel: PanelIndex,
  status: Float64Array,
  times: Float64Array,
  name: string,
): Float64Array {
  const place = { sheet: frame.sheet, column: name };
  const missing = panel.order.filter((row) => Number.isNaN(status[row]));
  if (missing.length > 0)
    throw problem("did.statusMissing", { name, rows: missing.length, row: frame.rows[missing[0]] }, place);
  const back = byUnit(panel, (rows) => {
    const first = rows.findIndex((row) => status[row] === 1);
    return first < 0 ? -1 : rows.findIndex((row, k) => k > first && status[row] === 0);
  });
  const off = Array.from(back.keys()).filter((g) => back[g] >= 0);
  if (off.length > 0) {
    const [g] = off;
    const row = panel.order[panel.starts[g] + back[g]];
    const names = off.slice(0, NAMED).map((unit) => String(panel.entity.levels[unit]));
    throw problem(
      "did.switchesOff",
      {
        name,
        units: off.length,
        names: names.join(", ") + (off.length > NAMED ? ", …" : ""),
        unit: names[0],
        time: String(times[row]),
        row: frame.rows[row],
      },
      place,
    );
  }
  return byUnit(panel, (rows) => {
    const first = rows.findIndex((row) => status[row] === 1);
    return first < 0 ? Infinity : times[rows[first]];
  });
}

/** Units named in a message. */
const NAMED = 3;

const byUnit = ({ order, starts }: PanelIndex, of: (rows: Int32Array, unit: number) => number): Float64Array =>
  Float64Array.from({ length: starts.length - 1 }, (_, g) => of(order.subarray(starts[g], starts[g + 1]), g));
