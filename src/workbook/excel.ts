import type { Cells } from "../frame/cells.ts";
import { Problem, problem } from "../messages/problem.ts";
import { addressName, type Address } from "./address.ts";
import type { Block, CellStyle } from "./block.ts";
import { addChart, removeCharts } from "./excel-charts.ts";
import type { Corner, Host, PutCharts } from "./host.ts";
import { workbookOn } from "./on-host.ts";
import type { ReadOptions, SheetInfo, Workbook } from "./port.ts";
import { styleRuns } from "./style-runs.ts";
import { typedIn, typedValue } from "./typed-values.ts";

/** Cells per request, so that cells of some 150 characters stay under the 5 MB that Excel on the web takes. */
const cellsPerRequest = 30_000;

/** How Excel is reached: tests put the client library over an Excel of their own here. */
export interface ExcelAccess {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  supports(version: string): boolean;
}

const office: ExcelAccess = {
  run: (batch) => Excel.run(batch),
  supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
};

/**
 * The workbook that is open in Excel, by its JavaScript API (ExcelApi 1.9; later members only where they are there).
 *
 * @throws Problem for what a person can mend: a protected sheet, a cell being edited, a range too large
 */
export function excelWorkbook({ run: open, supports }: ExcelAccess = office): Workbook {
  if (!supports("1.9")) throw problem("workbook.excelTooOld", { feature: "ExcelApi 1.9" });

  const run = async <T>(work: (context: Excel.RequestContext) => Promise<T>, range = ""): Promise<T> => {
    try {
      return await open(work);
    } catch (error) {
      throw asProblem(error, range);
    }
  };

  const host: Host = {
    drawsErrorBars: false,
    sheets: () => run(listSheets),
    tables: () => run(listTables),
    selection: () => run(selectedRange).catch(nothingSelected),
    select: (address) =>
      run(async (context) => {
        const range = rangeOf(context, address);
        range.worksheet.activate();
        range.select();
        await context.sync();
      }),
    read: (address, options) => run((context) => readRange(context, address, options), addressName(address)),
    addSheet: (name, visibility) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        if (visibility === "very-hidden") sheet.visibility = "VeryHidden";
        await context.sync();
      }),
    removeSheet: (name) =>
      run(async (context) => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      }),
    put: (cleared, block, at, charts) => run((context) => put(context, cleared, block, at, charts)),
    freeze: (address, isOurs) => run((context) => freeze(context, address, isOurs, supports("1.12"))),
    onChange: (listener) => listen(run, listener),
  };
  return workbookOn(host);
}

/** With a chart or a picture selected there is no range, and Excel says so by an error. */
function nothingSelected(error: unknown): null {
  if (error instanceof Problem && error.key === "workbook.excelRefused") return null;
  throw error;
}

type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

const place = "rowIndex,columnIndex,rowCount,columnCount";

async function listSheets(context: Excel.RequestContext): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(place));
  await context.sync();
  return sheets.items.map(({ name, visibility }, index) => ({
    name,
    hidden: visibility !== "Visible",
    used: used[index].isNullObject ? null : addressOf(name, used[index]),
  }));
}

async function listTables(context: Excel.RequestContext) {
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  const ranges = tables.items.map((table) => {
    table.worksheet.load("name");
    return table.getRange().load(place);
  });
  await context.sync();
  return tables.items.map((table, index) => ({
    name: table.name,
    address: addressOf(table.worksheet.name, ranges[index]),
  }));
}

/** The first area of the selection; whole rows and columns end where the sheet's data end. */
async function selectedRange(context: Excel.RequestContext): Promise<Address> {
  const selected = context.workbook.getSelectedRanges().areas.getItemAt(0).load(place);
  const sheet = selected.worksheet.load("name");
  const filled = selected.getUsedRangeOrNullObject(true).load(place);
  await context.sync();
  const address = addressOf(sheet.name, selected);
  const isWhole = address.rows === 1_048_576 || address.columns === 16_384;
  return isWhole && !filled.isNullObject ? addressOf(address.sheet, filled) : address;
}

async function readRange(
  context: Excel.RequestContext,
  address: Address,
  { signal, onProgress }: ReadOptions = {},
): Promise<Cells> {
  const rows: Cells[number][] = [];
  for (const part of partsOf(address)) {
    signal?.throwIfAborted();
    const range = rangeOf(context, part).load("values,valueTypes");
    // One request per part is what keeps each under the limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    range.values.forEach((row, r) => rows.push(row.map((value, c) => typedValue(value, range.valueTypes[r][c]))));
    onProgress?.(rows.length, address.rows);
  }
  return rows;
}

async function put(
  context: Excel.RequestContext,
  cleared: readonly Address[],
  block: Block | null,
  at: Corner,
  { gone, placed }: PutCharts = { gone: [], placed: [] },
) {
  await removeCharts(context, gone);
  quieten(context);
  for (const area of cleared) {
    const range = rangeOf(context, area);
    range.unmerge();
    range.clear("Contents");
    range.clear("Formats");
  }
  if (block) {
    const whole = { ...at, rows: block.cells.length, columns: block.cells[0].length };
    for (const [index, part] of partsOf(whole).entries()) {
      if (index > 0) {
        // A long block takes several requests, each under the limit.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        quieten(context);
      }
      const cells = block.cells.slice(part.row - at.row, part.row - at.row + part.rows).map((row) => row.map(typedIn));
      const range = rangeOf(context, part);
      range.numberFormat = cells.map((row) => row.map(({ format }) => format));
      range.values = cells.map((row) => row.map(({ value }) => value));
    }
    dress(context, block, whole);
    for (const chart of placed) addChart(context, chart, block);
  }
  await context.sync();
}

/** Everything of a block's look but the number formats, which go with the values. */
function dress(context: Excel.RequestContext, block: Block, at: Address): void {
  const inside = (row: number, column: number, rows: number, columns: number) =>
    rangeOf(context, { sheet: at.sheet, row: at.row + row, column: at.column + column, rows, columns });

  if (block.font !== undefined) rangeOf(context, at).format.font.name = block.font;
  for (const { row, column, rows, columns, style } of styleRuns(
    block,
    ({ style: { format: _, ...look } = {} }) => look,
  ))
    dressRange(inside(row, column, rows, columns), rows, style);
  for (const { row, column, rows, columns } of block.merges ?? []) inside(row, column, rows, columns).merge(false);
  for (const [column, width] of (block.widths ?? []).entries())
    if (width !== null) inside(0, column, 1, 1).format.columnWidth = points(width);
}

function dressRange({ format }: Excel.Range, rows: number, style: CellStyle): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.color) format.font.color = style.color;
  if (style.align) format.horizontalAlignment = alignments[style.align];
  if (style.indent) format.indentLevel = style.indent;
  if (style.wrap) format.wrapText = true;
  for (const [side, weight] of [["EdgeTop", style.top] as const, ["EdgeBottom", style.bottom] as const]) {
    if (!weight) continue;
    for (const edge of rows > 1 ? ([side, "InsideHorizontal"] as const) : [side]) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.weight = weight === "thin" ? "Thin" : "Thick";
    }
  }
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

/** Characters of the default font are 7 pixels wide, with 5 around them; a pixel is 3/4 of a point. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

async function freeze(
  context: Excel.RequestContext,
  address: Address | null,
  isOurs: (formula: string) => boolean,
  knowsSpills: boolean,
): Promise<number> {
  const infos = address ? [] : await listSheets(context);
  const areas = address ? [address] : infos.flatMap(({ used }) => used ?? []);

  // 1. Find the formulas.
  const found: { anchor: Excel.Range; spill: Excel.Range | null }[] = [];
  for (const part of areas.flatMap(partsOf)) {
    const range = rangeOf(context, part).load("formulas");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    range.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=") || !isOurs(formula)) return;
        const cell = { ...part, row: part.row + r, column: part.column + c, rows: 1, columns: 1 };
        const anchor = rangeOf(context, cell).load(`values,valueTypes,${place}`);
        const spill = knowsSpills ? anchor.getSpillingToRangeOrNullObject().load(`values,valueTypes,${place}`) : null;
        found.push({ anchor, spill });
      }),
    );
  }
  if (found.length === 0) return 0;
  await context.sync();

  // 2. Put their results in their place.
  quieten(context);
  let cells = 0;
  for (const { anchor, spill } of found) {
    const range = spill && !spill.isNullObject ? spill : anchor;
    range.values = range.values.map((row, r) => row.map((value, c) => frozenValue(value, range.valueTypes[r][c])));
    cells += range.rowCount * range.columnCount;
  }
  await context.sync();
  return cells;
}

/** The number format of a frozen cell stays, so the apostrophe says what is text. */
const frozenValue = (value: unknown, type: string): unknown =>
  type === "String" && value !== "" ? `'${value}` : value;

function listen(run: Run, listener: (sheets: readonly string[]) => void): () => void {
  let stopped = false;
  const told = ({ worksheetId }: Excel.WorksheetChangedEventArgs): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
      await context.sync();
      if (!stopped && !sheet.isNullObject) listener([sheet.name]);
    });
  const listening = run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(told);
    await context.sync();
    return handler;
  });
  const unlisten = async () => {
    const handler = await listening;
    handler.remove();
    await handler.context.sync();
  };
  // Where Excel offers no events nothing is heard; the work that would have followed goes on.
  const ignore = () => undefined;
  listening.catch(ignore);
  return () => {
    stopped = true;
    unlisten().catch(ignore);
  };
}

function quieten({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, rows, columns }: Address): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);

const addressOf = (sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Address => ({
  sheet,
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** The rectangle in parts of whole rows, each small enough for one request. */
function partsOf(address: Address): Address[] {
  const rows = Math.max(1, Math.floor(cellsPerRequest / address.columns));
  return Array.from({ length: Math.ceil(address.rows / rows) }, (_, part) => ({
    ...address,
    row: address.row + part * rows,
    rows: Math.min(rows, address.rows - part * rows),
  }));
}

function asProblem(error: unknown, range: string): unknown {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (error instanceof Problem || name !== "RichApi.Error") return error;
  switch (code) {
    case "AccessDenied":
      return problem("workbook.protectedSheet");
    case "InvalidOperationInCellEditMode":
      return problem("workbook.cellEditing");
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "RangeExceedsLimit":
      return problem("workbook.rangeTooLarge", { range });
    default:
      return problem("workbook.excelRefused", { detail: `${code}: ${message}` });
  }
}
