import type { Block, BlockCell, CellStyle } from "./block.ts";

/** Neighbouring cells that look alike, 0-based inside the block. */
export interface StyleRun {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly style: CellStyle;
}

/**
 * The looks of a block as runs along its longer side, so that a long column is a few runs and not one per row. Cells
 * without a look of their own are in no run.
 *
 * @param lookOf what of a cell's look counts
 */
export function styleRuns({ cells }: Block, lookOf: (cell: BlockCell) => CellStyle): StyleRun[] {
  const down = cells.length > cells[0].length;
  const [lines, steps] = down ? [cells[0].length, cells.length] : [cells.length, cells[0].length];
  const runs: StyleRun[] = [];
  for (let line = 0; line < lines; line++) {
    let start = 0;
    let current = "";
    let style: CellStyle = {};
    for (let step = 0; step <= steps; step++) {
      const next = step < steps ? lookOf(cells[down ? step : line][down ? line : step]) : {};
      const key = step < steps ? JSON.stringify(next) : "end";
      if (key === current) continue;
      const length = step - start;
      if (length > 0 && current !== "{}")
        runs.push(
          down
            ? { row: start, column: line, rows: length, columns: 1, style }
            : { row: line, column: start, rows: 1, columns: length, style },
        );
      [start, current, style] = [step, key, next];
    }
  }
  return runs;
}
