import { BooleanNumber, type ICellData, type Injector, type IRange, type IStyleData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { GridBook } from "./grid-book.ts";
import { storedRows, type Spill } from "./stored-rows.ts";

/** The open workbook as plain data: what a file would keep, with the values that formulas spill. */
export function readGrid(api: FUniver, injector: Injector): GridBook {
  const workbook = api.getActiveWorkbook()!;
  const book = workbook.save();
  const model = injector.get(FormulaDataModel);
  const usual = typeof book.defaultStyle === "string" ? book.styles[book.defaultStyle] : book.defaultStyle;
  return {
    usual: (usual ?? {}) as IStyleData,
    sheets: book.sheetOrder.map((id) => {
      const sheet = book.sheets[id];
      return {
        id,
        name: sheet.name ?? id,
        hidden: sheet.hidden === BooleanNumber.TRUE,
        rows: storedRows({
          cells: sheet.cellData ?? {},
          spills: spillsOf(model, book.id, id),
          formulaAt: (row, column) => model.getFormulaStringByCell(row, column, id, book.id) ?? "",
          styles: book.styles,
        }),
        setting: {
          columnData: sheet.columnData ?? {},
          rowData: sheet.rowData ?? {},
          mergeData: sheet.mergeData ?? [],
          freeze: sheet.freeze ?? { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
        },
      };
    }),
  };
}

type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T | null | undefined>> | undefined>>;

function spillsOf(model: FormulaDataModel, unit: string, sheet: string): Spill[] {
  const ranges = (model.getArrayFormulaRange()?.[unit]?.[sheet] ?? {}) as Matrix<IRange>;
  const values = (model.getArrayFormulaCellData()?.[unit]?.[sheet] ?? {}) as Matrix<ICellData>;
  return Object.values(ranges)
    .flatMap((line) => Object.values(line ?? {}))
    .flatMap((range) => {
      if (!range) return [];
      const { startRow: row, startColumn: column, endRow, endColumn } = range;
      const area = { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
      return area.rows * area.columns > 1 ? [{ area, value: (r: number, c: number) => values[r]?.[c] }] : [];
    });
}
