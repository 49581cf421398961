/**
 * Writes the rows of a node, those that go left from `left` on, the others from `right` on, each in the order they had.
 *
 * @param onLeft 1 for the rows that go left, 0 for the others
 */
export function partition(
  from: Int32Array,
  start: number,
  end: number,
  into: Int32Array,
  left: number,
  right: number,
  onLeft: Uint8Array,
): void {
  for (let k = start; k < end; k++) {
    const row = from[k];
    const side = onLeft[row];
    // left or right without a branch, which would be guessed wrong every other time
    into[right + ((left - right) & -side)] = row;
    left += side;
    right += 1 - side;
  }
}

/** Writes only the rows that go left, from `left` on; the place after the last is spoilt. */
export function keepLeft(
  from: Int32Array,
  start: number,
  end: number,
  into: Int32Array,
  left: number,
  onLeft: Uint8Array,
): void {
  for (let k = start; k < end; k++) {
    const row = from[k];
    into[left] = row;
    left += onLeft[row];
  }
}

/** Writes only the rows that go right, up to `right`; the place before the first is spoilt. */
export function keepRight(
  from: Int32Array,
  start: number,
  end: number,
  into: Int32Array,
  right: number,
  onLeft: Uint8Array,
): void {
  let last = right - 1;
  for (let k = end - 1; k >= start; k--) {
    const row = from[k];
    into[last] = row;
    last -= 1 - onLeft[row];
  }
}
