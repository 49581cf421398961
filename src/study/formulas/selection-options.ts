import type { ModelSpecInput } from "../../estimate/spec.ts";
import { parseFormula, type Formula } from "../../frame/formula.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";
import type { ModelCore } from "./run-model.ts";

export type SelectionEstimator = "twostep" | "ml";

/** The options that only HECKMANREG has. */
export const selectionOptions = {
  estimator: { kind: "choice", of: ["twostep", "ml"] },
  stage: { kind: "choice", of: ["second", "first"] },
  i: { kind: "list", also: ["dummies"] },
} as const satisfies KnownOptions;

/** The options that ESTIMATE knows for selection models: select="lfp ~ age + kids", or select=age + kids. */
export const selectionEstimateOptions = {
  select: { kind: "text" },
  heckman: { kind: "choice", of: ["twostep", "ml"] },
} as const satisfies KnownOptions;

/**
 * Errors that go with the estimator where none are asked for: two steps have their own; maximum likelihood is clustered by the
 * entity where there is one, and else has the inverse Hessian, as Stata does.
 */
export function selectionErrors(
  estimator: SelectionEstimator,
  options: EstimateOptionValues,
  entity: string | null,
): EstimateOptionValues {
  const asked = options.se !== undefined || (options.cluster?.length ?? 0) > 0;
  return asked || (estimator === "ml" && entity !== null) ? options : { ...options, se: "iid" };
}

/** The selection equation of a model. */
export const selectionOf = (
  y: string | undefined,
  x: readonly string[],
  estimator: SelectionEstimator,
): Pick<ModelSpecInput, "selection"> => ({ selection: { ...(y === undefined ? {} : { y }), x: [...x], estimator } });

/**
 * The selection model that a formula with the option `select` describes; null without it.
 *
 * @throws Problem selection.needsEquation for the option heckman alone; selection.notWithInstruments
 */
export function selectionOfFormula(
  { y, x, absorb, endog, constant }: Formula,
  { select, heckman }: OptionValues<typeof selectionEstimateOptions>,
  { entity, time, weights }: { readonly entity?: string; readonly time?: string; readonly weights?: string },
): ModelCore | null {
  if (select === undefined) {
    if (heckman !== undefined) throw problem("selection.needsEquation", {}, { column: "select" });
    return null;
  }
  if (endog.length > 0) throw problem("selection.notWithInstruments", { names: endog.join(", ") });
  const named = select.includes("~");
  const equation = parseFormula(named ? select : `selected ~ ${select}`);
  return {
    method: "heckman",
    y,
    x: [...x],
    absorb: [...absorb],
    constant,
    ...(entity === undefined ? {} : { entity }),
    ...(time === undefined ? {} : { time }),
    ...(weights === undefined ? {} : { weights }),
    selection: {
      ...selectionOf(named ? equation.y : undefined, equation.x, heckman ?? "twostep").selection!,
      constant: equation.constant,
    },
  };
}
