import { efficientFrom } from "../../measure/efficiency/choose-model.ts";
import { isDirectional } from "../../measure/efficiency/direction.ts";
import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";

/** Whether a score says "on the frontier": 0 for an inefficiency, 1 for an efficiency, at most 1 for phi of an output orientation. */
export function isEfficient({ model, orientation }: EfficiencyOptions, score: number): boolean {
  if (isDirectional(model)) return score <= 1 - efficientFrom;
  const expands = (model === "radial" || model === "super-radial") && orientation === "out";
  return expands ? score <= 2 - efficientFrom : score >= efficientFrom;
}
