/**
 * Writes the rows of a node with those that go left first, from `start`, and the others from `middle`, each in the order they had.
 *
 * @param onLeft 1 for the rows that go left, 0 for the others
 */
export function partition(
  from: Int32Array,
  into: Int32Array,
  start: number,
  middle: number,
  end: number,
  onLeft: Uint8Array,
): void {
  let left = start;
  let right = middle;
  for (let k = start; k < end; k++) {
    const row = from[k];
    const side = onLeft[row];
    // left or right without a branch, which would be guessed wrong every other time
    into[right + ((left - right) & -side)] = row;
    left += side;
    right += 1 - side;
  }
}

/** Writes only the rows that go left: the other side needs no order, and its first place is spoilt. */
export function keepLeft(from: Int32Array, into: Int32Array, start: number, end: number, onLeft: Uint8Array): void {
  let left = start;
  for (let k = start; k < end; k++) {
    const row = from[k];
    into[left] = row;
    left += onLeft[row];
  }
}

/** Writes only the rows that go right, up to `end`: the other side needs no order, and its last place is spoilt. */
export function keepRight(from: Int32Array, into: Int32Array, start: number, end: number, onLeft: Uint8Array): void {
  let right = end - 1;
  for (let k = end - 1; k >= start; k--) {
    const row = from[k];
    into[right] = row;
    right -= 1 - onLeft[row];
  }
}
