import { matrix, toRows, type Matrix } from "../../../numeric/matrix.ts";
import type { SpatialFit } from "./fit-spatial.ts";
import { positionsOf, type Fitted } from "./information.ts";
import type { EffectInputs, SpatialPart } from "./spatial-model.ts";
import type { SpatialPanel } from "./spatial-panel.ts";

/** The coefficients that effects are made from, regressor by regressor, and their covariance. */
export function effectInputsOf(
  { names }: SpatialPanel,
  { columns, point, likelihood }: SpatialFit,
  fitted: Fitted,
  vcov: Matrix,
): EffectInputs {
  const at = positionsOf(fitted);
  const of = (part: SpatialPart, regressor: number) =>
    columns.regressor.findIndex((own, j) => own === regressor && columns.parts[j] === part);
  const shown = names.flatMap((name, regressor) => {
    const [main, lag] = [of("main", regressor), of("lagged", regressor)];
    return main >= 0 || lag >= 0 ? [{ name, main, lag }] : [];
  });
  const places = [at.rho, ...shown.map(({ main }) => main), ...shown.map(({ lag }) => lag)];
  const block = matrix(places.length, places.length);
  places.forEach((i, a) =>
    places.forEach((j, b) => (block.data[b * places.length + a] = i >= 0 && j >= 0 ? vcov.data[j * at.count + i] : 0)),
  );
  const value = (j: number) => (j >= 0 ? point.beta[j] : 0);
  const { low, high, radius } = likelihood.determinant;
  const reach = radius > 0 ? 1 / radius : Infinity;
  return {
    names: shown.map(({ name }) => name),
    rho: point.rho,
    beta: shown.map(({ main }) => value(main)),
    theta: shown.map(({ lag }) => value(lag)),
    vcov: toRows(block),
    low: point.rho > -reach ? Math.max(low, -reach) : low,
    high: point.rho < reach ? Math.min(high, reach) : high,
  };
}
