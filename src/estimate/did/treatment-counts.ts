import type { TreatmentStarts } from "./treatment-starts.ts";

/** Who is treated when, in some rows of a frame. */
export interface TreatmentCounts {
  readonly treated: number;
  readonly never: number;
  /** Units whose first row is treated already. */
  readonly always: readonly string[];
  readonly cohorts: readonly { readonly start: number; readonly units: number }[];
  /** Most periods seen before the start of a unit, and from it on. */
  readonly before: number;
  readonly after: number;
}

/** Counts units by the start of their treatment. `rows` are rows of the frame; those without unit or time do not count. */
export function treatmentCounts({ panel, start, relative }: TreatmentStarts, rows: Iterable<number>): TreatmentCounts {
  const units = new Map<number, { start: number; first: number; last: number }>();
  for (const row of rows) {
    const unit = panel.entity.codes[row];
    if (unit < 0 || Number.isNaN(start[row])) continue;
    const k = relative[row];
    const known = units.get(unit) ?? { start: start[row], first: k, last: k };
    units.set(unit, { start: start[row], first: Math.min(known.first, k), last: Math.max(known.last, k) });
  }
  const treated = [...units].filter(([, unit]) => Number.isFinite(unit.start));
  const cohorts = new Map<number, number>();
  for (const [, unit] of treated) cohorts.set(unit.start, (cohorts.get(unit.start) ?? 0) + 1);
  return {
    treated: treated.length,
    never: units.size - treated.length,
    always: treated.flatMap(([code, { first }]) => (first >= 0 ? [String(panel.entity.levels[code])] : [])),
    cohorts: [...cohorts].map(([from, count]) => ({ start: from, units: count })).sort((a, b) => a.start - b.start),
    before: treated.reduce((most, [, { first }]) => Math.max(most, -first), 0),
    after: treated.reduce((most, [, { last }]) => Math.max(most, last + 1), 0),
  };
}
