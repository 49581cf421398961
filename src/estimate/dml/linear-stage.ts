import type { Factor } from "../../frame/factor-of-column.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Estimate } from "../estimate.ts";
import { estimateModel } from "../estimate-model.ts";
import type { DmlSpec } from "./dml-spec.ts";

/** Residuals of the outcome, what they are regressed on, and with instruments those of the instruments. */
export interface StageColumns {
  readonly outcome: string;
  readonly treatment: string;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly instruments: readonly { readonly name: string; readonly values: Float64Array }[];
  readonly clusters: readonly Factor[];
}

/**
 * The final stage as a regression: least squares of u on v and a constant, or two-stage least squares where there are
 * instruments, with the errors of the model.
 *
 * @source Ahrens, Hansen, Schaffer & Wiemann (2024), ddml: Double/debiased machine learning in Stata, Stata Journal 24
 * @reference test/reference/dml/plr_a500_ols.json, residual_ols_with_constant and v_as_instrument_constant
 */
export function linearStage(
  { outcome, treatment, u, v, instruments, clusters }: StageColumns,
  { vcov, constant, level }: Pick<DmlSpec, "vcov" | "constant" | "level">,
): Estimate {
  const number = (name: string, values: Float64Array): Column => ({ kind: "number", name, values });
  const groups = clusters.map((factor, k): Column => ({
    kind: "category",
    name: freshName(`group ${k + 1}`, [outcome, treatment, ...instruments.map(({ name }) => name)]),
    codes: factor.codes,
    levels: factor.levels.map(String),
    looksNumeric: false,
  }));
  const frame: Frame = {
    nrow: u.length,
    rows: Int32Array.from(u, (_, i) => i + 1),
    columns: [
      number(outcome, u),
      number(treatment, v),
      ...instruments.map(({ name, values }) => number(name, values)),
      ...groups,
    ],
  };
  const common = {
    y: printName(outcome),
    constant,
    level,
    vcov: vcov.type === "cluster" ? { type: vcov.type, by: groups.map(({ name }) => printName(name)) } : vcov,
  };
  const estimate = estimateModel(
    frame,
    instruments.length > 0
      ? {
          ...common,
          method: "iv",
          x: [],
          endog: [printName(treatment)],
          instruments: instruments.map(({ name }) => printName(name)),
        }
      : { ...common, method: "ols", x: [printName(treatment)] },
  );
  return {
    ...estimate,
    outcome,
    terms: estimate.terms.map((term) => (term.name === printName(treatment) ? { ...term, name: treatment } : term)),
  };
}

function freshName(wanted: string, taken: readonly string[]): string {
  return taken.includes(wanted) ? freshName(`${wanted} `, taken) : wanted;
}
