import { problem } from "../../messages/problem.ts";
import type { PanelErrorsSpec } from "./panel-errors-spec.ts";
import type { PanelStack } from "./panel-stack.ts";

/** Which rows follow on the row before them in their entity, and how many gaps were passed over. */
export interface Neighbours {
  /** 1 where the row before is the period before (or counts as it). */
  readonly follows: Uint8Array;
  readonly gaps: number;
}

/**
 * Finds the row of the period before. Where an entity misses periods an AR(1) series is broken: that is refused, or a new
 * series starts ("restart"), or the gap is passed over ("ignore", Stata's force).
 *
 * @throws Problem panelErrors.gap
 */
export function neighbours({ start, period, entities }: PanelStack, rule: PanelErrorsSpec["gaps"]): Neighbours {
  const follows = new Uint8Array(period.length);
  let gaps = 0;
  let first = -1;
  for (let i = 0; i < entities.length; i++)
    for (let k = start[i] + 1; k < start[i + 1]; k++) {
      const isGap = period[k] - period[k - 1] > 1;
      if (isGap) {
        gaps++;
        if (first < 0) first = i;
      }
      follows[k] = !isGap || rule === "ignore" ? 1 : 0;
    }
  if (gaps > 0 && rule === "refuse")
    throw problem("panelErrors.gap", { count: gaps, entity: String(entities[first]) }, { column: "time" });
  return { follows, gaps };
}
