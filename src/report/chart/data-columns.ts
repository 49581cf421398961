import type { BlockCell, CellStyle } from "../../workbook/block.ts";
import type { BlockRange } from "../../workbook/chart/block-chart.ts";
import { textWidth } from "../text-width.ts";

/** A column of numbers or names that a chart is drawn from: where its header and its values stand in the block. */
export interface DataColumn {
  readonly name: { readonly row: number; readonly column: number };
  readonly values: BlockRange;
}

export interface DataColumns {
  /** Adds a column; numbers keep their full precision and are shown with as many decimals as they need. */
  add(header: string, values: readonly (number | string | null)[]): DataColumn;
  /** The columns as a rectangle of cells, header first. */
  cells(): BlockCell[][];
  /** Widths in characters. */
  widths(): number[];
}

/** Columns side by side from a corner of the block on. */
export function dataColumns(corner: { readonly row: number; readonly column: number }): DataColumns {
  const columns: { readonly header: string; readonly values: readonly (number | string | null)[] }[] = [];
  return {
    add(header, values) {
      const column = corner.column + columns.length;
      columns.push({ header, values });
      return {
        name: { row: corner.row, column },
        values: { row: corner.row + 1, column, rows: values.length, columns: 1 },
      };
    },
    cells() {
      const rows = Math.max(0, ...columns.map(({ values }) => values.length));
      // Names keep clear of the numbers before them.
      const sides = columns.map(({ values }): CellStyle =>
        values.some((value) => typeof value === "string") ? { align: "left", indent: 1 } : { align: "right" },
      );
      const header = columns.map(({ header }, c): BlockCell => ({
        value: header,
        style: { bottom: "thin", top: "thin", ...sides[c] },
      }));
      const formats = columns.map(({ values }) => formatOf(values));
      const body = Array.from({ length: rows }, (_, r) =>
        columns.map(({ values }, c): BlockCell => {
          const value = values[r] ?? null;
          return { value, style: typeof value === "number" ? { format: formats[c] } : sides[c] };
        }),
      );
      return [header, ...body];
    },
    widths: () =>
      columns.map(({ header, values }) => {
        const texts = values.map((value) => (typeof value === "string" ? textWidth(value) : 0));
        return Math.min(30, Math.max(10, textWidth(header), ...texts) + 3);
      }),
  };
}

/** Whole numbers as they are, others with four digits of the largest. */
function formatOf(values: readonly (number | string | null)[]): string {
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.every(Number.isInteger)) return "0";
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const decimals = largest > 0 ? Math.min(10, Math.max(1, 3 - Math.floor(Math.log10(largest)))) : 1;
  return `0.${"0".repeat(decimals)}`;
}
