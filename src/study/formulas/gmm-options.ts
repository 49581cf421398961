import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import { estimateOptions, type EstimateOptionValues } from "./estimate-options.ts";
import { gmmCore } from "./gmm-core.ts";
import type { ModelCore } from "./run-model.ts";

const { se, cluster, level, subset, show, bracket, stars, digits, constant } = estimateOptions;

/** What a dynamic panel model adds to the options of a regression: "lags=1; endogenous=w; maxlag=4; collapse; system". */
export const dynamicOptions = {
  lags: { kind: "number", min: 0, max: 20, whole: true },
  endogenous: { kind: "list", also: ["endog"] },
  predetermined: { kind: "list", also: ["predet"] },
  minlag: { kind: "number", min: 2, max: 1000, whole: true },
  maxlag: { kind: "number", min: 1, max: 1000, whole: true },
  collapse: { kind: "flag" },
  system: { kind: "flag", also: ["sys"] },
  steps: { kind: "choice", of: ["1", "2"] },
  transform: { kind: "choice", of: ["fd", "orthogonal"] },
  timedummies: { kind: "flag" },
  small: { kind: "flag" },
  h: { kind: "choice", of: ["1", "2", "3"] },
} as const satisfies KnownOptions;

/** The options text of GMMREG. */
export const gmmOptions = {
  ...dynamicOptions,
  se,
  cluster,
  level,
  subset,
  show,
  bracket,
  stars,
  digits,
  constant,
} as const satisfies KnownOptions;

export type DynamicOptionValues = OptionValues<typeof dynamicOptions>;

/**
 * The model that the options ask for; y, x, entity and time are terms, the options name terms of x.
 *
 * @param term how a name in the options is written as a term
 * @throws Problem gmm.unknownRegressor, gmm.twoKinds
 */
export function dynamicModelOf(
  roles: { readonly y: string; readonly x: readonly string[]; readonly entity: string; readonly time: string },
  options: DynamicOptionValues & Pick<EstimateOptionValues, "se">,
  term: (name: string) => string,
): ModelCore {
  const kinds = { endogenous: options.endogenous ?? [], predetermined: options.predetermined ?? [] };
  for (const [option, names] of Object.entries(kinds))
    for (const name of names)
      if (!roles.x.includes(term(name)))
        throw problem("gmm.unknownRegressor", { name, option, known: roles.x.join(", ") });
  const both = kinds.endogenous.find((name) => kinds.predetermined.includes(name));
  if (both !== undefined) throw problem("gmm.twoKinds", { name: both });
  const { lags, transform, h, small } = options;
  const core = gmmCore({
    ...roles,
    endogenous: kinds.endogenous.map(term),
    predetermined: kinds.predetermined.map(term),
    firstLag: options.minlag,
    lastLag: options.maxlag,
    system: options.system ?? false,
    steps: options.steps === "1" ? 1 : 2,
    errors: options.se === "iid" ? "conventional" : "robust",
    timeDummies: options.timedummies ?? false,
    collapse: options.collapse ?? false,
    ...(lags === undefined ? {} : { lags }),
    ...(transform ? { transformation: transform } : {}),
    ...(h ? { h: Number(h) as 1 | 2 | 3 } : {}),
  });
  return small === undefined ? core : { ...core, small };
}
