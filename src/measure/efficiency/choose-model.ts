import type { EfficiencyOptions } from "./efficiency-data.ts";
import type { EfficiencyModel } from "./model.ts";
import { radialModel } from "./radial.ts";
import { sbmModel } from "./sbm.ts";
import { superSbmModel } from "./super-sbm.ts";
import type { Technology } from "./technology.ts";

/** The models to solve, in order: under super-SBM the SBM first, which says who needs the second. */
export function modelsFor(
  technology: Technology,
  { model, orientation }: EfficiencyOptions,
): readonly EfficiencyModel[] {
  if (model === "sbm") return [sbmModel(technology, orientation)];
  if (model === "super-sbm") return [sbmModel(technology, orientation), superSbmModel(technology, orientation)];
  return [radialModel(technology, orientation === "out" ? "out" : "in", model === "super-radial")];
}

/** SBM scores from here on count as efficient. */
export const efficientFrom = 1 - 1e-7;
