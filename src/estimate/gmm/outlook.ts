import type { Frame } from "../../frame/frame.ts";
import { semidefiniteRank } from "./generalized-inverse.ts";
import { setUpDynamic } from "./set-up.ts";
import { dynamicSpec, type DynamicSpecInput } from "./spec.ts";

export interface DynamicOutlook {
  /** Complete rows of the frame. */
  readonly used: number;
  readonly entities: number;
  /** Instruments that are not combinations of others: what the estimate will report. */
  readonly instruments: number;
}

/**
 * How large a dynamic model will be, without estimating it.
 *
 * @throws Problem as setUpDynamic
 */
export function dynamicOutlook(frame: Frame, input: DynamicSpecInput): DynamicOutlook {
  const { grid, rows, moments } = setUpDynamic(frame, dynamicSpec.parse(input));
  return {
    used: grid.rows.length,
    entities: new Set(rows.map(({ entity }) => entity)).size,
    instruments: semidefiniteRank(moments),
  };
}
