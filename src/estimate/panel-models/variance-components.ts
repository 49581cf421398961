import { notEstimable } from "../../messages/problem.ts";
import { columnOf } from "../../numeric/matrix.ts";
import { linearFit } from "../linear-fit.ts";
import { betweenRows } from "./between-rows.ts";
import { groupSizes } from "./group-means.ts";
import type { PanelSample } from "./panel-sample.ts";

/** Variances of y_it = x_it'b + u_i + e_it. */
export interface VarianceComponents {
  /** Variance of e. */
  readonly idiosyncratic: number;
  /** Variance of u, not below 0. */
  readonly entity: number;
  /** The estimate of it before a negative one was set to 0. */
  readonly entityRaw: number;
  /** Slopes that vary within entities: the within regression counts them. */
  readonly withinSlopes: number;
}

/**
 * Swamy-Arora components. sigma_e^2 = SSR within / (n - N - k). With the regression on entity means weighted by T_i,
 * sigma_u^2 = (SSR between - (N - K) sigma_e^2) / (n - tr), tr = sum_i T_i h_i with h_i its leverages ("baltagi-chang");
 * or, unweighted, sigma_u^2 = SSR between / (N - K) - sigma_e^2 / (harmonic mean of T_i) ("harmonic").
 * They are the same in a balanced panel.
 *
 * @throws Problem panelTests.fewWithin, panelTests.fewEntities
 * @source Swamy & Arora (1972); Baltagi & Chang (1994), J. of Econometrics 62, 67-89; Stata manual, xtreg
 * @reference test/reference/panel/firmpanel-re-swamy-arora.json
 */
export function varianceComponents(panel: PanelSample, rule: "baltagi-chang" | "harmonic"): VarianceComponents {
  const { sample, entity } = panel;
  const n = sample.model.y.length;
  const N = entity.levels.length;
  const sizes = groupSizes(entity);

  // 1. Within.
  const within = linearFit({ ...sample.model, effects: [entity], constant: false });
  const withinSlopes = within.names.length;
  if (n - N - withinSlopes <= 0) throw notEstimable("panelTests.fewWithin", { rows: n, entities: N });
  const idiosyncratic = within.ssr / (n - N - withinSlopes);

  // 2. Between.
  const weighted = rule === "baltagi-chang";
  const rows = betweenRows(panel);
  const between = linearFit(weighted ? { ...rows, weights: Float64Array.from(sizes) } : rows);
  const K = between.names.length;
  if (N - K <= 0) throw notEstimable("panelTests.fewEntities", { entities: N, parameters: K });
  if (!weighted) {
    const harmonic = N / sizes.reduce((sum, size) => sum + 1 / size, 0);
    return components(idiosyncratic, between.ssr / (N - K) - idiosyncratic / harmonic, withinSlopes);
  }
  const basis = between.basis();
  let trace = 0;
  for (let j = 0; j < K; j++) columnOf(basis, j).forEach((q, i) => (trace += sizes[i] * q * q));
  return components(idiosyncratic, (between.ssr - (N - K) * idiosyncratic) / (n - trace), withinSlopes);
}

const components = (idiosyncratic: number, entityRaw: number, withinSlopes: number): VarianceComponents => ({
  idiosyncratic,
  entity: Math.max(0, entityRaw),
  entityRaw,
  withinSlopes,
});
