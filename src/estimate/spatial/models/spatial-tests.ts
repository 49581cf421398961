import { message, type Message } from "../../../messages/message.ts";
import { chi2Upper } from "../../../numeric/distributions.ts";
import { matrix, multiply, transpose, type Matrix } from "../../../numeric/matrix.ts";
import type { Test } from "../../estimate.ts";
import { waldStatistic } from "../../wald.ts";

/** A likelihood ratio: 2 (ll - ll of the restricted model). */
export function ratioTest(name: string, logLik: number, restricted: number, df: number): Test {
  if (df === 0) return { name, reason: nothingToTest };
  const statistic = Math.max(0, 2 * (logLik - restricted));
  return { name, statistic, distribution: "chi2", df, df2: null, pValue: chi2Upper(statistic, df) };
}

/**
 * Wald test that values are zero.
 *
 * @param jacobian k x parameters, derivatives of the values
 */
export function waldTest(name: string, values: Float64Array, jacobian: Matrix, vcov: Matrix): Test {
  const k = values.length;
  if (k === 0) return { name, reason: nothingToTest };
  const { statistic, rank } = waldStatistic(values, multiply(multiply(jacobian, vcov), transpose(jacobian)));
  if (rank < k) return { name, reason: message("spatialModels.waldSingular") };
  return { name, statistic, distribution: "chi2", df: k, df2: null, pValue: chi2Upper(statistic, k) };
}

/** Rows of the identity, for a test of single parameters. */
export function pick(rows: readonly number[], parameters: number): Matrix {
  const result = matrix(rows.length, parameters);
  rows.forEach((at, i) => (result.data[at * rows.length + i] = 1));
  return result;
}

const nothingToTest: Message = message("spatialModels.nothingToTest");
