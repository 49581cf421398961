/** Draws `from` .. `to - 1` of a piece of work that repeats: one chunk. */
export interface DrawBlock {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts repeated work into chunks. The cut depends on the number of draws alone, and draw k takes the stream k of the
 * seed (`seeded(seed, k)`), so that results are the same for any number of workers.
 *
 * @param size draws of a block: enough to be worth sending, few enough to cancel soon
 */
export function drawBlocks(draws: number, seed: number, size = 20): DrawBlock[] {
  return Array.from({ length: Math.ceil(draws / size) }, (_, block) => ({
    seed,
    from: block * size,
    to: Math.min(draws, (block + 1) * size),
  }));
}
