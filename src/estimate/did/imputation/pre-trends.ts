import { message } from "../../../messages/message.ts";
import { Problem } from "../../../messages/problem.ts";
import { columnOf, multiply, transpose } from "../../../numeric/matrix.ts";
import type { Test } from "../../estimate.ts";
import { otherColumns, withRegressors } from "../../panel-models/chosen-columns.ts";
import { regressionOn } from "../../regression.ts";
import type { Sample } from "../../sample.ts";
import { dropSingletons } from "../../singletons.ts";
import type { ModelSpec } from "../../spec.ts";
import { eventName } from "../event-study.ts";
import { preTrend, preTrendTest } from "../pre-trend-test.ts";
import { samplePart } from "../sample-part.ts";

/** Coefficients before treatment, each with the sum of its influence in every cluster. */
export interface PreTrends {
  readonly leads: readonly { readonly name: string; readonly estimate: number; readonly byCluster: Float64Array }[];
  readonly test: Test;
}

/**
 * Differences of the last periods before treatment from the earlier ones, from untreated rows alone:
 * y_it = a_i + l_t + sum_k c_k 1[t - g_i = -k] + x_it'b + e_it, k = 1 ... leads, errors clustered. They share no row with the
 * effects of treatment in their making, which is why they test the trends without bias from selection by the test.
 *
 * @param untreated places of the untreated rows in the sample
 * @param cluster code of the cluster of each row of the sample
 * @param clusters how many there are
 * @source Borusyak, Jaravel & Spiess (2024), section 4.4; did_imputation's option pretrends()
 */
export function preTrends(
  sample: Sample,
  spec: ModelSpec,
  untreated: Int32Array<ArrayBuffer>,
  relative: Float64Array,
  leads: number,
  cluster: Int32Array,
  clusters: number,
): PreTrends {
  const none = (reason = message("did.onePrePeriod")): PreTrends => ({ leads: [], test: { name: preTrend, reason } });
  if (leads < 1) return none();
  const { rows } = dropSingletons(sample.model.effects, untreated);
  const part = samplePart(sample, rows);
  const events = Array.from({ length: leads }, (_, k) => ({
    name: eventName(-k - 1),
    values: Float64Array.from(rows, (i) => Number(relative[i] === -k - 1)),
  }));
  try {
    const columns = [...otherColumns(part, []), ...events];
    const { fit, covariance } = regressionOn(withRegressors(part, columns), spec);
    const places = fit.names.flatMap((name, j) => (events.some((event) => event.name === name) ? [j] : []));
    const scores = multiply(fit.basis(), transpose(fit.toCoefficients));
    const root = Math.sqrt(covariance.factor);
    const found = places.map((j) => {
      const byCluster = new Float64Array(clusters);
      columnOf(scores, j).forEach((value, i) => (byCluster[cluster[rows[i]]] += root * value * fit.scaledResiduals[i]));
      return { name: fit.names[j], estimate: fit.coefficients[j], byCluster };
    });
    return { leads: found.reverse(), test: preTrendTest(places, fit.coefficients, covariance.matrix, covariance.df) };
  } catch (error) {
    if (error instanceof Problem) return none(error.detail);
    throw error;
  }
}
