import type { Frame } from "../../../frame/frame.ts";
import { panelOf } from "../../../frame/panel.ts";
import { notEstimable, problem } from "../../../messages/problem.ts";
import type { Random } from "../../../numeric/random.ts";
import { shuffle } from "../../../numeric/shuffle.ts";
import { onRows } from "../../factor-codes.ts";

/**
 * units: the treatment of each unit goes to a unit drawn at random, so that the number of treated units and the sizes of cohorts stay.
 * timing: as many units as are treated, drawn at random, each from a random period on. rows: values of rows change places.
 */
export const assignments = ["units", "timing", "rows"] as const;
export type Assign = (typeof assignments)[number];

/** The treatment of a sample in the form that is dealt out anew. Plain data. */
export type Assignment =
  /** First treated period of each unit, counted from 0; `periods` = never. */
  | {
      readonly kind: "starts";
      readonly assign: "units" | "timing";
      readonly starts: Int32Array;
      readonly unit: Int32Array;
      readonly time: Int32Array;
      readonly periods: number;
    }
  /** The value of unit u in period t at u * periods + t. */
  | {
      readonly kind: "paths";
      readonly values: Float64Array;
      readonly unit: Int32Array;
      readonly time: Int32Array;
      readonly periods: number;
    }
  | { readonly kind: "rows"; readonly values: Float64Array };

/**
 * How the treatment of the rows of a sample can be dealt out.
 *
 * @param values treatment of each row of the sample
 * @param rows rows of the frame
 * @throws Problem did.needsPanel, did.placeboUnbalanced, did.placeboTiming, did.placeboOneUnit
 */
export function assignmentOf(
  frame: Frame,
  roles: { readonly entity?: string; readonly time?: string; readonly treat: string },
  values: Float64Array,
  rows: Int32Array,
  assign: Assign,
): Assignment {
  if (assign === "rows") return { kind: "rows", values };
  const { entity, time, treat } = roles;
  if (entity === undefined || time === undefined) throw problem("did.needsPanel");
  const panel = panelOf(frame, entity, time);
  const [unitFactor, timeFactor] = [onRows(panel.entity, rows), onRows(panel.time, rows)];
  const [unit, at] = [unitFactor.codes, timeFactor.codes];
  const [units, periods] = [unitFactor.levels.length, timeFactor.levels.length];
  if (units < 2) throw notEstimable("did.placeboOneUnit");
  const starts = startsOf(values, unit, at, units, periods);
  if (starts) return { kind: "starts", assign, starts, unit, time: at, periods };
  if (assign === "timing") throw problem("did.placeboTiming", { name: treat }, { column: treat });
  if (values.length !== units * periods)
    throw problem("did.placeboUnbalanced", { name: treat, rows: values.length, units, periods }, { column: treat });
  const paths = new Float64Array(units * periods);
  values.forEach((value, i) => (paths[unit[i] * periods + at[i]] = value));
  return { kind: "paths", values: paths, unit, time: at, periods };
}

/** One random treatment of the rows. */
export function dealt(assignment: Assignment, random: Random): Float64Array {
  switch (assignment.kind) {
    case "rows":
      return shuffle(assignment.values.slice(), random);
    case "paths": {
      const { values, unit, time, periods } = assignment;
      const from = shuffle(
        Int32Array.from({ length: values.length / periods }, (_, u) => u),
        random,
      );
      return Float64Array.from(unit, (u, i) => values[from[u] * periods + time[i]]);
    }
    case "starts": {
      const { starts, unit, time, periods, assign } = assignment;
      const own = shuffle(starts.slice(), random);
      // From the second period on, so that a period before is seen.
      if (assign === "timing")
        for (let u = 0; u < own.length; u++) if (own[u] < periods) own[u] = 1 + random.below(periods - 1);
      return Float64Array.from(unit, (u, i) => Number(time[i] >= own[u]));
    }
  }
}

/** First treated period of each unit; null when values are not 0 and 1, or go back to 0. */
function startsOf(
  values: Float64Array,
  unit: Int32Array,
  time: Int32Array,
  units: number,
  periods: number,
): Int32Array | null {
  if (periods < 2 || values.some((value) => value !== 0 && value !== 1)) return null;
  const starts = new Int32Array(units).fill(periods);
  values.forEach((value, i) => {
    if (value === 1 && time[i] < starts[unit[i]]) starts[unit[i]] = time[i];
  });
  return values.every((value, i) => value === Number(time[i] >= starts[unit[i]])) ? starts : null;
}
