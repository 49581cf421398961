import type { Workspace } from "./workspace.ts";

/** Basic variables below -feasible are infeasible. */
export const feasible = 1e-9;
/** Harris: how far below zero a basic variable may be pushed so that a better pivot can be taken. */
const slip = 1e-10;
/** Entries below this share of the largest of their column do not block. */
const pivotal = 1e-9;

/** Who leaves (-1: nobody, the column is a ray) and how far the entering variable goes. */
export interface Leaving {
  row: number;
  step: number;
}

/**
 * The leaving row for the entering column in work.alpha (work.xB - step * work.alpha stays where it is feasible).
 * Harris' two passes; an infeasible basic variable leaves when reaching zero no longer lessens the infeasibility.
 * Artificial columns (from `artificial` on) are feasible at zero only.
 *
 * @param slope reduced cost of the entering column, negative
 * @param bland smallest column number among the strictly smallest ratios: slow, and never cycles
 */
export function ratio(work: Workspace, artificial: number, slope: number, bland: boolean, out: Leaving): void {
  const { rows, alpha, xB, basis } = work;
  let largest = 0;
  for (let r = 0; r < rows; r++) if (Math.abs(alpha[r]) > largest) largest = Math.abs(alpha[r]);
  const tiny = pivotal * largest;
  const relaxed = bland ? 0 : slip;
  out.row = -1;
  out.step = Infinity;

  // 1. The furthest step any feasible variable allows.
  let bound = Infinity;
  for (let r = 0; r < rows; r++) {
    const a = alpha[r];
    const x = xB[r];
    if (basis[r] >= artificial) {
      if (Math.abs(x) <= feasible && Math.abs(a) > tiny) bound = Math.min(bound, relaxed / Math.abs(a));
    } else if (a > tiny && x >= -feasible) {
      bound = Math.min(bound, (Math.max(x, 0) + relaxed) / a);
    }
  }

  // 2. Of those that block within it, the largest pivot.
  let size = 0;
  for (let r = 0; r < rows; r++) {
    const a = alpha[r];
    const x = xB[r];
    const held = basis[r] >= artificial;
    const blocks = held ? Math.abs(x) <= feasible && Math.abs(a) > tiny : a > tiny && x >= -feasible;
    if (!blocks) continue;
    const reach = held ? 0 : Math.max(x, 0) / a;
    if (reach > bound) continue;
    if (bland ? out.row < 0 || basis[r] < basis[out.row] : Math.abs(a) > size) {
      size = Math.abs(a);
      out.row = r;
      out.step = reach;
    }
  }

  // 3. Infeasible variables that come back to zero on the way: pass them while the infeasibility still falls.
  let passed = -1;
  let left = slope;
  for (;;) {
    let next = -1;
    let at = Infinity;
    for (let r = 0; r < rows; r++) {
      const a = alpha[r];
      const x = xB[r];
      const returns = x < -feasible ? a < -tiny : basis[r] >= artificial && x > feasible && a > tiny;
      if (!returns) continue;
      const reach = x / a;
      if (reach > out.step) continue;
      if (passed >= 0 && !(reach > xB[passed] / alpha[passed] || (reach === xB[passed] / alpha[passed] && r > passed)))
        continue;
      if (reach < at) {
        at = reach;
        next = r;
      }
    }
    if (next < 0) break;
    passed = next;
    left += (basis[next] >= artificial ? 2 : 1) * Math.abs(alpha[next]);
    if (left >= 0) break;
  }
  if (passed >= 0 && (left >= 0 || out.row < 0)) {
    out.row = passed;
    out.step = xB[passed] / alpha[passed];
  }
}
