import type { Factor } from "../../frame/factor-of-column.ts";
import { numericalFailure } from "../../messages/problem.ts";
import { fromColumns } from "../../numeric/matrix.ts";
import type { SampleColumn } from "../panel-models/chosen-columns.ts";
import { linearFit } from "../linear-fit.ts";
import type { Sample } from "../sample.ts";
import { blockMoments, crossAt, type BlockMoments } from "./block-moments.ts";
import { lastSlopes } from "./last-slopes.ts";

/**
 * The moments of regressors and outcome by blocks, once their normal equations have been seen to give the slope of the last
 * regressor that QR gives: sums of products lose twice the digits that collinearity costs.
 *
 * @throws Problem resample.nearlyCollinear
 * @source Golub & Van Loan (2013), Matrix Computations, 5.3.8
 */
export function checkedMoments(sample: Sample, regressors: readonly SampleColumn[], blocks: Factor): BlockMoments {
  const { model } = sample;
  const x = fromColumns(
    regressors.map(({ values }) => values),
    model.y.length,
  );
  const fit = linearFit({ ...model, x, names: regressors.map(({ name }) => name) });
  const moments = blockMoments(sample, [...regressors.map(({ values }) => values), model.y], blocks);
  const cross = crossAt(moments, new Uint8Array(blocks.levels.length).fill(1))!;
  const [outcome, last] = [moments.size - 1, moments.size - 2];
  const at = (j: number) => cross.data[j * cross.ncol + j];
  const unit = Math.sqrt(at(outcome) / at(last));
  const fast = lastSlopes(cross)(outcome, last);
  const { name } = regressors[regressors.length - 1];
  const place = fit.names.indexOf(name);
  if (place < 0) return moments;
  const slope = fit.coefficients[place];
  if (!(Math.abs(fast - slope) <= AGREES * Math.max(Math.abs(slope), unit)))
    throw numericalFailure("resample.nearlyCollinear", { name });
  return moments;
}

/** Six digits: far more than the draws of a bootstrap resolve. */
const AGREES = 1e-6;
