import { isCellError, type CellValue } from "./cells.ts";
import type { Frame } from "./frame.ts";

/**
 * Rows that repeat an earlier row in every cell: indices into `lines`.
 * Rows are compared by a hash first, and then cell by cell.
 */
export function repeatedRows(
  lines: readonly (readonly CellValue[])[],
  columns: readonly number[],
  frame: Frame,
): number[] {
  const hashes = hashRows(frame);
  const firstWith = new Map<number, number[]>();
  const repeated: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const earlier = firstWith.get(hashes[i]);
    if (!earlier) firstWith.set(hashes[i], [i]);
    else if (earlier.some((j) => columns.every((c) => same(lines[i][c], lines[j][c])))) repeated.push(i);
    else if (earlier.length < 50) earlier.push(i);
  }
  return repeated;
}

/** Two 32-bit multiplicative hashes of each row, joined to 53 bits. */
function hashRows(frame: Frame): Float64Array {
  const low = new Int32Array(frame.nrow);
  const high = new Int32Array(frame.nrow);
  for (const column of frame.columns) {
    const words =
      column.kind === "number" ? new Int32Array(column.values.buffer, column.values.byteOffset, 2 * frame.nrow) : null;
    for (let i = 0; i < frame.nrow; i++) {
      const word = words
        ? words[2 * i] ^ Math.imul(words[2 * i + 1], 0x9e3779b1)
        : (column as { codes: Int32Array }).codes[i];
      low[i] = Math.imul(low[i] ^ word, 0x01000193) + (low[i] >>> 15);
      high[i] = Math.imul(high[i] + word, 0x85ebca6b) ^ (high[i] >>> 13);
    }
  }
  return Float64Array.from(low, (word, i) => (word >>> 0) * 2_097_152 + (high[i] >>> 11));
}

function same(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === b || (a == null && b == null)) return true;
  if (typeof a === "object" && typeof b === "object" && a && b && isCellError(a) && isCellError(b))
    return a.error === b.error;
  return false;
}
