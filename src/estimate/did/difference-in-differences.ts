import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { notEstimable, Problem, problem } from "../../messages/problem.ts";
import { evaluateTerm } from "../../frame/design.ts";
import type { Estimate } from "../estimate.ts";
import { regression, type Regression } from "../regression.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { panelEffects } from "./panel-effects.ts";

/**
 * Difference-in-differences with two-way effects: y_it = a_i + l_t + d D_it + x_it'b + e_it. With two periods and no
 * controls d is the difference of the differences of means. When units are treated at different times d averages
 * comparisons among treated units too: see baconDecomposition.
 *
 * @param spec `did.treat` is D; absorbs entity and time unless `absorb` names effects
 * @throws Problem did.needsTreat, did.treatAbsorbed, did.needsPanel; as regress
 * @source Angrist & Pischke (2009), Mostly Harmless Econometrics, ch. 5
 * @reference test/reference/panel/basedid-did-2x2.json, castle-twfe.json, firmpanel-twfe-did.json, mpdta-twfe.json
 */
export const differenceInDifferences = (frame: Frame, spec: ModelSpecInput): Estimate =>
  treatedRegression(frame, spec).estimate;

/** The same with what it was made from; refused when nothing is left of the treatment. */
export function treatedRegression(frame: Frame, spec: ModelSpecInput): Regression & { readonly treat: string } {
  const lost = (name: string) => notEstimable("did.treatAbsorbed", { name });
  try {
    const result = didRegression(frame, spec);
    if (result.estimate.sample.collinear.some(({ name }) => name === result.treat)) throw lost(result.treat);
    return result;
  } catch (error) {
    // Without controls nothing is left to estimate at all.
    if (error instanceof Problem && error.key === "estimate.absorbed") throw lost(spec.did!.treat!);
    throw error;
  }
}

/** The same regression with what it was made from, also when the effects absorb the treatment. */
export function didRegression(frame: Frame, input: ModelSpecInput): Regression & { readonly treat: string } {
  const spec = modelSpec.parse(input);
  const term = spec.did?.treat;
  if (term === undefined) throw problem("did.needsTreat");
  const columns = evaluateTerm(frame, term, { entity: spec.entity, time: spec.time });
  if (columns.length !== 1) throw problem("did.needsTreat");
  const [{ name: treat }] = columns;
  const result = regression(frame, { ...spec, ...panelEffects(spec), x: [term, ...spec.x.filter((x) => x !== term)] });
  const estimate = { ...result.estimate, method: "did" };
  return {
    ...result,
    treat,
    estimate: { ...estimate, notes: [...estimate.notes, message("did.twoWay", { name: treat })] },
  };
}
