import { message } from "../../messages/message.ts";
import { fUpper } from "../../numeric/distributions.ts";
import { matrix, type Matrix } from "../../numeric/matrix.ts";
import type { Test } from "../estimate.ts";
import { waldStatistic } from "../wald.ts";

export const preTrend = "Pre-trend F";

/**
 * Are all effects before treatment zero? b'V^-1 b / q against F(q, df2), q = number of leads.
 *
 * @param leads positions of the leads among the coefficients
 * @param v covariance of the coefficients
 */
export function preTrendTest(leads: readonly number[], coefficients: ArrayLike<number>, v: Matrix, df2: number): Test {
  const q = leads.length;
  if (q === 0) return { name: preTrend, reason: message("did.onePrePeriod") };
  const block = matrix(q, q);
  leads.forEach((from, j) => leads.forEach((row, i) => (block.data[j * q + i] = v.data[from * v.nrow + row])));
  const b = Float64Array.from(leads, (j) => coefficients[j]);
  const { statistic, rank } = waldStatistic(b, block);
  if (rank < q) return { name: preTrend, reason: message("did.singularLeads") };
  const f = statistic / q;
  return { name: preTrend, statistic: f, distribution: "F", df: q, df2, pValue: fUpper(f, q, df2) };
}
