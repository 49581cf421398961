import type { Address } from "../../workbook/address.ts";
import type { PlacedChart } from "../../workbook/chart/block-chart.ts";
import { chartData } from "../../workbook/chart/data-xml.ts";
import { addFileChart, finishedCharts, removeFileChart, withoutLooseCharts } from "../../workbook/chart/file-charts.ts";
import { rememberedCharts } from "../../workbook/chart/remembered-charts.ts";
import type { ExcelizeFile } from "../../workbook/excelize.ts";
import { ownSheet } from "../../workbook/sheet-name.ts";
import { openZip } from "../../workbook/zip.ts";
import type { GridBook } from "./grid-book.ts";
import type { StoredRows } from "./stored-rows.ts";

/**
 * Panelwise's charts, which the grid shows as pictures, as native charts of the file: new ones put in, those taken back
 * taken out.
 *
 * @param before cells of the opened file's own sheet, if it had one
 * @returns what is left to do with the bytes of the file once it is saved
 */
export function putCharts(
  file: ExcelizeFile,
  book: GridBook,
  before: StoredRows | null,
): (bytes: Uint8Array) => Uint8Array {
  const sheets = new Map(book.sheets.map(({ name, rows }) => [name, rows]));
  const own = sheets.get(ownSheet);
  const there = (rows: StoredRows | null | undefined) =>
    (rows ? rememberedCharts(valuesOf(rows, whole(rows))) : []).filter(({ sheet }) => sheets.has(sheet));
  const [old, now] = [there(before), there(own)];
  const same = (a: PlacedChart, b: PlacedChart) => JSON.stringify(a) === JSON.stringify(b);
  const gone = old.filter((chart) => !now.some((one) => same(one, chart)));
  const added = now.filter((chart) => !old.some((one) => same(one, chart)));
  for (const chart of gone) removeFileChart(file, chart);
  for (const chart of added) addFileChart(file, chart);
  return (bytes) => {
    if (gone.length + added.length === 0) return bytes;
    const zip = openZip(bytes);
    const read = (area: Address) => valuesOf(sheets.get(area.sheet)!, area);
    const finished = finishedCharts(zip, added, (chart) => chartData(chart, read));
    return zip.with(new Map([...finished, ...(gone.length > 0 ? withoutLooseCharts(zip) : [])]));
  };
}

const valuesOf = (rows: StoredRows, area: Omit<Address, "sheet">) =>
  Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => rows.get(area.row + r)?.get(area.column + c)?.value ?? null),
  );

function whole(rows: StoredRows): Omit<Address, "sheet"> {
  const last = Math.max(-1, ...rows.keys());
  const right = Math.max(-1, ...[...rows.values()].flatMap((row) => [...row.keys()]));
  return { row: 0, column: 0, rows: last + 1, columns: right + 1 };
}
