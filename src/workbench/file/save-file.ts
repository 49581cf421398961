import type { LoadExcelize } from "../../workbook/excelize.ts";
import { cellName } from "../../workbook/address.ts";
import { sheetParts, withoutCalculationChain } from "../../workbook/xlsx-parts.ts";
import { ownSheet } from "../../workbook/sheet-name.ts";
import { openZip } from "../../workbook/zip.ts";
import { arrangeSheets } from "./arrange-sheets.ts";
import { changedCells, sameContent } from "./changed-cells.ts";
import { demand } from "./demand.ts";
import { dynamicArrays } from "./dynamic-arrays.ts";
import { putFormulas, type FormulaCell } from "./formula-cells.ts";
import type { GridBook } from "./grid-book.ts";
import type { OpenedFile } from "./open-file.ts";
import { openedSheet } from "./opened-sheet.ts";
import { putCharts } from "./put-charts.ts";
import { putStyles, putValues, styleNumbers } from "./put-cells.ts";
import { putSetting } from "./put-setting.ts";

/**
 * Writes the workbook as .xlsx. A file that was opened is changed only where the grid has changed, so charts, pivots and
 * whatever else the grid does not show stay in it.
 */
export async function saveFile(book: GridBook, opened: OpenedFile | null, excelize: LoadExcelize): Promise<Uint8Array> {
  const library = await excelize();
  const file = opened ? library.OpenReader(opened.bytes.slice()) : library.NewFile();
  demand(file as unknown as { error: string | null });

  // 1. The sheets themselves.
  arrangeSheets(file, book, opened);

  // 2. What differs in each, but for formulas.
  const formulas = new Map<string, FormulaCell[]>();
  const styleId = styleNumbers(file, opened ? opened.book.defaultStyle : {});
  for (const sheet of book.sheets) {
    const before = opened?.sheets.has(sheet.id) ? openedSheet(opened, sheet.id) : null;
    const changes = changedCells(before?.rows ?? new Map(), sheet.rows);
    putValues(file, sheet.name, changes);
    putStyles(file, sheet.name, changes, styleId);
    putSetting(file, sheet.name, sheet.setting, before?.setting ?? null);
    formulas.set(
      sheet.name,
      changes.flatMap(({ row, column, before: old, after }) =>
        after?.formula === undefined || sameContent(old, after)
          ? []
          : [{ cell: cellName(row, column), formula: after.formula, value: after.value, fills: after.fills }],
      ),
    );
  }

  // 3. Charts of ours.
  const own = opened ? [...opened.sheets.keys()].find((id) => opened.book.sheets[id].name === ownSheet) : undefined;
  const finish = putCharts(file, book, opened && own !== undefined ? openedSheet(opened, own).rows : null);

  const { buffer, error } = file.WriteToBuffer();
  demand({ error });
  return withFormulas(finish(buffer as Uint8Array), formulas);
}

function withFormulas(bytes: Uint8Array, formulas: ReadonlyMap<string, readonly FormulaCell[]>): Uint8Array {
  if ([...formulas.values()].every((cells) => cells.length === 0)) return bytes;
  const zip = openZip(bytes);
  const parts = withoutCalculationChain(zip);
  const changed = { ...zip, text: (name: string) => parts.get(name) ?? zip.text(name) };
  const spills = [...formulas.values()].some((cells) => cells.some(({ fills }) => fills));
  const dynamic = spills ? dynamicArrays(changed) : null;
  for (const [name, text] of dynamic?.changes ?? []) parts.set(name, text);
  for (const [sheet, part] of sheetParts(zip)) {
    const cells = formulas.get(sheet) ?? [];
    if (cells.length > 0) parts.set(part, putFormulas(zip.text(part) ?? "", cells, dynamic?.cm ?? null));
  }
  return zip.with(parts);
}
