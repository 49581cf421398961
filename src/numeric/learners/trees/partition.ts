/**
 * Puts the rows of a node that go left before those that go right, in the order they had, in place.
 *
 * @param onLeft 1 for the rows that go left, 0 for the others
 * @param spare room for the rows that go right
 */
export function partition(order: Int32Array, start: number, end: number, onLeft: Uint8Array, spare: Int32Array): void {
  let left = start;
  let right = 0;
  // Both are written and one counter moves: a branch here would be guessed wrong every other time.
  for (let k = start; k < end; k++) {
    const row = order[k];
    const side = onLeft[row];
    order[left] = row;
    spare[right] = row;
    left += side;
    right += 1 - side;
  }
  for (let k = 0; k < right; k++) order[left + k] = spare[k];
}

/** Keeps only the rows that go left, at the beginning: the right side is a leaf and needs no order. */
export function keepLeft(order: Int32Array, start: number, end: number, onLeft: Uint8Array): void {
  let left = start;
  for (let k = start; k < end; k++) {
    const row = order[k];
    order[left] = row;
    left += onLeft[row];
  }
}

/** Keeps only the rows that go right, at the end: the left side is a leaf. */
export function keepRight(order: Int32Array, start: number, end: number, onLeft: Uint8Array): void {
  let right = end - 1;
  for (let k = end - 1; k >= start; k--) {
    const row = order[k];
    order[right] = row;
    right -= 1 - onLeft[row];
  }
}
