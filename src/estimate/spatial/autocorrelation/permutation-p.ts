/** p values by rank among draws: P(I* >= I), and twice the smaller tail. */
export interface PermutationP {
  readonly greater: number;
  readonly twoSided: number;
}

/**
 * (1 + number of draws at least as extreme) / (1 + draws): the observed arrangement is one of those counted.
 *
 * @source Davison and Hinkley (1997), Bootstrap Methods and their Application, 4.2
 */
export function permutationP(observed: number, draws: Float64Array): PermutationP {
  let [above, below] = [0, 0];
  // Arrangements that give the same number but for rounding are ties.
  const slack = 1e-12 * Math.max(1e-300, Math.abs(observed));
  for (const draw of draws) {
    if (draw >= observed - slack) above++;
    if (draw <= observed + slack) below++;
  }
  const share = (count: number): number => (count + 1) / (draws.length + 1);
  return { greater: share(above), twoSided: Math.min(1, 2 * Math.min(share(above), share(below))) };
}
