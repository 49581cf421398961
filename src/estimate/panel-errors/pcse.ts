import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { matrix, type Matrix } from "../../numeric/matrix.ts";
import type { Estimate } from "../estimate.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { autocorrelation, type Autocorrelation } from "./autocorrelation.ts";
import { variancesOf } from "./entity-variances.ts";
import { neighbours } from "./neighbours.ts";
import { panelCorrectedMeat, type PanelCorrectedMeat } from "./panel-corrected-meat.ts";
import { panelErrorsSpec } from "./panel-errors-spec.ts";
import { panelStack, sizeOf, type PanelStack } from "./panel-stack.ts";
import { praisWinsten } from "./prais-winsten.ts";
import { readPanel } from "./read-panel.ts";
import { resultOf, sandwich, serialConventions, type PanelErrorsModel } from "./result.ts";
import { residualsAt, solve } from "./solve.ts";

/**
 * Least squares (Prais-Winsten with AR(1) errors) with panel-corrected standard errors,
 * V = (X'X)^-1 X'Omega X (X'X)^-1, Omega the covariances of the entities within a period (`panels` correlated), their
 * variances (heteroskedastic, Stata's hetonly) or one variance (iid, Stata's independent), divisors T, z statistics.
 * R2 is that of the (transformed) regression about the mean. Stata's xtpcse.
 *
 * @throws Problem panelErrors.*, panelTests.needsEntity, panelTests.needsTime ..., as sampleOf
 * @source Beck & Katz (1995), APSR 89, 634-647; Stata manual, xtpcse
 * @reference test/reference/panel/grunfeld-pcse-pcse-ar1.json
 */
export const pcse = (frame: Frame, spec: ModelSpecInput): Estimate => pcseModel(frame, spec).estimate;

/** The same with the autocorrelations it found. */
export function pcseModel(frame: Frame, input: ModelSpecInput): PanelErrorsModel {
  const spec = modelSpec.parse(input);
  const { panels = "correlated", ...how } = spec.panelErrors ?? panelErrorsSpec.parse({});
  if (panels === "general") throw problem("panelErrors.generalIsFgls");
  if (how.igls) throw problem("panelErrors.iglsIsFgls");
  const panel = readPanel(frame, spec, { ...how, panels });
  const { stack, fit } = panelStack(panel);

  // 1. Coefficients.
  let rho: Autocorrelation | null = null;
  let [data, solution, gaps] = [stack, solve(stack), 0];
  if (how.corr !== "independent") {
    const found = neighbours(stack, how.gaps);
    gaps = found.gaps;
    rho = autocorrelation(stack, found.follows, solution.residuals, {
      ...how,
      weights: how.commonRho ?? "pairs",
      bound: how.rhoBound ?? "each",
    });
    data = praisWinsten(stack, found.follows, rho.used);
    solution = solve(data);
  }
  const { coefficients, residuals, rInverse } = solution;

  // 2. Their covariance, in the orthonormal basis of the regressors.
  const [n, k] = [data.y.length, stack.names.length];
  const ssr = residuals.reduce((sum, e) => sum + e * e, 0);
  if (!(ssr > EXACT * data.y.reduce((sum, y) => sum + y * y, 0))) throw notEstimable("panelErrors.exactFit");
  const corrected = panels === "correlated" ? panelCorrectedMeat(data, solution.basis(), residuals, how.pairs) : null;
  const meat = {
    correlated: () => corrected!.matrix,
    heteroskedastic: () => weightedMeat(data, solution.basis(), variancesOf(data, residuals)),
    iid: () => null,
  }[panels]();
  const factor = (how.nmk ? n / (n - k) : 1) * (panels === "iid" ? ssr / n : 1);
  const vcov = sandwich(rInverse, meat, factor);
  for (let j = 0; j < k; j++)
    if (!(vcov.data[j * k + j] > 0)) throw notEstimable("panelErrors.negativeVariance", { name: stack.names[j] });

  const mean = data.y.reduce((sum, y) => sum + y, 0) / n;
  const tss = data.y.reduce((sum, y) => sum + (fit.hasConstant ? y - mean : y) ** 2, 0);
  const estimate = resultOf({
    spec,
    panel,
    stack,
    fit,
    coefficients,
    vcov,
    rho,
    ssr: residualsAt(stack, coefficients).reduce((sum, e) => sum + e * e, 0),
    statistics: { r2: 1 - ssr / tss },
    conventions: {
      vcov: panels === "correlated" ? "pcse" : panels === "iid" ? "pcse-independent" : "pcse-hetonly",
      panels,
      corr: how.corr,
      ...(rho ? serialConventions(how, rho, { weights: "pairs", bound: "each" }) : {}),
      ...(corrected ? { pairs: how.pairs } : {}),
      nmk: how.nmk,
      r2: rho ? "of the transformed regression" : "of least squares",
    },
    notes: [
      ...(data.lost ? [message("panelErrors.startsLost", { count: data.lost })] : []),
      ...notesOf(stack, corrected, how, gaps),
    ],
  });
  return { estimate, entities: stack.entities, rho };
}

/** Residuals within the rounding of the data: squared share. */
const EXACT = 1e-28;

/** sum_i s_i^2 sum_t q_it q_it'. */
function weightedMeat({ start }: PanelStack, q: Matrix, variances: Float64Array): Matrix {
  const k = q.ncol;
  const meat = matrix(k, k);
  for (let b = 0; b < k; b++)
    for (let a = 0; a < k; a++)
      variances.forEach((variance, i) => {
        let sum = 0;
        for (let r = start[i]; r < start[i + 1]; r++) sum += q.data[a * q.nrow + r] * q.data[b * q.nrow + r];
        meat.data[b * k + a] += variance * sum;
      });
  return meat;
}

function notesOf(
  stack: PanelStack,
  corrected: PanelCorrectedMeat | null,
  { pairs, gaps: rule }: { readonly pairs: string; readonly gaps: string },
  gaps: number,
): Message[] {
  const notes: Message[] = [];
  if (corrected && !stack.balanced)
    notes.push(
      pairs === "casewise"
        ? message("panelErrors.casewise", { common: corrected.commonPeriods })
        : message("panelErrors.pairwise"),
    );
  if (corrected && corrected.thinPairs > 0)
    notes.push(message("panelErrors.thinPairs", { pairs: corrected.thinPairs }));
  const alone = stack.entities.filter((_, i) => sizeOf(stack, i) < 2).length;
  if (alone > 0) notes.push(message("panelErrors.seenOnce", { entities: alone }));
  if (gaps > 0)
    notes.push(message(rule === "ignore" ? "panelErrors.gapsIgnored" : "panelErrors.restarted", { count: gaps }));
  return notes;
}
