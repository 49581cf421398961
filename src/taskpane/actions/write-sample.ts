import { isCellError } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { cityStudy } from "../../study/samples/city-study.ts";
import type { SampleArea, SampleSheet } from "../../study/samples/sample-study.ts";
import type { Block, BlockCell } from "../../workbook/block.ts";
import type { Workbook } from "../../workbook/port.ts";

/** Adds the data of the sample study on a sheet of their own and shows it. Nothing that was there is touched. */
export async function writeSample(workbook: Workbook, locale: Locale): Promise<void> {
  const [data] = cityStudy(locale).sheets;
  const sheet = await workbook.addSheet(data.name);
  const { address } = await workbook.write(`sample-${sheet}`, blockOf(data), { sheet, row: 0, column: 0 }, "refuse");
  await workbook.select({ ...address, rows: 1, columns: 1 });
}

const blockOf = ({ cells, bold, widths, formats }: SampleSheet): Block => ({
  widths,
  cells: cells.map((row, at) =>
    row.map((cell, column): BlockCell => {
      const heading = bold.some((area) => holds(area, at, column));
      // The data of a sample are plain values; only its sheet of formulas holds others.
      const value = typeof cell === "object" && cell !== null && ("formula" in cell || isCellError(cell)) ? null : cell;
      const format = formats.find(({ area }) => holds(area, at, column))?.format;
      return { value, style: { ...(heading ? { bold: true } : {}), ...(format ? { format } : {}) } };
    }),
  ),
});

const holds = ({ row, column, rows, columns }: SampleArea, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;
