/** Where column j stands in row i of sparse weights, or -1. */
export function linkAt(
  { start, column }: { readonly start: Int32Array; readonly column: Int32Array },
  i: number,
  j: number,
): number {
  let [low, high] = [start[i], start[i + 1] - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (column[middle] === j) return middle;
    if (column[middle] < j) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
