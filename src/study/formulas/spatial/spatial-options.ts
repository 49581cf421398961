import type { KnownOptions, OptionValues } from "../../../frame/options.ts";
import type { MoranChoice } from "../../spatial/moran-by-period.ts";
import { drawOptions, usualSeed } from "../draw-options.ts";

/** How weights are put to use. */
export const weightUseOptions = {
  standard: { kind: "choice", of: ["row", "spectral", "none"], also: ["style", "standardise", "standardize"] },
  islands: { kind: "choice", of: ["keep", "drop"] },
  missing: { kind: "choice", of: ["refuse", "leave"] },
} as const satisfies KnownOptions;

/** How Moran's I is tested. */
export const moranOptions = {
  ...weightUseOptions,
  variance: { kind: "choice", of: ["randomisation", "normality"] },
  geary: { kind: "flag" },
  draws: drawOptions.draws,
  seed: drawOptions.seed,
} as const satisfies KnownOptions;

export const moranChoice = (values: OptionValues<typeof moranOptions>): MoranChoice => ({
  standard: values.standard ?? "row",
  islands: values.islands ?? "keep",
  missing: values.missing ?? "refuse",
  model: values.variance ?? "randomisation",
  draws: values.draws ?? 0,
  seed: values.seed ?? usualSeed,
});
