import { problem } from "../messages/problem.ts";
import type { Matrix } from "../numeric/matrix.ts";
import { conleyMeat } from "./conley-meat.ts";
import type { Grouping } from "./covariance.ts";
import { driscollKraayMeat, neweyWestMeat, serialMeat } from "./kernel-meat.ts";
import { accumulate } from "./meat.ts";
import type { VcovSpec } from "./spec.ts";

/** How far errors reach in space, and how many pairs of rows that links. */
export interface Linked {
  readonly cutoff: number;
  readonly kernel: "uniform" | "bartlett";
  /** Pairs of rows within the cut-off, of all pairs that could be; and whether those are pairs of one period only. */
  readonly linked: number;
  readonly possible: number;
  readonly byPeriod: boolean;
}

/** The meat of errors that are correlated over time or space, and the lags used. */
export interface CorrelatedMeat {
  /** Periods of the sample; null for a cross-section. */
  readonly periods: number | null;
  readonly lag: number | null;
  of(scores: Matrix): { readonly meat: Matrix; readonly space?: Linked };
}

export type CorrelatedType = "newey-west" | "driscoll-kraay" | "conley";

export const isCorrelated = (type: VcovSpec["type"]): type is CorrelatedType =>
  type === "newey-west" || type === "driscoll-kraay" || type === "conley";

/**
 * Newey-West, Driscoll-Kraay or Conley. Without a lag the first two take floor(4 (T/100)^(2/9)), Conley none; with one
 * Conley adds the products of an entity's rows up to that many periods apart, weighted 1 - l/(lag + 1).
 *
 * @throws Problem estimate.needsPanel, conley.needsPlaces, conley.serialNeedsPanel
 * @source Newey & West (1987, 1994); Driscoll & Kraay (1998); Conley (1999); Hsiang (2010), PNAS 107(35), for space and time
 */
export function correlatedMeat(
  { type, lag, cutoff, kernel = "uniform" }: Pick<VcovSpec, "lag" | "cutoff" | "kernel"> & { type: CorrelatedType },
  { entity, time, timing, places }: Grouping,
): CorrelatedMeat {
  if (type === "conley") {
    if (!places || cutoff === undefined) throw problem("conley.needsPlaces");
    const used = lag ?? 0;
    if (used > 0 && (!entity || !timing)) throw problem("conley.serialNeedsPanel", {}, { column: "entity" });
    return {
      periods: time?.levels.length ?? null,
      lag: used,
      of: (scores) => {
        const { meat, ...pairs } = conleyMeat(scores, places, time?.codes ?? null, { cutoff, kernel });
        if (used > 0) accumulate(meat, serialMeat(scores, entity!.codes, timing!, used), 1);
        return { meat, space: { cutoff, kernel, ...pairs, byPeriod: time !== undefined } };
      },
    };
  }
  if (!time || !timing || (type === "newey-west" && !entity)) throw problem("estimate.needsPanel", { type });
  const used = lag ?? Math.floor(4 * (time.levels.length / 100) ** (2 / 9));
  return {
    periods: time.levels.length,
    lag: used,
    of: (scores) => ({
      meat:
        type === "newey-west"
          ? neweyWestMeat(scores, entity!.codes, timing, used)
          : driscollKraayMeat(scores, timing, used),
    }),
  };
}
