import { localeOf } from "../messages/locale.ts";
import type { Address } from "../workbook/address.ts";
import type { FunctionHost } from "./function-host.ts";

/** The parts of Excel's globals that functions use; the globals themselves fit, and so do fakes. */
export interface ExcelGlobals {
  readonly Excel: { readonly RequestContext: new () => BlankContext };
  readonly CustomFunctions: {
    readonly associate: (id: string, run: (...given: unknown[]) => unknown) => void;
    readonly Error: new (code: never, message?: string) => object;
  };
  readonly Office: { readonly context?: { readonly displayLanguage?: string; readonly platform?: unknown } };
}

interface BlankContext {
  readonly workbook: {
    readonly worksheets: {
      getItem(name: string): {
        getRangeByIndexes(row: number, column: number, rows: number, columns: number): BlankRange;
      };
    };
  };
  sync(): Promise<unknown>;
}

interface BlankRange {
  load(properties: string): unknown;
  readonly valueTypes: readonly (readonly string[])[];
}

/** While a person types into a cell Excel answers nothing; a function asks again for this long. */
const patience = [100, 200, 400, 800];

/** Excel as the host of functions. @param wait pauses for so many milliseconds */
export function excelHost(
  { Excel, CustomFunctions, Office }: ExcelGlobals,
  wait = (milliseconds: number) => new Promise<void>((resume) => setTimeout(resume, milliseconds)),
): FunctionHost {
  const readOnce = async (blocks: readonly Address[]) => {
    const context = new Excel.RequestContext();
    const ranges = blocks.map(({ sheet, row, column, rows, columns }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      range.load("valueTypes");
      return range;
    });
    await context.sync();
    return ranges.map(({ valueTypes }) => valueTypes.map((types) => types.map((type) => type === "Empty")));
  };

  return {
    associate: (id, run) => CustomFunctions.associate(id, run),
    error: (code, message) => new CustomFunctions.Error(code as never, message),
    locale: () => localeOf(Office.context?.displayLanguage),
    tellsBlanks: () => Office.context?.platform === "OfficeOnline",
    async readBlank(blocks) {
      for (const pause of patience) {
        try {
          return await readOnce(blocks);
        } catch (error) {
          if ((error as { code?: unknown }).code !== "InvalidOperationInCellEditMode") throw error;
          await wait(pause);
        }
      }
      return readOnce(blocks);
    },
  };
}
