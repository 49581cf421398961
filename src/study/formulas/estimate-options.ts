import type { KnownOptions, OptionValues } from "../../frame/options.ts";

/** The options text of a regression formula: "cluster=city; se=hc1; show=paper". */
export const estimateOptions = {
  se: {
    kind: "choice",
    of: ["iid", "hc0", "hc1", "hc2", "hc3", "robust", "cluster", "newey-west", "driscoll-kraay", "conley"],
    also: ["vce", "vcov"],
  },
  cluster: { kind: "list", also: ["by"] },
  lag: { kind: "number", min: 0, max: 1000, whole: true },
  latitude: { kind: "text", also: ["lat"] },
  longitude: { kind: "text", also: ["lon", "lng"] },
  cutoff: { kind: "number", min: 0.001, max: 20_100, also: ["km", "dist"] },
  kernel: { kind: "choice", of: ["uniform", "bartlett"] },
  ssc: { kind: "choice", of: ["reghdfe", "fixest", "full", "none"] },
  singletons: { kind: "choice", of: ["drop", "keep"] },
  level: { kind: "number", min: 0.501, max: 0.9999 },
  constant: { kind: "flag" },
  subset: { kind: "text", also: ["if", "where"] },
  show: { kind: "choice", of: ["table", "paper", "coefficients", "fit", "vcov"] },
  bracket: { kind: "choice", of: ["se", "t", "p", "ci"] },
  stars: { kind: "choice", of: ["10-5-1", "5-1-0.1", "none"] },
  digits: { kind: "number", min: 0, max: 10, whole: true },
} as const satisfies KnownOptions;

export type EstimateOptionValues = OptionValues<typeof estimateOptions>;

/** What a formula's result shows. */
export type Show = NonNullable<EstimateOptionValues["show"]>;
