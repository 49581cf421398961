import { numericalFailure } from "../../messages/problem.ts";
import type { Absorber } from "./absorber.ts";
import type { Elimination } from "./elimination.ts";
import { sparseLeverage } from "./leverage-sparse.ts";
import { project } from "./project.ts";

/**
 * Many levels in two or more factors: alternating projections accelerated by conjugate gradients, written on the levels
 * of the short factors, so that an iteration is one pass over the rows and no vector is as long as the sample.
 *
 * @throws Problem estimate.notConverged
 * @source Guimaraes & Portugal (2010), Stata Journal 10(4); Correia (2016); Hestenes & Stiefel (1952) for the error estimate
 */
export function iterativeAbsorber(e: Elimination, maxIterations = 10_000): Absorber {
  const run = (v: Float64Array, name: string): Float64Array[] =>
    project(e, (sums, length) => conjugateGradients(e, sums, length, maxIterations, name), v);
  return {
    method: "iterative",
    rank: null,
    demean: (v, name) => void run(v, name),
    effectsOf: (v, name) => run(v.slice(), name),
    leverage: () => sparseLeverage(e),
  };
}

/**
 * Solves S a = sums with S = D'W M D, preconditioned by its diagonal without M. In the norm of S the error of a is the
 * length of what is still to be taken out of v; it is estimated from the last steps.
 */
function conjugateGradients(
  e: Elimination,
  sums: Float64Array,
  length: number,
  maxIterations: number,
  name: string,
): Float64Array {
  const { size, cellMass } = e;
  const a = new Float64Array(size);
  const residual = sums.slice();
  const preconditioned = new Float64Array(size);
  const direction = new Float64Array(size);
  const image = new Float64Array(size);
  const steps: number[] = [];
  let rest = length;
  let product = precondition(residual, cellMass, preconditioned);
  direction.set(preconditioned);
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    if (product <= 0) return a;
    apply(e, direction, image);
    const curvature = inner(direction, image);
    // Nothing is left but directions that the long factor spans.
    if (!(curvature > 0)) return a;
    const alpha = product / curvature;
    for (let l = 0; l < size; l++) {
      a[l] += alpha * direction[l];
      residual[l] -= alpha * image[l];
    }
    const gain = alpha * product;
    rest -= gain;
    steps.push(gain);
    if (steps.length > LOOK_BACK) steps.shift();
    const error = steps.reduce((sum, step) => sum + step, 0);
    if (steps.length === LOOK_BACK && error <= TOLERANCE * Math.max(rest, FLOOR * length)) return a;
    const next = precondition(residual, cellMass, preconditioned);
    const beta = next / product;
    product = next;
    for (let l = 0; l < size; l++) direction[l] = preconditioned[l] + beta * direction[l];
  }
  throw numericalFailure("estimate.notConverged", {
    name,
    effects: e.factors.map((factor) => factor.name).join(", "),
    iterations: maxIterations,
  });
}

/** image := S a. */
function apply(e: Elimination, a: Float64Array, image: Float64Array): void {
  const { cells, width, starts, groups, weights, groupMass } = e;
  image.fill(0);
  if (width === 1) {
    for (let g = 0; g < groups; g++) {
      const [from, to] = [starts[g], starts[g + 1]];
      let sum = 0;
      if (weights) for (let k = from; k < to; k++) sum += weights[k] * a[cells[k]];
      else for (let k = from; k < to; k++) sum += a[cells[k]];
      const mean = sum / groupMass[g];
      if (weights) for (let k = from; k < to; k++) image[cells[k]] += weights[k] * (a[cells[k]] - mean);
      else for (let k = from; k < to; k++) image[cells[k]] += a[cells[k]] - mean;
    }
    return;
  }
  for (let g = 0; g < groups; g++) {
    const [from, to] = [starts[g], starts[g + 1]];
    let sum = 0;
    for (let k = from, p = from * width; k < to; k++) {
      let effect = 0;
      for (let f = 0; f < width; f++) effect += a[cells[p++]];
      sum += weights ? weights[k] * effect : effect;
    }
    const mean = sum / groupMass[g];
    for (let k = from; k < to; k++) {
      let effect = -mean;
      for (let f = 0, p = k * width; f < width; f++) effect += a[cells[p++]];
      if (weights) effect *= weights[k];
      for (let f = 0, p = k * width; f < width; f++) image[cells[p++]] += effect;
    }
  }
}

/** z := r / mass; returns r'z. */
function precondition(r: Float64Array, mass: Float64Array, z: Float64Array): number {
  let product = 0;
  for (let l = 0; l < r.length; l++) {
    z[l] = r[l] / mass[l];
    product += r[l] * z[l];
  }
  return product;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let l = 0; l < a.length; l++) sum += a[l] * b[l];
  return sum;
}

/** Squared: the part still to be taken out is at most 1e-11 of what remains, in a column that is not absorbed itself. */
const TOLERANCE = 1e-22;
const FLOOR = 1e-6;
/** Steps that the error estimate sums over. */
const LOOK_BACK = 4;
