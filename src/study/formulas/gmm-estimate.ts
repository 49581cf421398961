import type { Formula } from "../../frame/formula.ts";
import type { OptionValues } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";
import { dynamicModelOf, dynamicOptions } from "./gmm-options.ts";
import type { IvOptionValues } from "./iv-options.ts";
import type { ModelCore } from "./run-model.ts";

/** The options that ESTIMATE knows for dynamic panel models: `gmm` asks for one. */
export const gmmEstimateOptions = { ...dynamicOptions, gmm: { kind: "flag" } } as const;

interface Panel {
  readonly entity?: string;
  readonly time?: string;
  readonly weights?: string;
}

/**
 * The dynamic panel model that a formula with the option `gmm` describes; null without it.
 *
 * @throws Problem gmm.optionNeedsGmm, gmm.optionUnused, gmm.notWithInstruments, gmm.needsPanel, gmm.unknownRegressor, gmm.twoKinds
 */
export function gmmOfFormula(
  { y, x, absorb, endog, constant }: Formula,
  options: OptionValues<typeof gmmEstimateOptions> & EstimateOptionValues & IvOptionValues,
  { entity, time, weights }: Panel,
): ModelCore | null {
  const given = (names: readonly string[]) =>
    names.find((name) => (options as Readonly<Record<string, unknown>>)[name] !== undefined);
  if (!options.gmm) {
    const option = given(Object.keys(dynamicOptions).filter((name) => name !== "small"));
    if (option !== undefined) throw problem("gmm.optionNeedsGmm", { option });
    return null;
  }
  const option = given(["ssc", "singletons", "lag", "method", "fuller", "stage"]);
  if (option !== undefined) throw problem("gmm.optionUnused", { option });
  if (endog.length > 0) throw problem("gmm.notWithInstruments", { names: endog.join(", ") });
  if (entity === undefined) throw problem("gmm.needsPanel", {}, { column: "entity" });
  if (time === undefined) throw problem("gmm.needsPanel", {}, { column: "time" });
  return {
    ...dynamicModelOf({ y, x, entity, time }, options, (name) => name),
    absorb: [...absorb],
    constant,
    ...(weights === undefined ? {} : { weights }),
  };
}
