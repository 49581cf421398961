import { problem } from "../../../messages/problem.ts";
import { rowStandardised, type SpatialWeights } from "../spatial-weights.ts";
import { spectralRadius } from "./spectral-radius.ts";

/**
 * Weights on the scale asked for: row (rows sum to 1; an island stays empty), spectral (divided by the largest |eigenvalue|,
 * which keeps symmetry) or none.
 *
 * @throws Problem spatial.spectralUnfound, spatial.noSpectrum
 * @source Kelejian and Prucha (2010), Journal of Econometrics 157, 53-67 (one factor for the whole matrix)
 * @reference test/reference/spatial/weights_cities15.json
 */
export function standardised(weights: SpatialWeights, standard: SpatialWeights["standard"]): SpatialWeights {
  if (standard === "none") return weights;
  if (standard === "row") return rowStandardised(weights);
  const radius = spectralRadius(weights);
  // Links that run one way only, as in a river system, have no eigenvalue but 0: there is no scale to take.
  if (radius === 0) throw problem("spatial.noSpectrum", {}, { column: "standard" });
  return { ...weights, value: weights.value.map((value) => value / radius), standard: "spectral" };
}
