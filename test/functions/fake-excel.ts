import type { ExcelGlobals } from "../../src/functions/excel-host.ts";

/** The error class of Excel's functions runtime, as far as functions see it. */
export class FakeError extends Error {
  readonly code: string;
  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

type Associated = (...given: unknown[]) => Promise<unknown[][]>;

/**
 * A desktop Excel of one sheet: hands blanks over as 0, gives addresses, and answers `valueTypes` only after load and sync.
 * `cells` may hold null for a blank.
 */
export function fakeExcel(
  cells: readonly (readonly unknown[])[],
  options: { language?: string; platform?: string; refuse?: number } = {},
) {
  const functions = new Map<string, Associated>();
  const exchanges: string[][] = [];
  let refusals = options.refuse ?? 0;

  class RequestContext {
    readonly loads: { answer: () => void; name: string }[] = [];
    readonly workbook = {
      worksheets: {
        getItem: (sheet: string) => ({
          getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => {
            let types: string[][] | null = null;
            const answer = () => {
              types = cells.slice(row, row + rows).map((line) => line.slice(column, column + columns).map(typeOf));
            };
            return {
              load: (property: string) => {
                if (property === "valueTypes")
                  this.loads.push({ answer, name: `${sheet}!R${row}C${column}:${rows}x${columns}` });
              },
              get valueTypes() {
                if (!types) throw new Error("PropertyNotLoaded");
                return types;
              },
            };
          },
        }),
      },
    };
    async sync() {
      if (refusals > 0) {
        refusals -= 1;
        throw Object.assign(new Error("Excel is in cell-editing mode"), { code: "InvalidOperationInCellEditMode" });
      }
      exchanges.push(this.loads.map(({ name }) => name));
      this.loads.forEach(({ answer }) => answer());
    }
  }

  const globals: ExcelGlobals = {
    Excel: { RequestContext },
    CustomFunctions: { associate: (id, run) => functions.set(id, run as Associated), Error: FakeError as never },
    Office: { context: { displayLanguage: options.language ?? "en-US", platform: options.platform ?? "PC" } },
  };
  const online = options.platform === "OfficeOnline";
  const handedOver = (value: unknown) => (value === null && !online ? 0 : value);

  return {
    globals,
    exchanges,
    /** The values of rows and columns (0-based) as this Excel hands them to a function. */
    values: (row: number, column: number, rows: number, columns: number) =>
      cells.slice(row, row + rows).map((line) => line.slice(column, column + columns).map(handedOver)),
    call: (
      id: string,
      given: unknown[],
      invocation: { parameterAddresses?: (string | null)[]; onCanceled?: () => void } = {},
    ) => {
      const run = functions.get(id);
      if (!run) throw new Error(`${id} is not associated`);
      return run(...given, invocation);
    },
  };
}

const typeOf = (value: unknown): string => {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};
