import { columnOf, fromColumns, matrix, multiply } from "../../numeric/matrix.ts";
import { linearFit, toOrigin, type LinearFit, type LinearModel } from "../linear-fit.ts";
import { groupMeans } from "./group-means.ts";
import type { PanelSample } from "./panel-sample.ts";

export interface QuasiDemeanedOptions {
  readonly extra?: readonly { readonly name: string; readonly values: Float64Array }[];
  readonly intercept?: "transformed" | "ones";
}

/** Least squares of a model from which a share of the entity means was taken. */
export interface QuasiDemeaned {
  /** The transformed columns; the constant, where there is one, is the first of them. */
  readonly model: LinearModel;
  /** In the units of the model as it was: the constant is that of y itself. */
  readonly fit: LinearFit;
}

/**
 * Least squares of y_it - theta_i ybar_i on x_it - theta_i xbar_i and 1 - theta_i. theta = 0 is pooled least squares,
 * theta = 1 the within estimator (which has no constant).
 *
 * @param theta one share for each entity
 * @param options.extra more columns for the regression, n values each, taken as they are
 * @param options.intercept "ones": a constant of 1 in place of 1 - theta_i (they differ in unbalanced panels only)
 * @source Fuller & Battese (1974); Baltagi (2021), Econometric Analysis of Panel Data, 2.3
 */
export function quasiDemeaned(
  { sample: { model }, entity }: PanelSample,
  theta: Float64Array,
  { extra = [], intercept = "transformed" }: QuasiDemeanedOptions = {},
): QuasiDemeaned {
  const n = model.y.length;
  // 1. About the overall means first: the constant takes them up, and digits of columns far from zero are kept.
  const transformsConstant = model.constant && intercept === "transformed";
  const centres = [model.y, ...model.names.map((_, j) => columnOf(model.x, j))].map((v) =>
    transformsConstant ? meanOf(v) : 0,
  );
  const transformed = (v: Float64Array, centre: number): Float64Array => {
    const means = groupMeans(v, entity);
    return v.map((value, i) => value - centre - theta[entity.codes[i]] * (means[entity.codes[i]] - centre));
  };
  const constant = transformsConstant ? [Float64Array.from({ length: n }, (_, i) => 1 - theta[entity.codes[i]])] : [];
  const own = model.names.map((_, j) => transformed(columnOf(model.x, j), centres[j + 1]));
  const starred: LinearModel = {
    ...model,
    y: transformed(model.y, centres[0]),
    x: fromColumns([...constant, ...own, ...extra.map(({ values }) => values)], n),
    names: [...(transformsConstant ? ["_cons"] : []), ...model.names, ...extra.map(({ name }) => name)],
    constant: model.constant && !transformsConstant,
  };
  const fit = linearFit(starred);

  // 2. The constant back to the origin; R2 is about the mean of the transformed outcome.
  const hasConstant = transformsConstant && fit.names[0] === "_cons";
  const tss = squaresAbout(starred.y, meanOf(starred.y));
  if (!hasConstant) return { model: starred, fit };
  const means = Float64Array.from(fit.names.slice(1), (name) => centres[model.names.indexOf(name) + 1] ?? 0);
  const origin = toOrigin(means);
  const coefficients = multiply(origin, matrix(means.length + 1, 1, fit.coefficients)).data;
  coefficients[0] += centres[0];
  return {
    model: starred,
    fit: {
      ...fit,
      coefficients,
      toCoefficients: multiply(origin, fit.toCoefficients),
      hasConstant,
      tss,
      tssWithin: tss,
    },
  };
}

const meanOf = (v: Float64Array): number => v[0] + v.reduce((sum, value) => sum + (value - v[0]), 0) / v.length;

const squaresAbout = (v: Float64Array, centre: number): number =>
  v.reduce((sum, value) => sum + (value - centre) ** 2, 0);
