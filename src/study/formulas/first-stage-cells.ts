import type { Estimate } from "../../estimate/estimate.ts";
import type { Cells } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, type Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { estimateCells, rectangle } from "./estimate-cells.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";

/**
 * The first stages of a model with instruments, one under the other, each under its name; of a selection model the probit.
 *
 * @throws Problem iv.noFirstStage for a model without instruments
 */
export function firstStageCells(
  { instrumented, selection }: Estimate,
  options: EstimateOptionValues,
  locale: Locale,
  notes: readonly Message[],
): Cells {
  if (selection) return estimateCells(selection.estimate, options, locale, notes);
  if (!instrumented) throw problem("iv.noFirstStage");
  return rectangle(
    instrumented.firstStages.flatMap(({ estimate }, at) => [
      ...(at > 0 ? [[]] : []),
      [say(locale, "iv.stageOf", { name: estimate.outcome })],
      ...estimateCells(estimate, options, locale, at === 0 ? notes : []),
    ]),
  );
}
