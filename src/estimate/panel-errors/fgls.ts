import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { numericalFailure, problem } from "../../messages/problem.ts";
import type { Estimate } from "../estimate.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { autocorrelation, type Autocorrelation } from "./autocorrelation.ts";
import { contemporaneousCovariance } from "./contemporaneous-covariance.ts";
import { entityVariances, oneVariance } from "./entity-variances.ts";
import { generalFgls } from "./general-fgls.ts";
import { neighbours } from "./neighbours.ts";
import { panelErrorsSpec, type PanelErrorsSpec } from "./panel-errors-spec.ts";
import { panelStack, type PanelStack } from "./panel-stack.ts";
import { praisWinsten } from "./prais-winsten.ts";
import { readPanel } from "./read-panel.ts";
import { resultOf, sandwich, serialConventions, type PanelErrorsModel } from "./result.ts";
import { residualsAt, solve, type Solution } from "./solve.ts";
import { whitened, type Whitener } from "./whiten.ts";

/**
 * Feasible generalised least squares, b = (X'Omega^-1 X)^-1 X'Omega^-1 y, V = (X'Omega^-1 X)^-1, z statistics.
 * Least squares; with AR(1) errors rho from its residuals, Prais-Winsten and least squares again; then variances of the
 * entities (or their covariances within a period) from those residuals, divisor T; then the weighted fit. `igls` repeats,
 * rho included. Stata's xtgls; `panels` general is plm's pggls.
 *
 * @throws Problem panelErrors.*, panelTests.needsEntity, panelTests.needsTime ..., as sampleOf
 * @source Parks (1967), JASA 62, 500-509; Greene (2018), Econometric Analysis, 9.7 and 11.11; Stata manual, xtgls
 * @reference test/reference/panel/grunfeld-fgls-parks-ar1.json
 */
export const fgls = (frame: Frame, spec: ModelSpecInput): Estimate => fglsModel(frame, spec).estimate;

/** The same with the autocorrelations it found. */
export function fglsModel(frame: Frame, input: ModelSpecInput): PanelErrorsModel {
  const spec = modelSpec.parse(input);
  const { panels = "heteroskedastic", ...how } = spec.panelErrors ?? panelErrorsSpec.parse({});
  if (how.pairs === "casewise") throw problem("panelErrors.pairsIsPcse");
  const panel = readPanel(frame, spec, { ...how, panels });
  if (panels === "general") {
    refuseBesideGeneral(how);
    return generalFgls(panel, spec, how.model);
  }
  const { stack, fit } = panelStack(panel);
  const passed = iterate(stack, panels, how);
  const { solution, whitener, rho } = passed;
  // Rows that an autocorrelation beyond 1 costs are not there to be divided by.
  const [n, m, k] = [stack.y.length, solution.residuals.length, stack.names.length];
  const squares = (e: Float64Array) => e.reduce((sum, value) => sum + value * value, 0);
  const likelihood =
    rho === null && whitener.logDeterminant !== null
      ? -(n * Math.log(2 * Math.PI) + whitener.logDeterminant + squares(solution.residuals)) / 2
      : null;
  const rhos = rho === null ? 0 : rho.common === null ? stack.entities.length : 1;
  const estimate = resultOf({
    spec,
    panel,
    stack,
    fit,
    coefficients: solution.coefficients,
    vcov: sandwich(solution.rInverse, null, how.nmk ? m / (m - k) : 1),
    rho,
    ssr: squares(residualsAt(stack, solution.coefficients)),
    statistics: { logLik: likelihood },
    conventions: {
      vcov: "fgls",
      panels,
      corr: how.corr,
      ...(rho ? serialConventions(how, rho, { weights: "equal", bound: "none" }) : {}),
      nmk: how.nmk,
      igls: how.igls,
      steps: passed.passes,
      covariances: whitener.covariances,
      autocorrelations: rhos,
    },
    notes: [
      ...(m < n ? [message("panelErrors.startsLost", { count: n - m })] : []),
      ...notesOf(stack, panels, whitener.covariances + rhos),
      ...(passed.gaps > 0
        ? [message(how.gaps === "ignore" ? "panelErrors.gapsIgnored" : "panelErrors.restarted", { count: passed.gaps })]
        : []),
    ],
  });
  return { estimate, entities: stack.entities, rho };
}

/** A covariance without restrictions has no room for what these options say. */
function refuseBesideGeneral({ corr, igls, nmk }: Omit<PanelErrorsSpec, "panels">): void {
  const option = corr !== "independent" ? `corr=${corr}` : igls ? "igls" : nmk ? "nmk" : null;
  if (option) throw problem("panelErrors.generalAlone", { option });
}

interface Passed {
  readonly solution: Solution;
  readonly whitener: Whitener;
  readonly rho: Autocorrelation | null;
  readonly passes: number;
  readonly gaps: number;
}

/** Two steps (three with AR(1) errors), or as many as it takes. */
function iterate(
  stack: PanelStack,
  panels: "iid" | "heteroskedastic" | "correlated",
  how: Omit<PanelErrorsSpec, "panels">,
): Passed {
  const serial = how.corr !== "independent";
  const { follows, gaps } = serial ? neighbours(stack, how.gaps) : { follows: null, gaps: 0 };
  const rhoAt = (b: Float64Array): Autocorrelation | null =>
    follows &&
    autocorrelation(stack, follows, residualsAt(stack, b), {
      ...how,
      weights: how.commonRho ?? "equal",
      bound: how.rhoBound ?? "none",
    });
  const transformedBy = (rho: Autocorrelation | null): PanelStack =>
    rho && follows ? praisWinsten(stack, follows, rho.used) : stack;

  let b = solve(stack).coefficients;
  let rho = rhoAt(b);
  let data = transformedBy(rho);
  if (rho) b = solve(data).coefficients;
  for (let passes = 1; passes <= MOST; passes++) {
    const whitener = whitenerOf[panels](data, residualsAt(data, b));
    const solution = solve(whitened(data, whitener));
    if (!how.igls || isSame(b, solution)) return { solution, whitener, rho, passes, gaps };
    b = solution.coefficients;
    rho = rhoAt(b);
    data = transformedBy(rho);
  }
  throw numericalFailure("panelErrors.notConverged", { passes: MOST });
}

const whitenerOf = {
  iid: (_: PanelStack, residuals: Float64Array) => oneVariance(residuals),
  heteroskedastic: entityVariances,
  correlated: contemporaneousCovariance,
} as const;

/** Coefficients move by less than this share of their standard errors. */
const SAME = 1e-10;
const MOST = 10_000;

function isSame(before: Float64Array, { coefficients, rInverse }: Solution): boolean {
  const k = coefficients.length;
  return coefficients.every((value, i) => {
    let variance = 0;
    for (let j = 0; j < k; j++) variance += rInverse.data[j * k + i] ** 2;
    return Math.abs(value - before[i]) <= SAME * Math.sqrt(variance);
  });
}

/** Too few periods for so many covariances: allowed, and told. */
function notesOf({ y, names, entities }: PanelStack, panels: string, estimated: number): Message[] {
  const notes: Message[] = [];
  if (estimated + names.length >= y.length)
    notes.push(message("panelErrors.manyQuantities", { estimated: estimated + names.length, rows: y.length }));
  const periods = y.length / entities.length;
  if (panels === "correlated" && periods < 3 * entities.length)
    notes.push(message("panelErrors.overconfident", { periods, entities: entities.length }));
  return notes;
}
