import { directionalModel } from "./directional.ts";
import type { EfficiencyOptions } from "./efficiency-data.ts";
import { directionOf, dataRows, type EfficiencyModel } from "./model.ts";
import { radialModel } from "./radial.ts";
import { sbmModel } from "./sbm.ts";
import { slackShares } from "./slack-shares.ts";
import { superSbmModel } from "./super-sbm.ts";
import type { Technology } from "./technology.ts";
import { weightedSlacksModel } from "./weighted-slacks.ts";

/** The models to solve, in order: under super-SBM the SBM first, which says who needs the second. */
export function modelsFor(technology: Technology, options: EfficiencyOptions): readonly EfficiencyModel[] {
  const { model, orientation, disposability } = options;
  const settle = options.scoresOnly !== true;
  const shares = slackShares(technology, options);
  const weak = disposability !== "strong";
  switch (model) {
    case "sbm":
      return [sbmModel(technology, orientation, shares)];
    case "super-sbm":
      return [sbmModel(technology, orientation, shares), superSbmModel(technology, orientation, shares)];
    case "radial":
    case "super-radial":
      return [radialModel(technology, orientation === "out" ? "out" : "in", model === "super-radial", settle)];
    case "ddf":
      return [directionalModel(technology, weak, settle)];
    case "nddf":
    case "sbm-ddf": {
      // A slack that costs nothing could be anything up to its largest.
      const loose = shares.some((share) => share === 0) || hasZeroDirection(technology);
      return [weightedSlacksModel(technology, shares, weak && model === "nddf", settle && loose)];
    }
  }
}

/** SBM scores from here on count as efficient. */
export const efficientFrom = 1 - 1e-7;

function hasZeroDirection(technology: Technology): boolean {
  const rows = dataRows(technology);
  for (let k = 0; k < technology.evaluated.count; k++)
    for (let row = 0; row < rows; row++) if (directionOf(technology, k, row) === 0) return true;
  return false;
}
