import type { Factor } from "../../../frame/factor-of-column.ts";
import type { Frame } from "../../../frame/frame.ts";
import { columnOf, matrix, type Matrix } from "../../../numeric/matrix.ts";
import { qr } from "../../../numeric/qr.ts";
import { absorber, type Absorber } from "../../absorb/absorber.ts";
import type { Estimate } from "../../estimate.ts";
import { otherColumns } from "../../panel-models/chosen-columns.ts";
import type { ModelSpecInput } from "../../spec.ts";
import { treatedRegression } from "../difference-in-differences.ts";
import { assignmentOf, type Assign, type Assignment } from "./assignment.ts";

/** What every draw shares: effects, controls and the outcome less both. Plain data. */
export interface ResidualPlan {
  readonly assignment: Assignment;
  readonly effects: readonly Factor[];
  readonly weights: Float64Array | null;
  /** n x k, orthonormal: the controls less the effects, rows scaled by sqrt(w). */
  readonly controls: Matrix;
  /** y less effects and controls, scaled alike. */
  readonly response: Float64Array;
}

/**
 * The model with the true treatment, and what its draws share. By Frisch and Waugh the coefficient of a treatment d is
 * (M d)'(M y) / (M d)'(M d), M taking out effects and controls; M y is the same in all draws.
 *
 * @throws Problem as differenceInDifferences and assignmentOf
 * @source Frisch & Waugh (1933); Lovell (1963)
 */
export function residualPlan(
  frame: Frame,
  spec: ModelSpecInput,
  assign: Assign,
): { estimate: Estimate; treat: string; plan: ResidualPlan } {
  const { estimate, treat, sample } = treatedRegression(frame, spec);
  const { model, rows } = sample;
  const own = columnOf(model.x, model.names.indexOf(treat)).slice();
  const assignment = assignmentOf(frame, { entity: spec.entity, time: spec.time, treat }, own, rows, assign);
  const { effects, weights } = model;
  const plan = { assignment, effects, weights, controls: matrix(own.length, 0), response: model.y };
  const dropped = new Set(estimate.sample.collinear.map(({ name }) => name));
  const others = otherColumns(sample, [treat]).filter(({ name }) => !dropped.has(name));
  const design = matrix(own.length, others.length);
  others.forEach(({ values }, j) => columnOf(design, j).set(withoutEffects(plan, values.slice())));
  const withControls = { ...plan, controls: qr(design, { tolerance: RANK }).basis() };
  return {
    estimate,
    treat,
    plan: { ...withControls, response: withoutControls(withControls, withoutEffects(plan, model.y.slice())) },
  };
}

const RANK = 1e-10;

/** The coefficient of a treatment; NaN when effects and controls leave nothing of it. */
export function slopeOf(plan: ResidualPlan, d: Float64Array): number {
  const { response } = plan;
  const all = d.reduce((sum, value) => sum + value * value, 0);
  const rest = withoutControls(plan, withoutEffects(plan, d));
  let [product, square] = [0, 0];
  for (let i = 0; i < rest.length; i++) {
    product += rest[i] * response[i];
    square += rest[i] * rest[i];
  }
  return square > NOTHING * all ? product / square : NaN;
}

const NOTHING = 1e-18;

// Draws of a block, and blocks of a worker, share one absorber.
const known = new WeakMap<readonly Factor[], Absorber>();

/** Takes out the effects, in place, and scales by sqrt(w). */
function withoutEffects({ effects, weights }: ResidualPlan, v: Float64Array): Float64Array {
  const absorb = known.get(effects) ?? absorber(effects, weights);
  known.set(effects, absorb);
  absorb.demean(v, "");
  if (weights) for (let i = 0; i < v.length; i++) v[i] *= Math.sqrt(weights[i]);
  return v;
}

function withoutControls({ controls }: ResidualPlan, v: Float64Array): Float64Array {
  for (let j = 0; j < controls.ncol; j++) {
    const column = columnOf(controls, j);
    let product = 0;
    for (let i = 0; i < v.length; i++) product += column[i] * v[i];
    for (let i = 0; i < v.length; i++) v[i] -= product * column[i];
  }
  return v;
}
