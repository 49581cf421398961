import type { MessageKey } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";

/** The usual cuts, as percentiles, under the name an option gives them. */
export const usualCuts = {
  median: [50],
  terciles: [100 / 3, 200 / 3],
  "30/70": [30, 70],
  quartiles: [25, 50, 75],
  quintiles: [20, 40, 60, 80],
  deciles: [10, 20, 30, 40, 50, 60, 70, 80, 90],
} as const satisfies Readonly<Record<string, readonly number[]>>;
export type UsualCut = keyof typeof usualCuts;

export const usualCutNames = Object.keys(usualCuts) as UsualCut[];

export const usualCutLabels: Readonly<Record<UsualCut, MessageKey>> = {
  median: "steps.median",
  terciles: "steps.terciles",
  "30/70": "steps.thirtySeventy",
  quartiles: "steps.quartiles",
  quintiles: "steps.quintiles",
  deciles: "steps.deciles",
};

/**
 * Cuts as a person types them, "30, 70" or "30 70" or "30；70".
 *
 * @throws Problem steps.cutsText, steps.cutsNeeded
 */
export function cutsFromText(text: string | null): number[] {
  const parts = (text ?? "")
    .normalize("NFKC")
    .split(/[\s,;、/]+/u)
    .filter((part) => part !== "");
  if (parts.length === 0) throw problem("steps.cutsNeeded", {}, { column: "cuts" });
  const cuts = parts.map(Number);
  if (!cuts.every(Number.isFinite)) throw problem("steps.cutsText", { text: text ?? "" }, { column: "cuts" });
  return cuts;
}
