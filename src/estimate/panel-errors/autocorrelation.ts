import { notEstimable } from "../../messages/problem.ts";
import type { PanelErrorsSpec, rhoBounds, rhoWeights } from "./panel-errors-spec.ts";
import { sizeOf, type PanelStack } from "./panel-stack.ts";

/** First-order autocorrelation of the residuals. */
export interface Autocorrelation {
  /** One for each entity. */
  readonly each: Float64Array;
  /** Their mean; null when each entity keeps its own. */
  readonly common: number | null;
  /** What each entity is transformed with. */
  readonly used: Float64Array;
  /** Entities whose estimate was outside [-1, 1], and set to the bound where there is one. */
  readonly outside: number;
}

export interface AutocorrelationOptions extends Pick<PanelErrorsSpec, "corr" | "rho"> {
  readonly weights: (typeof rhoWeights)[number];
  readonly bound: (typeof rhoBounds)[number];
}

/**
 * rho_i of the residuals e of each entity, over neighbouring periods:
 * regress: sum e_t e_t-1 / sum e_t-1^2; freg: the same over e_t^2; tscorr: sum e_t e_t-1 / sum of all e_t^2;
 * dw: 1 - d/2, d the Durbin-Watson statistic; theil: tscorr (T-k)/T; nagar: (dw T^2 + k^2) / (T^2 - k^2).
 * With a bound each is kept within [-1, 1]. A common rho is their mean.
 *
 * @param residuals n values in the order of the stack
 * @throws Problem panelErrors.noNeighbours, panelErrors.shortForRho, panelErrors.noResiduals
 * @source Judge et al. (1985), The Theory and Practice of Econometrics, 8.2.1; Stata manual, xtgls and xtpcse
 * @reference test/reference/panel/grunfeld-fgls-pwls-psar1.json
 */
export function autocorrelation(
  stack: PanelStack,
  follows: Uint8Array,
  residuals: Float64Array,
  { corr, rho, weights, bound }: AutocorrelationOptions,
): Autocorrelation {
  const { entities, names, start } = stack;
  const each = new Float64Array(entities.length);
  let [outside, sum, mass] = [0, 0, 0];
  const exact = (EXACT * residuals.reduce((total, e) => total + e * e, 0)) / residuals.length;
  for (let i = 0; i < entities.length; i++) {
    const moments = momentsOf(residuals, follows, start[i], start[i + 1]);
    const entity = String(entities[i]);
    const T = sizeOf(stack, i);
    if (moments.pairs === 0) throw notEstimable("panelErrors.noNeighbours", { entity });
    if ((rho === "theil" || rho === "nagar") && T <= names.length)
      throw notEstimable("panelErrors.shortForRho", { entity, rho, periods: T, parameters: names.length });
    const raw = estimators[rho](moments, T, names.length);
    if (!Number.isFinite(raw) || moments.all <= exact * T) throw notEstimable("panelErrors.noResiduals", { entity });
    each[i] = bound === "each" ? within(raw) : raw;
    if (within(raw) !== raw) outside++;
    const weight = { equal: 1, pairs: moments.pairs, periods: T }[weights];
    sum += weight * each[i];
    mass += weight;
  }
  const common = corr === "ar1" ? sum / mass : null;
  return { each, common, used: common === null ? each : each.map(() => common), outside };
}

/** Residuals within the rounding of the others': squared share. */
const EXACT = 1e-24;

const within = (rho: number): number => Math.max(-1, Math.min(1, rho));

interface Moments {
  readonly pairs: number;
  /** Sums over neighbouring pairs of e_t e_t-1, e_t-1^2, e_t^2 and (e_t - e_t-1)^2; and of e_t^2 over all rows. */
  readonly cross: number;
  readonly before: number;
  readonly after: number;
  readonly steps: number;
  readonly all: number;
}

function momentsOf(e: Float64Array, follows: Uint8Array, from: number, to: number): Moments {
  let [pairs, cross, before, after, steps, all] = [0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    all += e[k] * e[k];
    if (!follows[k]) continue;
    pairs++;
    cross += e[k] * e[k - 1];
    before += e[k - 1] * e[k - 1];
    after += e[k] * e[k];
    steps += (e[k] - e[k - 1]) ** 2;
  }
  return { pairs, cross, before, after, steps, all };
}

type Estimator = (moments: Moments, T: number, k: number) => number;

const tscorr: Estimator = ({ cross, all }) => cross / all;
const dw: Estimator = ({ steps, all }) => 1 - steps / all / 2;
const estimators: Readonly<Record<PanelErrorsSpec["rho"], Estimator>> = {
  regress: ({ cross, before }) => cross / before,
  freg: ({ cross, after }) => cross / after,
  tscorr,
  dw,
  theil: (moments, T, k) => (tscorr(moments, T, k) * (T - k)) / T,
  nagar: (moments, T, k) => (dw(moments, T, k) * T * T + k * k) / (T * T - k * k),
};
