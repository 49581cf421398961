import type { Elimination } from "./elimination.ts";

/**
 * Leverages of the dummies of all factors:
 * w_i / W_g + w_i (d_i - mean of d in g)' S^- (d_i - mean of d in g), with S = D'W M D and d_i the row's short dummies.
 *
 * @param inverse entry (l, m) of a generalised inverse of S; asked for levels that meet in a group only
 * @returns in the order of the sample
 */
export function leverageOf(e: Elimination, inverse: (l: number, m: number) => number): Float64Array {
  const { cells, width, size, starts, groups, weights, groupMass, order } = e;
  const leverage = new Float64Array(starts[groups]);
  const share = new Float64Array(size);
  const ofMean = new Float64Array(size);
  for (let g = 0; g < groups; g++) {
    const present: number[] = [];
    for (let k = starts[g]; k < starts[g + 1]; k++)
      for (let f = 0; f < width; f++) {
        const l = cells[k * width + f];
        if (share[l] === 0) present.push(l);
        share[l] += (weights ? weights[k] : 1) / groupMass[g];
      }
    let quadratic = 0;
    for (const l of present) {
      let sum = 0;
      for (const m of present) sum += inverse(m, l) * share[m];
      ofMean[l] = sum;
      quadratic += share[l] * sum;
    }
    for (let k = starts[g]; k < starts[g + 1]; k++) {
      let value = 1 / groupMass[g] + quadratic;
      for (let f = 0; f < width; f++) {
        const l = cells[k * width + f];
        value -= 2 * ofMean[l];
        for (let other = 0; other < width; other++) value += inverse(l, cells[k * width + other]);
      }
      leverage[order ? order[k] : k] = (weights ? weights[k] : 1) * value;
    }
    for (const l of present) share[l] = 0;
  }
  return leverage;
}
