import type { Formula } from "../../frame/formula.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";
import { errorOptions, panelErrorsOf } from "./panel-errors-options.ts";
import type { ModelCore } from "./run-model.ts";

/** Values of ESTIMATE's option `model` that are read here. */
export const errorModelNames = ["fgls", "pcse"] as const;

/** The options that ESTIMATE knows for models of the errors. */
export const panelErrorsEstimateOptions = errorOptions satisfies KnownOptions;

/**
 * The model that a formula with `model=fgls` or `model=pcse` describes; null without it.
 *
 * @throws Problem panelErrors.optionNeedsModel, panelErrors.notWithInstruments
 */
export function panelErrorsOfFormula(
  { y, x, absorb, endog, constant }: Formula,
  model: string | undefined,
  options: OptionValues<typeof panelErrorsEstimateOptions>,
  panel: { readonly entity?: string; readonly time?: string; readonly weights?: string },
): ModelCore | null {
  const method = errorModelNames.find((name) => name === model);
  if (method === undefined) {
    const given = Object.keys(errorOptions).find((name) => options[name as keyof typeof options] !== undefined);
    if (given !== undefined) throw problem("panelErrors.optionNeedsModel", { option: given });
    return null;
  }
  if (endog.length > 0) throw problem("panelErrors.notWithInstruments", { names: endog.join(", ") });
  const { entity, time, weights } = panel;
  return {
    method,
    y,
    x: [...x],
    absorb: [...absorb],
    constant,
    ...(entity === undefined ? {} : { entity }),
    ...(time === undefined ? {} : { time }),
    ...(weights === undefined ? {} : { weights }),
    panelErrors: panelErrorsOf(options),
  };
}

/** The model of the errors is the covariance: none beside it, unless one was asked for (and is then refused). */
export const modelledErrors = (options: EstimateOptionValues): EstimateOptionValues =>
  options.se === undefined && (options.cluster?.length ?? 0) === 0 ? { ...options, se: "iid" } : options;
