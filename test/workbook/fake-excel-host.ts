import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { isCellError, type CellValue } from "../../src/frame/cells.ts";
import type { ExcelAccess } from "../../src/workbook/excel.ts";
import { contains, FakeSheet, type FakeChart, type Rectangle } from "./fake-excel-sheet.ts";

/**
 * Microsoft's own client library for Excel over a workbook held here. The library decides what may be read when: a
 * property that was not loaded, or not synchronised, throws as it does in Excel. A member this workbook does not know
 * fails the request.
 *
 * @source the requests and replies of excel-web-16.00.debug.js: batches of actions on object paths
 */
export class FakeExcel {
  readonly sheets: FakeSheet[] = [];
  readonly tables: { id: string; name: string; sheet: FakeSheet; area: Rectangle }[] = [];
  selection: { sheet: FakeSheet; areas: Rectangle[] } | null = null;
  /** The members each request got, called and set, as "range.Values". */
  readonly requests: string[][] = [];
  versions = 1.17;
  /** The error the next request answers with, as Excel names it. */
  failNext: string | null = null;
  private readonly library = loadLibrary();
  private nextId = 1;
  private listens = false;
  private readonly touched = new Set<FakeSheet>();

  readonly access: ExcelAccess = {
    run: async (batch) => ours(await this.library.Excel.run(this.context(), batch)) as never,
    supports: (version) => compareVersions(version, this.versions) <= 0,
  };

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(`{sheet-${this.nextId++}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(nameOrId: string): FakeSheet | undefined {
    return this.sheets.find(
      ({ name, id }) => name.toLowerCase() === nameOrId.toLowerCase() || id.toLowerCase() === nameOrId.toLowerCase(),
    );
  }

  /** A person changes a cell: Excel tells those who listen. */
  tell(sheet: FakeSheet): void {
    if (!this.listens) return;
    const message = JSON.stringify({
      worksheetId: sheet.id,
      address: "A1",
      changeType: "RangeEdited",
      source: "Local",
    });
    const entry = { messageCategory: 65536, messageType: 10, targetId: "Workbook", message };
    this.library.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
  }

  private context(): object {
    const context = new this.library.Excel.RequestContext();
    const paths = new Map<number, Target>();
    context._requestExecutor = {
      executeAsync: async (_data: unknown, _flags: unknown, message: { Body: string | Batch }) => {
        const text = typeof message.Body === "string" ? message.Body : JSON.stringify(message.Body);
        return {
          ErrorCode: "",
          ErrorMessage: "",
          Headers: {},
          Body: this.answer(JSON.parse(text), text.length, paths),
        };
      },
    };
    return context;
  }

  private answer({ Actions, ObjectPaths }: Batch, length: number, paths: Map<number, Target>) {
    this.requests.push([]);
    const results: { ActionId: number; Value: unknown }[] = [];
    try {
      if (this.failNext) throw new Refusal(this.failNext);
      if (length > payloadLimit) throw new Refusal("RequestPayloadSizeLimitExceeded");
      for (const action of Actions) {
        const value =
          action.ActionType === trace
            ? null
            : this.act(action, this.resolve(action.ObjectPathId, ObjectPaths, paths), (id) =>
                this.resolve(id, ObjectPaths, paths),
              );
        results.push({ ActionId: action.Id, Value: value });
      }
      if (JSON.stringify(results).length > payloadLimit) throw new Refusal("ResponsePayloadSizeLimitExceeded");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        Results: [],
        Error: { Code: error.message, Message: `Excel says ${error.message}`, ActionIndex: results.length },
      };
    } finally {
      this.failNext = null;
    }
    for (const sheet of this.touched) setTimeout(() => this.tell(sheet), 0);
    this.touched.clear();
    return { Results: results, Error: null };
  }

  private resolve(id: number, all: Batch["ObjectPaths"], paths: Map<number, Target>): Target {
    const known = paths.get(id);
    const path = all[id];
    // The library rewrites the path of an object once it knows the object's id.
    if (known && (!path || path.ObjectPathType !== byReference)) return known;
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId, all, paths) : null;
    const given = path.ArgumentInfo?.ReferencedObjectPathIds;
    const objects = given?.map((other) => (other > 0 ? this.resolve(other, all, paths) : null));
    const target = parent && parent.kind === "null" ? parent : this.step(path, parent, objects);
    paths.set(id, target);
    return target;
  }

  private step(
    { ObjectPathType, Name, ArgumentInfo }: Path,
    parent: Target | null,
    objects?: (Target | null)[],
  ): Target {
    const args = (ArgumentInfo?.Arguments ?? []).map((value, index) => objects?.[index] ?? value);
    if (ObjectPathType === globalObject) return { kind: "workbook" };
    if (ObjectPathType === byReference) return this.references.get(Name) ?? fail("InvalidReference");
    const key = `${parent!.kind}.${Name || "[]"}`;
    this.requests.at(-1)!.push(key);
    switch (key) {
      case "workbook.Application":
      case "workbook.Worksheets":
      case "workbook.Tables":
        return { kind: Name.toLowerCase() as "application" };
      case "workbook.GetSelectedRanges": {
        if (!this.selection) fail("InvalidSelection");
        return { kind: "areas", sheet: this.selection!.sheet, areas: this.selection!.areas };
      }
      case "areas.Areas":
        return parent!;
      case "areas.GetItemAt": {
        const { sheet, areas } = parent as Extract<Target, { kind: "areas" }>;
        return { kind: "range", sheet, area: areas[args[0] as number] };
      }
      case "worksheets.[]":
      case "worksheets.GetItem":
      case "worksheets.GetItemOrNullObject": {
        const sheet = this.sheet(String(args[0]));
        if (sheet) return { kind: "sheet", sheet };
        return Name.endsWith("OrNullObject") ? { kind: "null" } : fail("ItemNotFound");
      }
      case "worksheets.Add": {
        if (this.sheet(String(args[0]))) fail("ItemAlreadyExists");
        return { kind: "sheet", sheet: this.addSheet(String(args[0])) };
      }
      case "tables.[]":
      case "tables.GetItem":
        return { kind: "table", table: this.tables.find(({ id, name }) => [id, name].includes(String(args[0])))! };
      case "table.Worksheet":
        return { kind: "sheet", sheet: (parent as Extract<Target, { kind: "table" }>).table.sheet };
      case "table.GetRange": {
        const { sheet, area } = (parent as Extract<Target, { kind: "table" }>).table;
        return { kind: "range", sheet, area };
      }
      case "sheet.GetUsedRangeOrNullObject":
      case "range.GetUsedRangeOrNullObject": {
        const within = parent as Extract<Target, { kind: "range" }>;
        const area = within.sheet.used(within.area);
        return area ? { kind: "range", sheet: within.sheet, area } : { kind: "null" };
      }
      case "sheet.GetRangeByIndexes": {
        const [row, column, rows, columns] = args as number[];
        if (rows < 1 || columns < 1 || row + rows > 1_048_576 || column + columns > 16_384) fail("InvalidArgument");
        return {
          kind: "range",
          sheet: (parent as Extract<Target, { kind: "sheet" }>).sheet,
          area: { row, column, rows, columns },
        };
      }
      case "sheet.Charts":
        return { kind: "charts", sheet: (parent as Extract<Target, { kind: "sheet" }>).sheet };
      case "charts.Add": {
        const { sheet } = parent as Extract<Target, { kind: "charts" }>;
        const { area } = args[1] as Extract<Target, { kind: "range" }>;
        // A source of one column of numbers becomes one series.
        if (area.columns !== 1) fail("InvalidArgument");
        const chart: FakeChart = { type: String(args[0]), set: {}, seriesCount: 1 };
        sheet.charts.push(chart);
        return { kind: "chart", sheet, chart, path: "" };
      }
      case "charts.GetItemOrNullObject": {
        const { sheet } = parent as Extract<Target, { kind: "charts" }>;
        const chart = sheet.charts.find(({ set }) => set.Name === args[0]);
        return chart ? { kind: "chart", sheet, chart, path: "" } : { kind: "null" };
      }
      case "range.GetRow": {
        const { sheet, area } = parent as Extract<Target, { kind: "range" }>;
        return { kind: "range", sheet, area: { ...area, row: area.row + (args[0] as number), rows: 1 } };
      }
      case "range.GetBoundingRect": {
        const { sheet, area } = parent as Extract<Target, { kind: "range" }>;
        const { area: other } = args[0] as Extract<Target, { kind: "range" }>;
        return { kind: "range", sheet, area: { ...area, rows: other.row + other.rows - area.row } };
      }
      case "range.Worksheet":
        return { kind: "sheet", sheet: (parent as Extract<Target, { kind: "range" }>).sheet };
      case "range.GetSpillingToRangeOrNullObject": {
        const { sheet, area } = parent as Extract<Target, { kind: "range" }>;
        const spilled = spillOf(sheet, area);
        return spilled ? { kind: "range", sheet, area: spilled } : { kind: "null" };
      }
      case "range.Format":
      case "look.Font":
      case "look.Borders": {
        const { sheet, area } = parent as Extract<Target, { kind: "range" }>;
        return { kind: "look", sheet, area, prefix: Name === "Format" ? "" : Name };
      }
      case "look.[]":
      case "look.GetItem": {
        const { sheet, area } = parent as Extract<Target, { kind: "range" }>;
        return { kind: "look", sheet, area, prefix: String(args[0]) };
      }
      default:
        if (parent!.kind === "chart") return chartPart(parent!, Name, args);
        throw new Error(`The fake Excel does not know ${key}`);
    }
  }

  private readonly references = new Map<string, Target>();

  private act(action: Action, target: Target, resolve: (id: number) => Target): unknown {
    const args = action.ArgumentInfo?.Arguments ?? [];
    if (action.ActionType === instantiate) return this.identity(target);
    if (action.ActionType === query) this.requests.at(-1)!.push(`${target.kind}.load(${action.QueryInfo?.Select})`);
    if (action.ActionType === query) return this.load(target, action.QueryInfo?.Select ?? []);
    this.requests.at(-1)!.push(`${target.kind}.${action.Name}`);
    if (target.kind === "null") return null;
    if (action.ActionType === setProperty) return this.set(target, action.Name, args[0]);
    if (action.ActionType === callMethod && target.kind === "chart") {
      const given = action.ArgumentInfo?.ReferencedObjectPathIds;
      return callChart(
        target,
        action.Name,
        args.map((value, k) => (given?.[k] ? resolve(given[k]) : value)),
      );
    }
    if (action.ActionType === callMethod) return this.call(target, action.Name, args);
    throw new Error(`The fake Excel does not know the action ${action.ActionType}`);
  }

  private identity(target: Target): unknown {
    if (target.kind === "null") return null;
    if (target.kind === "sheet") return { Id: target.sheet.id };
    if (target.kind !== "range") return {};
    const id = `reference-${this.references.size + 1}`;
    this.references.set(id, target);
    return { _ReferenceId: id };
  }

  private load(target: Target, names: readonly string[]): unknown {
    if (target.kind === "null") return null;
    if (target.kind === "worksheets")
      return { _Items: this.sheets.map((sheet) => ({ Id: sheet.id, ...properties(names, sheetProperty(sheet)) })) };
    if (target.kind === "tables")
      return { _Items: this.tables.map(({ id, name }) => ({ Id: id, ...properties(names, { name }) })) };
    if (target.kind === "sheet") return { Id: target.sheet.id, ...properties(names, sheetProperty(target.sheet)) };
    if (target.kind === "range") return properties(names, rangeProperty(target.sheet, target.area));
    if (target.kind === "chart") return properties(names, { name: target.chart.set.Name });
    throw new Error(`The fake Excel cannot load ${target.kind}`);
  }

  private set(target: Target, name: string, value: unknown): null {
    if (target.kind === "sheet" && name === "Visibility") {
      target.sheet.visibility = String(value);
      return null;
    }
    if (target.kind === "chart") {
      target.chart.set[target.path + name] = value;
      return null;
    }
    if (target.kind !== "range" && target.kind !== "look") throw new Error(`Cannot set ${target.kind}.${name}`);
    const { sheet, area } = target;
    if (sheet.isProtected) fail("AccessDenied");
    if (target.kind === "look") {
      if (name === "ColumnWidth") sheet.columnWidths.set(area.column, value as number);
      else each(area, (r, c) => (sheet.cell(r, c).look[target.prefix + name] = value));
      return null;
    }
    const grid = value as unknown[][];
    if (grid.length !== area.rows || grid.some((row) => row.length !== area.columns)) fail("InvalidArgument");
    if (name === "NumberFormat")
      each(area, (r, c) => (sheet.cell(r, c).numberFormat = String(grid[r - area.row][c - area.column])));
    else if (name === "Values") {
      each(area, (r, c) => {
        const from = sheet.peek(r, c)?.spilledFrom?.split(",").map(Number);
        if (from && !contains(area, from[0], from[1])) fail("InvalidOperation");
      });
      each(area, (r, c) => sheet.enter(r, c, grid[r - area.row][c - area.column]));
      this.touched.add(sheet);
    } else throw new Error(`The fake Excel does not set range.${name}`);
    return null;
  }

  private call(target: Target, name: string, args: readonly unknown[]): unknown {
    switch (`${target.kind}.${name}`) {
      case "application.SuspendApiCalculationUntilNextSync":
      case "application.SuspendScreenUpdatingUntilNextSync":
      case "sheet.Activate":
      case "range._KeepReference":
      case "areas._KeepReference":
      case "range._ValidateArraySize":
        return null;
      case "worksheets._RegisterDataChangedEvent":
        this.listens = true;
        return null;
      case "worksheets._UnregisterDataChangedEvent":
        this.listens = false;
        return null;
      case "workbook._RemoveReference":
        this.references.delete(String(args[0]));
        return null;
      case "sheet.Delete":
        this.sheets.splice(this.sheets.indexOf((target as Extract<Target, { kind: "sheet" }>).sheet), 1);
        return null;
    }
    if (target.kind !== "range") throw new Error(`The fake Excel does not know ${target.kind}.${name}`);
    const { sheet, area } = target;
    if (name === "Select") this.selection = { sheet, areas: [area] };
    else if (sheet.isProtected) fail("AccessDenied");
    else if (name === "Unmerge") sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
    else if (name === "Merge") sheet.merges.push(area);
    else if (name === "Clear" && args[0] === "Contents") {
      each(area, (r, c) => {
        const cell = sheet.peek(r, c);
        if (cell) Object.assign(cell, { value: null, formula: undefined, spilledFrom: undefined });
      });
      this.touched.add(sheet);
    } else if (name === "Clear" && args[0] === "Formats")
      each(area, (r, c) => {
        const cell = sheet.peek(r, c);
        if (cell) Object.assign(cell, { numberFormat: undefined, look: {} });
      });
    else throw new Error(`The fake Excel does not know range.${name}(${args.join()})`);
    return null;
  }
}

const payloadLimit = 5 * 1024 * 1024;
const [globalObject, byReference] = [1, 6];
const [instantiate, query, callMethod, setProperty, trace] = [1, 2, 3, 4, 5];

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: {
    readonly Arguments: readonly unknown[];
    readonly ReferencedObjectPathIds?: readonly number[];
  };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
interface Path {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: {
    readonly Arguments: readonly unknown[];
    /** Arguments that are objects, by the id of their path; 0 for the others. */
    readonly ReferencedObjectPathIds?: readonly number[];
  };
}
interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<number, Path>>;
}
type Target =
  | { kind: "workbook" | "application" | "worksheets" | "tables" | "null" }
  | { kind: "sheet"; sheet: FakeSheet; area?: undefined }
  | { kind: "table"; table: FakeExcel["tables"][number] }
  | { kind: "areas"; sheet: FakeSheet; areas: Rectangle[] }
  | { kind: "range"; sheet: FakeSheet; area: Rectangle }
  | { kind: "charts"; sheet: FakeSheet; area?: undefined }
  | { kind: "chart"; sheet: FakeSheet; area?: undefined; chart: FakeChart; path: string }
  | { kind: "look"; sheet: FakeSheet; area: Rectangle; prefix: string };

class Refusal extends Error {}
const fail = (code: string): never => {
  throw new Refusal(code);
};

type ChartTarget = Extract<Target, { kind: "chart" }>;
const chartParts = new Set(
  "Title Format Font Border Line Fill Axes CategoryAxis ValueAxis MajorGridlines Legend LegendEntries PlotArea Series Points DataLabel".split(
    " ",
  ),
);

/** A part of a chart: "Axes.ValueAxis.Title." or "Series[2].". */
function chartPart(target: Target, name: string, args: readonly unknown[]): Target {
  const { chart, path } = target as ChartTarget;
  const within = path.replace(/\.$/, "");
  if (name === "GetItemAt") {
    const index = args[0] as number;
    if (within === "Series" && index >= chart.seriesCount) fail("InvalidArgument");
    return { ...(target as ChartTarget), path: `${within}[${index}].` };
  }
  if (name === "Add" && within === "Series")
    return { ...(target as ChartTarget), path: `Series[${chart.seriesCount++}].` };
  if (!chartParts.has(name)) throw new Error(`The fake Excel does not know ${path}${name} of a chart`);
  return { ...(target as ChartTarget), path: `${path}${name}.` };
}

function callChart({ sheet, chart, path }: ChartTarget, name: string, args: readonly unknown[]): null {
  const given = args[0] as Target | string | undefined;
  if (name === "Delete" && path === "") sheet.charts = sheet.charts.filter((one) => one !== chart);
  else if (["SetPosition", "SetValues", "SetXAxisValues", "SetSolidColor"].includes(name))
    chart.set[path + name.slice(3)] = typeof given === "object" && "area" in given ? given.area : given;
  else throw new Error(`The fake Excel does not know ${path}${name} of a chart`);
  return null;
}

function each({ row, column, rows, columns }: Rectangle, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function spillOf(sheet: FakeSheet, { row, column }: Rectangle): Rectangle | null {
  const anchor = `${row},${column}`;
  const filled = [...sheet.cells]
    .filter(([, cell]) => cell.spilledFrom === anchor)
    .map(([key]) => key.split(",").map(Number));
  if (filled.length === 0) return null;
  const rows = Math.max(...filled.map(([r]) => r)) - row + 1;
  const columns = Math.max(...filled.map(([, c]) => c)) - column + 1;
  return { row, column, rows, columns };
}

/** Replies name properties as the host does, with a capital. */
function properties(names: readonly string[], known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      if (!(name in known)) throw new Error(`The fake Excel cannot load ${name}`);
      const value = known[name];
      return [name[0].toUpperCase() + name.slice(1), typeof value === "function" ? (value as () => unknown)() : value];
    }),
  );
}

const sheetProperty = ({ name, visibility }: FakeSheet) => ({ name, visibility });

function rangeProperty(sheet: FakeSheet, area: Rectangle): Record<string, unknown> {
  const grid = (read: (row: number, column: number) => unknown) => () =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => read(area.row + r, area.column + c)),
    );
  const shown = (value: CellValue) => (value === null ? "" : isCellError(value) ? value.error : value);
  const typeOf = (value: CellValue) =>
    value === null
      ? "Empty"
      : isCellError(value)
        ? "Error"
        : ({ string: "String", number: "Double", boolean: "Boolean" } as Record<string, string>)[typeof value];
  const valueAt = (r: number, c: number) => sheet.peek(r, c)?.value ?? null;
  return {
    rowIndex: area.row,
    columnIndex: area.column,
    rowCount: area.rows,
    columnCount: area.columns,
    values: grid((r, c) => shown(valueAt(r, c))),
    valueTypes: grid((r, c) => typeOf(valueAt(r, c))),
    formulas: grid((r, c) => sheet.peek(r, c)?.formula ?? shown(valueAt(r, c))),
  };
}

const compareVersions = (wanted: string, offered: number): number => {
  const [[a, b], [c, d]] = [wanted.split(".").map(Number), String(offered).split(".").map(Number)];
  return a - c || b - d;
};

/** Data made inside the library's own realm as data of this one, so that deep comparisons hold. */
function ours(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function loadLibrary(): { Excel: any; OfficeExtension: any } {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", host: "localhost", hash: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => {},
      readyState: "complete",
    },
    addEventListener: () => {},
    sessionStorage: { getItem: () => null, setItem: () => {} },
    localStorage: { getItem: () => null, setItem: () => {} },
  };
  window.window = window.self = window;
  vm.createContext(window);
  librarySource ??= new vm.Script(
    readFileSync(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8"),
  );
  librarySource.runInContext(window);
  const library = window as unknown as ReturnType<typeof loadLibrary>;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return library;
}
let librarySource: vm.Script | undefined;
