import { fromColumns } from "../../../numeric/matrix.ts";
import { notEstimable } from "../../../messages/problem.ts";
import type { DidSpec } from "../did-spec.ts";
import { twoByTwo, type Effect } from "./two-by-two.ts";

/** Units seen in every period. */
export interface CompleteUnits {
  /** First treated period of each unit; Infinity = never. */
  readonly start: Float64Array;
  /** Periods, ascending. */
  readonly times: readonly number[];
  /** Outcome by period, each n values. */
  readonly y: readonly Float64Array[];
  /** Covariates by period: for each period k columns of n values. */
  readonly x: readonly (readonly Float64Array[])[];
}

/** The effect on one cohort in one period. In a universal base period it is 0 by definition and has no influence. */
export interface GroupTime extends Effect {
  readonly cohort: number;
  readonly time: number;
  readonly isBase: boolean;
}

/**
 * All effects ATT(g, t), each from the change of the outcome since a base period, against units not treated in either.
 * Before treatment the base is the period before ("varying") or always the last before treatment ("universal").
 *
 * @throws Problem did.separated, did.covariatesCollinear
 * @source Callaway & Sant'Anna (2021), Journal of Econometrics 225; R package did
 */
export function groupTimes(units: CompleteUnits, spec: DidSpec): { cells: GroupTime[]; skipped: number } {
  const { start, times } = units;
  const cohorts = [...new Set(start)].filter(Number.isFinite).sort((a, b) => a - b);
  const cells: GroupTime[] = [];
  let skipped = 0;
  for (const cohort of cohorts) {
    const lastBefore = times.findLastIndex((time) => time + spec.anticipation < cohort);
    for (let at = spec.base === "universal" ? 0 : 1; at < times.length; at++) {
      const isBefore = times[at] + spec.anticipation < cohort;
      const base = spec.base === "varying" && isBefore ? at - 1 : lastBefore;
      const time = times[at];
      if (base === at) {
        cells.push({ cohort, time, att: 0, influence: new Float64Array(start.length), isBase: true });
        continue;
      }
      const effect = base < 0 ? null : effectOf(units, spec, cohort, at, base);
      if (effect) cells.push({ cohort, time, ...effect, isBase: false });
      else skipped++;
    }
  }
  return { cells, skipped };
}

/** One effect; null when nobody can be compared with. */
function effectOf(units: CompleteUnits, spec: DidSpec, cohort: number, at: number, base: number): Effect | null {
  const { start, times, y, x } = units;
  const until = Math.max(times[at], times[base]) + spec.anticipation;
  const isControl = (g: number) => (spec.control === "never" ? g === Infinity : g > until && g !== cohort);
  const used = Array.from(start.keys()).filter((i) => start[i] === cohort || isControl(start[i]));
  const treated = Float64Array.from(used, (i) => Number(start[i] === cohort));
  if (treated.every((d) => d === 1)) return null;
  const earlier = x[Math.min(at, base)];
  const design = fromColumns([
    new Float64Array(used.length).fill(1),
    ...earlier.map((values) => Float64Array.from(used, (i) => values[i])),
  ]);
  const change = Float64Array.from(used, (i) => y[at][i] - y[base][i]);
  const effect = twoByTwo(change, treated, design, spec);
  if (effect === "separated" || effect === "collinear")
    throw notEstimable(effect === "separated" ? "did.separated" : "did.covariatesCollinear", {
      cohort: String(cohort),
      time: String(times[at]),
    });
  // Units outside the comparison have no influence; those inside count for all n.
  const influence = new Float64Array(start.length);
  used.forEach((i, k) => (influence[i] = (effect.influence[k] * start.length) / used.length));
  return { att: effect.att, influence };
}
