import { spectrumOf } from "../../../numeric/eigenvalues/spectrum.ts";
import { symmetrisingScale } from "../../../numeric/eigenvalues/symmetrising-scale.ts";
import { notEstimable } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { bandDeterminant } from "./band-determinant.ts";
import { bandForm } from "./band-form.ts";
import { bandMultiplier } from "./band-multiplier.ts";
import { eigenvalueDeterminant, type LogDeterminant } from "./log-determinant.ts";
import { denseMultiplier, type Multiplier } from "./multiplier.ts";

/** How ln|I - r W| and W (I - r W)^-1 of some weights are found. */
export interface WeightsAlgebra {
  readonly determinant: LogDeterminant;
  multiplier(r: number): Multiplier;
}

// Several models, and their effects, share a matrix: its eigenvalues are found once.
const remembered = new WeakMap<SpatialWeights, WeightsAlgebra>();

export const determinantOf = (weights: SpatialWeights): LogDeterminant => algebraOf(weights).determinant;
export const multiplierOf = (weights: SpatialWeights, r: number): Multiplier => algebraOf(weights).multiplier(r);

/**
 * The way that fits the size and the density of W: eigenvalues up to 1,500 units (500 when W is not similar to a symmetric
 * matrix, where they cost ten times as much), above that a sparse Cholesky factor for each r; eigenvalues again where the band is
 * wide, as long as memory and patience allow.
 *
 * @param way forces one, to compare them
 * @throws Problem spatialModels.tooLarge
 */
export function algebraOf(weights: SpatialWeights, way?: "eigenvalues" | "sparse"): WeightsAlgebra {
  const known = way === undefined ? remembered.get(weights) : undefined;
  if (known) return known;
  const n = weights.names.length;
  const scale = symmetrisingScale(weights);
  const sparse = weights.value.length <= SPARSE * n * n;
  const form = way === "sparse" || (way === undefined && sparse && n > FEW) ? bandForm(weights, scale) : null;
  const narrow = form !== null && (way === "sparse" || form.bandwidth * NARROW <= n);
  const byEigenvalues = way ? way === "eigenvalues" : !narrow || n <= (scale ? SYMMETRIC : GENERAL);
  if (byEigenvalues && n > (scale ? LARGEST_SYMMETRIC : LARGEST_GENERAL))
    throw notEstimable("spatialModels.tooLarge", { units: n });
  const banded =
    form && narrow && way !== "eigenvalues" ? latest((r) => bandMultiplier(weights, form, r, scale)) : null;
  const made: WeightsAlgebra = {
    determinant:
      byEigenvalues || !banded
        ? eigenvalueDeterminant(weights, spectrumOf(weights, scale))
        : bandDeterminant(weights, form!, banded),
    multiplier: banded ?? latest((r) => denseMultiplier(weights, r)),
  };
  if (way === undefined) remembered.set(weights, made);
  return made;
}

/** The last one made: the covariance and the fit ask for the same. */
function latest<M extends Multiplier>(make: (r: number) => M): (r: number) => M {
  let known: { readonly r: number; readonly made: M } | null = null;
  return (r) => (known && known.r === r ? known : (known = { r, made: make(r) })).made;
}

/** Units up to which eigenvalues are the rule, and up to which they are possible. */
const SYMMETRIC = 1500;
const GENERAL = 500;
const LARGEST_SYMMETRIC = 4000;
const LARGEST_GENERAL = 2000;
/** Below so many units, or with more than this share of links, no band is looked for; one is narrow below this share of n. */
const FEW = 300;
const SPARSE = 0.05;
const NARROW = 6;
