/**
 * The best split of a node so far, as numbers in one array, so that the searches write no objects.
 *
 * The gain of a split is moved^2 / (wl wr) times a constant of the node, moved = sl - wl S / W, where w and s are the weight and
 * the sum of y of the left side and W and S those of the node. Gains are compared by cross-multiplication, without a division.
 */
export type Candidate = Float64Array;

export const gainTop = 0;
export const gainBottom = 1;
export const candidateColumn = 2;
/** Rows on the left in sorted order (numbers), or the level on the right (factors). */
export const candidateCut = 3;
export const leftWeight = 4;
export const leftSum = 5;
export const candidateSize = 6;

/** A gain is better only if it is so by more than rounding: two gains nearer to each other are a tie, which the first wins. */
export const clearly = 1 + 2 ** -40;

/** What a split must leave on each side: rows, and the weight of rows. */
export interface Least {
  readonly rows: number;
  readonly weight: number;
}
