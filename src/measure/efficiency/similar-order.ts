/**
 * An order of the units in which neighbours have a similar mix of inputs and outputs: halves by the ratio (to the first
 * column) that varies most, again and again. A program then starts from the basis of a unit much like its own. The
 * order depends on the data alone.
 *
 * @param columns values by column, positive or zero
 * @param members rows of the data
 */
export function similarOrder(columns: readonly Float64Array[], members: Int32Array): Int32Array {
  const mixes = columns.slice(1).map((values) => values.map((value, row) => logOf(value) - logOf(columns[0][row])));
  const order = members.slice();
  if (mixes.length > 0) arrange(mixes, order);
  return order;
}

/** Groups of this size are alike enough. */
const alike = 16;

function arrange(mixes: readonly Float64Array[], rows: Int32Array): void {
  if (rows.length <= alike) return;
  const widest = mixes.reduce((best, mix) => (spread(mix, rows) > spread(best, rows) ? mix : best));
  rows.sort((a, b) => widest[a] - widest[b] || a - b);
  const half = rows.length >> 1;
  arrange(mixes, rows.subarray(0, half));
  arrange(mixes, rows.subarray(half));
}

function spread(values: Float64Array, rows: Int32Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (const row of rows) {
    if (values[row] < least) least = values[row];
    if (values[row] > most) most = values[row];
  }
  return most - least;
}

/** A zero bad output is far from every positive one, and finite. */
const logOf = (value: number): number => (value > 0 ? Math.log(value) : -50);
