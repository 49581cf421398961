import { message, type Message } from "../../messages/message.ts";
import { chi2Upper } from "../../numeric/distributions.ts";
import { lastBlock, matrix, multiply, toRows, transpose, type Matrix } from "../../numeric/matrix.ts";
import type { Estimate, Fit, Test } from "../estimate.ts";
import type { LinearFit } from "../linear-fit.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import type { ModelSpec } from "../spec.ts";
import { termsOf } from "../terms.ts";
import { waldStatistic } from "../wald.ts";
import type { Autocorrelation } from "./autocorrelation.ts";
import type { PanelErrorsSpec } from "./panel-errors-spec.ts";
import type { PanelStack } from "./panel-stack.ts";

/** What an estimator with modelled errors found. */
export interface Found {
  readonly spec: ModelSpec;
  readonly panel: PanelSample;
  readonly stack: PanelStack;
  /** Least squares, for the regressors it left out. */
  readonly fit: LinearFit;
  readonly coefficients: Float64Array;
  /** k x k, in the order of the stack's names. */
  readonly vcov: Matrix;
  readonly rho: Autocorrelation | null;
  /** Squared residuals of the model in the outcome's own units. */
  readonly ssr: number;
  readonly statistics: Partial<Fit>;
  readonly conventions: Estimate["conventions"];
  readonly notes: readonly Message[];
}

/** An estimate with the autocorrelations it rests on. */
export interface PanelErrorsModel {
  readonly estimate: Estimate;
  /** In the order of `rho`. */
  readonly entities: readonly (string | number)[];
  readonly rho: Autocorrelation | null;
}

/** The public result: z statistics, the Wald test of all slopes, rho. */
export function resultOf(found: Found): Estimate {
  const { spec, panel, stack, fit, coefficients, vcov, rho, ssr } = found;
  const { names } = stack;
  const n = stack.y.length;
  const first = fit.hasConstant ? 1 : 0;
  const order = [...names.keys()].slice(first).concat(first ? [0] : []);
  const k = names.length;
  return {
    method: spec.method,
    outcome: panel.sample.model.outcome,
    terms: termsOf({ names: [...names], coefficients }, { matrix: vcov, df: null }, spec.level, order),
    vcov: toRows(reordered(vcov, order)),
    nobs: n,
    sample: { ...panel.sample.account, collinear: fit.dropped, rows: Array.from(panel.sample.rows) },
    fit: {
      nobs: n,
      dfResidual: n - k,
      dfModel: k - first,
      r2: null,
      r2Adjusted: null,
      r2Within: null,
      r2WithinAdjusted: null,
      ssr,
      rmse: n > k ? Math.sqrt(ssr / (n - k)) : null,
      logLik: null,
      aic: null,
      bic: null,
      ...found.statistics,
    },
    tests: [waldTest(coefficients.slice(first), lastBlock(vcov, first))],
    quantities: { entities: stack.entities.length, ...rhoQuantities(rho) },
    conventions: {
      "t.df": "none (z)",
      level: spec.level,
      constant: fit.hasConstant ? "estimated" : "none",
      ...found.conventions,
    },
    notes: [
      ...(rho && rho.outside > 0 && found.conventions["rho.bound"] === "each"
        ? [message("panelErrors.bounded", { count: rho.outside })]
        : []),
      ...found.notes,
    ],
  };
}

function rhoQuantities(rho: Autocorrelation | null): Record<string, number> {
  if (!rho) return {};
  if (rho.common !== null) return { rho: rho.common };
  return { rhoMin: Math.min(...rho.each), rhoMax: Math.max(...rho.each) };
}

/** How rho was made, by name. */
export const serialConventions = (
  how: PanelErrorsSpec,
  { common }: Autocorrelation,
  usual: { readonly weights: string; readonly bound: string },
): Record<string, string> => ({
  rho: how.rho,
  ...(common === null ? {} : { "rho.mean": how.commonRho ?? usual.weights }),
  "rho.bound": how.rhoBound ?? usual.bound,
  gaps: how.gaps,
});

function waldTest(slopes: Float64Array, v: Matrix): Test {
  const name = "Wald chi2";
  const k = slopes.length;
  if (k === 0) return { name, reason: message("estimate.noSlopesToTest") };
  const { statistic, rank } = waldStatistic(slopes, v);
  if (rank < k) return { name, reason: message("panelErrors.singularVcov", { slopes: k, rank }) };
  return { name, statistic, distribution: "chi2", df: k, df2: null, pValue: chi2Upper(statistic, k) };
}

/** scale C meat C', symmetric; without a meat C C'. */
export function sandwich(c: Matrix, meat: Matrix | null, scale: number): Matrix {
  const v = multiply(meat ? multiply(c, meat) : c, transpose(c));
  const k = v.ncol;
  const result = matrix(k, k);
  for (let j = 0; j < k; j++)
    for (let i = 0; i < k; i++) result.data[j * k + i] = (scale * (v.data[j * k + i] + v.data[i * k + j])) / 2;
  return result;
}

function reordered(m: Matrix, order: readonly number[]): Matrix {
  const result = matrix(order.length, order.length);
  order.forEach((from, j) =>
    order.forEach((row, i) => (result.data[j * order.length + i] = m.data[from * m.nrow + row])),
  );
  return result;
}
