import { fromColumns } from "../../../numeric/matrix.ts";
import { linearFit } from "../../linear-fit.ts";

/** A series less its mean, or less its linear trend. */
export const trendResiduals = (y: Float64Array, deterministic: "intercept" | "trend"): Float64Array =>
  linearFit({
    outcome: "y",
    y,
    x: fromColumns(deterministic === "trend" ? [Float64Array.from(y.keys())] : [], y.length),
    names: deterministic === "trend" ? ["t"] : [],
    weights: null,
    effects: [],
    constant: true,
  }).residuals;
