import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { generalNumber } from "./general-number.ts";

/** Shows numbers without a number format as Excel does, fitted to their column. What the cells hold stays as it is. */
export function showGeneral(injector: Injector): void {
  const digit = digitWidth();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: afterFormats,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { worksheet, row, col }, next) => {
      const value = cell?.v;
      if (typeof value !== "number" || cell?.t === CellValueType.BOOLEAN || cell?.t === CellValueType.FORCE_STRING)
        return next(cell);
      if ((Number.isInteger(value) && Math.abs(value) < 10_000) || worksheet.getMergedCell(row, col)) return next(cell);
      const shown = generalNumber(value, Math.floor((worksheet.getColumnWidth(col) - padding) / digit));
      return next({ ...cell, v: shown, t: CellValueType.NUMBER });
    },
  });
}

/** Spilled values (100) and number formats (10) have said what there is to show; the grid's own last word is -1. */
const afterFormats = 5;

/** Pixels on both sides of a cell's text. */
const padding = 6;

/** Width of a digit in the grid's own font. */
function digitWidth(): number {
  const pen = document.createElement("canvas").getContext("2d")!;
  pen.font = "11pt Arial";
  return pen.measureText("0").width;
}
