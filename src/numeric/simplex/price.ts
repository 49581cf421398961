import type { LinearProgram } from "./program.ts";
import { addCandidate, type Workspace } from "./workspace.ts";

/**
 * The column to enter, among the program's own and the candidates: most negative reduced cost relative to the size of
 * its terms, so that neither units of measure nor the size of a unit matter. In Bland's manner (`first`) the first
 * negative one. -1 when there is none.
 *
 * @param costs false while feasibility is sought: every cost is zero then
 * @param tolerance a reduced cost is negative only beyond this share of the terms it is the sum of
 */
export function price(
  program: LinearProgram,
  work: Workspace,
  costs: boolean,
  tolerance: number,
  first: boolean,
): number {
  const { rows, extras, extra, extraCost, shared, omit } = program;
  const { y, yShared, weight, weightShared, inBasis, candidates, candidateCount } = work;
  const { width, data } = shared;
  weigh(program, work);
  let best = -1;
  let least = -tolerance;
  for (let j = 0; j < extras; j++) {
    if (inBasis[j] === 1) continue;
    const cost = costs ? extraCost[j] : 0;
    let sum = cost;
    for (let i = 0, at = j * rows; i < rows; i++, at++) sum -= y[i] * extra[at];
    if (sum >= 0) continue;
    let size = Math.abs(cost);
    for (let i = 0, at = j * rows; i < rows; i++, at++) size += weight[i] * Math.abs(extra[at]);
    if (sum < least * size) {
      best = j;
      if (first) return best;
      least = sum / size;
    }
  }
  for (let c = 0; c < candidateCount; c++) {
    const unit = candidates[c];
    if (unit === omit || inBasis[extras + unit] === 1) continue;
    const at = unit * width;
    const sum = reduced(yShared, data, at, width);
    if (sum >= 0) continue;
    let size = 0;
    for (let i = 0; i < width; i++) size += weightShared[i] * Math.abs(data[at + i]);
    if (sum < least * size) {
      best = extras + unit;
      if (first) return best;
      least = sum / size;
    }
  }
  return best;
}

/** -y'a of a shared column: the innermost loop of all, unrolled by four. */
function reduced(y: Float64Array, data: Float64Array, at: number, width: number): number {
  let a = 0;
  let b = 0;
  let i = 0;
  for (; i + 3 < width; i += 4) {
    a -= y[i] * data[at + i] + y[i + 1] * data[at + i + 1];
    b -= y[i + 2] * data[at + i + 2] + y[i + 3] * data[at + i + 3];
  }
  for (; i < width; i++) a -= y[i] * data[at + i];
  return a + b;
}

/** What pricing every column found. */
export interface FullPrice {
  /** Columns whose reduced cost is negative beyond the tolerance. */
  violations: number;
  /** Of these, how many joined the candidates. */
  added: number;
  /** Every nonbasic reduced cost is positive beyond the tolerance (the opposite of a basic free variable aside). */
  strict: boolean;
}

/** How many columns one full pricing may add to the candidates: the worst of each of this many stretches. */
const stretches = 6;

/**
 * Prices all columns by work.y. A shared column violates when its reduced cost is below -tolerance times the size of
 * its terms; the worst of each stretch of columns becomes a candidate.
 */
export function priceAll(
  program: LinearProgram,
  work: Workspace,
  costs: boolean,
  tolerance: number,
  found: FullPrice,
): void {
  const { rows, extras, extra, extraCost, free = -1, shared, omit } = program;
  const { y, yShared, weight, weightShared, inBasis, rowBound } = work;
  // The opposite of a basic free variable has a reduced cost of zero by its nature: no other solution comes of it.
  const opposite = free < 0 ? -1 : inBasis[free] === 1 ? free + 1 : inBasis[free + 1] === 1 ? free : -1;
  const { width, data, count } = shared;
  weigh(program, work);
  found.violations = 0;
  found.added = 0;
  found.strict = true;
  for (let j = 0; j < extras; j++) {
    const cost = costs ? extraCost[j] : 0;
    let sum = cost;
    let size = Math.abs(cost);
    for (let i = 0, at = j * rows; i < rows; i++, at++) {
      sum -= y[i] * extra[at];
      size += weight[i] * Math.abs(extra[at]);
    }
    if (sum < -tolerance * size) found.violations++;
    if (inBasis[j] === 0 && j !== opposite && !(sum > tolerance * size)) found.strict = false;
  }
  // Above this bound a reduced cost is positive beyond doubt, and its terms need not be sized.
  let clear = 0;
  for (let i = 0; i < width; i++) clear += weightShared[i] * rowBound[i];
  clear *= tolerance;
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((count * s) / stretches);
    const to = Math.floor((count * (s + 1)) / stretches);
    let worst = -1;
    let least = -tolerance;
    for (let unit = from, at = from * width; unit < to; unit++, at += width) {
      const sum = reduced(yShared, data, at, width);
      if (sum > clear || unit === omit) continue;
      let size = 0;
      for (let i = 0; i < width; i++) size += weightShared[i] * Math.abs(data[at + i]);
      if (sum < -tolerance * size) {
        found.violations++;
        if (sum < least * size) {
          worst = unit;
          least = sum / size;
        }
      } else if (inBasis[extras + unit] === 0 && !(sum > tolerance * size)) found.strict = false;
    }
    if (worst >= 0 && addCandidate(work, worst)) found.added++;
  }
}

/** A price below this share of the largest one is no smaller in effect: its rounding comes from the largest. */
export const floor = 1e-3;

/** Prices in the units of the shared data, and the weights by which the terms of a reduced cost are sized. */
function weigh({ rows, scale, shared }: LinearProgram, { y, yShared, weight, weightShared }: Workspace): void {
  let largest = 0;
  for (let i = 0; i < rows; i++) if (Math.abs(y[i]) > largest) largest = Math.abs(y[i]);
  for (let i = 0; i < rows; i++) weight[i] = Math.abs(y[i]) + floor * largest;
  for (let i = 0; i < shared.width; i++) {
    yShared[i] = y[i] * scale[i];
    weightShared[i] = weight[i] * scale[i];
  }
}
