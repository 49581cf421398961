import { factorOf } from "../frame/factor.ts";
import type { Factor } from "../frame/factor-of-column.ts";
import type { Frame } from "../frame/frame.ts";
import { duplicatePairs } from "../frame/panel.ts";
import { panelIndex } from "../frame/panel-index.ts";
import { timeValues } from "../frame/time-values.ts";
import { problem } from "../messages/problem.ts";
import { isCorrelated } from "./correlated-meat.ts";
import type { Grouping } from "./covariance.ts";
import { onRows } from "./factor-codes.ts";
import type { Timing } from "./kernel-meat.ts";
import type { ModelSpec } from "./spec.ts";

/** The entity and time that a covariance over time needs; nothing for the other covariances. */
export interface PanelGrouping {
  readonly factors: readonly Factor[];
  /** Entity, time and periods of the sample; `all` is null when the sample is the whole frame. */
  onSample(rows: Int32Array, all: Int32Array | null): Pick<Grouping, "entity" | "time" | "timing">;
}

/**
 * Reads entity and time for Newey-West and Driscoll-Kraay, from the roles or from `vcov.by`; for Conley the time where
 * there is one, and with lags the entity.
 *
 * @throws Problem estimate.needsPanel, conley.serialNeedsPanel, frame.duplicatePairs
 */
export function panelGrouping(frame: Frame, { vcov, ...roles }: ModelSpec): PanelGrouping {
  const none: PanelGrouping = { factors: [], onSample: () => ({}) };
  if (!isCorrelated(vcov.type)) return none;
  const serial = vcov.type === "conley" && (vcov.lag ?? 0) > 0;
  if (serial && (roles.entity === undefined || roles.time === undefined))
    throw problem("conley.serialNeedsPanel", {}, { column: roles.entity === undefined ? "entity" : "time" });
  if (vcov.type === "conley" && roles.time === undefined) return none;
  const byEntity = vcov.type === "newey-west" || serial;
  const by = vcov.by ?? [];
  const entityName = roles.entity ?? (byEntity ? by[0] : undefined);
  const timeName = roles.time ?? by[byEntity ? 1 : 0];
  if (timeName === undefined || (byEntity && entityName === undefined))
    throw problem("estimate.needsPanel", { type: vcov.type });
  const entity = byEntity ? factorOf(frame, entityName!) : undefined;
  const time = factorOf(frame, timeName);
  return {
    factors: entity ? [entity, time] : [time],
    onSample: (rows, all) => {
      if (entity) refuseRepeats(frame, entityName!, timeName, rows);
      const ownTime = onRows(time, all);
      return { entity: entity && onRows(entity, all), time: ownTime, timing: timingOf(ownTime) };
    },
  };
}

/**
 * Periods as whole numbers from 0, gaps counted: times divided by their greatest common step. Times that are words,
 * fractions, or dates far apart (month ends as day numbers) are taken in their order instead.
 */
export function timingOf({ codes, levels }: Factor): Timing {
  const numbers = levels.every((level) => typeof level === "number")
    ? (levels as readonly number[])
    : timeValues(levels.map(String));
  const first = numbers ? Math.min(...numbers) : 0;
  const step = numbers ? numbers.reduce((divisor, value) => greatestDivisor(divisor, value - first), 0) : NaN;
  const span = numbers ? (Math.max(...numbers) - first) / step + 1 : NaN;
  const byValue = numbers !== null && span <= MOSTLY_GAPS * levels.length;
  const periodOf = byValue ? numbers.map((value) => Math.round((value - first) / step)) : levels.map((_, code) => code);
  return { period: codes.map((code) => periodOf[code]), periods: byValue ? span : levels.length };
}

/**
 * Refuses a pair of entity and time that the rows hold more than once.
 *
 * @throws Problem frame.duplicatePairs
 */
export function refuseRepeats(frame: Frame, entity: string, time: string, rows: Int32Array): void {
  const index = panelIndex(frame, entity, time);
  if (index.duplicates.length === 0) return;
  const used = new Set(rows);
  const duplicates = index.duplicates.filter(({ first, repeat }) => used.has(first) && used.has(repeat));
  if (duplicates.length === 0) return;
  const pairs = duplicatePairs(frame, { ...index, duplicates }).map(
    (pair) => `${pair.entity}, ${pair.time} (${pair.rows.join(", ")})`,
  );
  throw problem(
    "frame.duplicatePairs",
    { entity, time, count: duplicates.length, pairs: pairs.join("; ") },
    { sheet: frame.sheet, column: entity },
  );
}

function greatestDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}

/** A calendar with more than nine empty periods for each seen is not the calendar of the data. */
const MOSTLY_GAPS = 10;
