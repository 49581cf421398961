import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { normalTwoSided } from "../../numeric/distributions.ts";
import type { Estimate, Term } from "../estimate.ts";
import { regressionOn } from "../regression.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { columnNamed, otherColumns, withRegressors } from "./chosen-columns.ts";

export interface MediationOptions {
  readonly treatment: string;
  readonly mediator: string;
}

/** A normal test of the indirect effect. */
export interface IndirectTest {
  readonly stdError: number;
  readonly z: number;
  readonly pValue: number;
}

export interface Mediation {
  /** Outcome on treatment; mediator on treatment; outcome on both: with controls and effects, on the same rows. */
  readonly steps: readonly [Estimate, Estimate, Estimate];
  /** Slope of the treatment in step 1, and in step 3. */
  readonly total: number;
  readonly direct: number;
  /** Slope of the treatment on the mediator, and of the mediator on the outcome. */
  readonly a: Term;
  readonly b: Term;
  readonly indirect: number;
  /** Variance b^2 s_a^2 + a^2 s_b^2 (Sobel); plus s_a^2 s_b^2 (Aroian); less it (Goodman; null where that is negative). */
  readonly sobel: IndirectTest;
  readonly aroian: IndirectTest;
  readonly goodman: IndirectTest | null;
  /** Indirect over total. */
  readonly proportion: number;
}

/**
 * Mediation in three steps on one sample, with tests of the product a b.
 *
 * @param spec regressors besides treatment and mediator are the controls
 * @throws Problem mechanism.same, mechanism.mediatorCollinear, panelTests.oneColumn, panelTests.pathLost; as regress
 * @source Baron and Kenny (1986); Sobel (1982); Aroian (1947); Goodman (1960)
 * @reference test/reference/panel/firmpanel-mediation-twfe-cluster.json
 */
export function mediation(frame: Frame, input: ModelSpecInput, { treatment, mediator }: MediationOptions): Mediation {
  const spec = modelSpec.parse({ ...input, x: [...new Set([treatment, mediator, ...input.x])] });
  const sample = sampleOf(frame, spec);
  const [d, m] = [columnNamed(sample, treatment), columnNamed(sample, mediator)];
  if (d.name === m.name) throw problem("mechanism.same", { name: d.name }, { column: m.name });
  const controls = otherColumns(sample, [d.name, m.name]);
  const [total, path, whole] = [
    withRegressors(sample, [d, ...controls]),
    withRegressors(sample, [d, ...controls], m),
    withRegressors(sample, [d, m, ...controls]),
  ].map((one) => regressionOn(one, spec).estimate);
  const slope = ({ terms }: Estimate, name: string): Term => {
    const found = terms.find((term) => term.name === name);
    if (!found) throw notEstimable(name === m.name ? "mechanism.mediatorCollinear" : "panelTests.pathLost", { name });
    return found;
  };
  const [a, b] = [slope(path, d.name), slope(whole, m.name)];
  const [c, direct] = [slope(total, d.name).estimate, slope(whole, d.name).estimate];
  const indirect = a.estimate * b.estimate;
  const sobel = b.estimate ** 2 * a.stdError ** 2 + a.estimate ** 2 * b.stdError ** 2;
  const both = a.stdError ** 2 * b.stdError ** 2;
  const test = (variance: number): IndirectTest => {
    const z = indirect / Math.sqrt(variance);
    return { stdError: Math.sqrt(variance), z, pValue: normalTwoSided(z) };
  };
  return {
    steps: [total, path, whole],
    total: c,
    direct,
    a,
    b,
    indirect,
    sobel: test(sobel),
    aroian: test(sobel + both),
    goodman: sobel > both ? test(sobel - both) : null,
    proportion: indirect / c,
  };
}
