import { problem } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { determinantOf, multiplierOf } from "./determinant-of.ts";
import type { Fitted } from "./information.ts";
import { likelihood, type Counts, type Likelihood } from "./likelihood.ts";
import { maximise } from "./maximise.ts";
import { spatialColumns, type Effects, type SpatialColumns } from "./spatial-columns.ts";
import type { SpatialPanel } from "./spatial-panel.ts";
import { partsOf, type SpatialModelName, type SpatialSpec } from "./spatial-spec.ts";

/** The maximum of a model's likelihood, before anything is said about its precision. */
export interface SpatialFit {
  readonly columns: SpatialColumns;
  readonly likelihood: Likelihood;
  readonly point: Fitted["point"];
}

/** @throws Problem spatialModels.*, as spatialColumns and maximise */
export function fitSpatial(panel: SpatialPanel, spec: SpatialSpec, model: SpatialModelName = spec.model): SpatialFit {
  const effects = effectsOf(panel, spec);
  const parts = partsOf(model);
  const columns = spatialColumns(parts.durbin ? panel : { ...panel, durbin: [] }, { ...spec, model }, effects);
  const ll = likelihood(columns, determinantOf(panel.weights), countsOf(panel, spec, effects));
  return { columns, likelihood: ll, point: maximise(ll, { rho: parts.lag, lambda: parts.error }) };
}

/** What the covariance needs beside the maximum: residuals in full length, G and H. */
export function fittedOf(
  { columns, likelihood: { counts, determinant }, point }: SpatialFit,
  panel: SpatialPanel,
  model: SpatialModelName,
): Fitted {
  const { rho, lambda, beta } = point;
  const { x, y, wy, wx, wwy } = columns;
  const parts = partsOf(model);
  const xs = parts.error ? x.map((column, j) => column.map((value, i) => value - lambda * wx[j][i])) : x;
  const e = y.map((value, i) => value - rho * wy[i] - (wwy ? lambda * (wy[i] - rho * wwy[i]) : 0));
  xs.forEach((column, j) => {
    for (let i = 0; i < e.length; i++) e[i] -= beta[j] * column[i];
  });
  return {
    columns,
    counts,
    determinant,
    point,
    forRho: parts.lag ? multiplierOf(panel.weights, rho) : null,
    forLambda: parts.error ? multiplierOf(panel.weights, lambda) : null,
    xs,
    e,
  };
}

/** Both effects in a panel, none in a cross-section, unless the spec says. */
export function effectsOf({ periods }: SpatialPanel, { effects, time }: SpatialSpec): Effects {
  const chosen = effects ?? (periods > 1 ? "both" : "none");
  if (chosen !== "none" && chosen !== "time" && periods === 1)
    throw problem("spatialModels.onePeriod", {}, { column: time ?? "time" });
  return chosen;
}

/**
 * Observations and periods that the likelihood counts.
 *
 * @throws Problem spatialModels.leeYuRows for period effects and weights whose rows do not all sum to 1
 */
function countsOf({ units: n, periods, weights }: SpatialPanel, spec: SpatialSpec, effects: Effects): Counts {
  if (spec.correction === "none" || effects === "none")
    return { observations: n * periods, periods, withoutUnitRoot: false };
  const withoutUnitRoot = effects !== "entity";
  if (withoutUnitRoot && !rowsSumToOne(weights)) throw problem("spatialModels.leeYuRows");
  const counted = effects === "time" ? periods : periods - 1;
  return { observations: (withoutUnitRoot ? n - 1 : n) * counted, periods: counted, withoutUnitRoot };
}

function rowsSumToOne({ start, value }: SpatialWeights): boolean {
  for (let i = 0; i + 1 < start.length; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += value[k];
    if (Math.abs(sum - 1) > 1e-8) return false;
  }
  return true;
}
