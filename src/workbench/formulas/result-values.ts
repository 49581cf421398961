import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/preset-sheets-core";
import { isCellError, type Cells, type CellValue } from "../../frame/cells.ts";
import { Problem, type ProblemKind } from "../../messages/problem.ts";

/** A function's result as the grid takes it: a single value, or an array that spills. */
export function resultValue(cells: Cells): BaseValueObject {
  const columnCount = Math.max(0, ...cells.map((row) => row.length));
  if (cells.length === 0 || columnCount === 0) return StringValueObject.create("");
  if (cells.length === 1 && columnCount === 1) return valueOf(cells[0][0]);
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) =>
      Array.from({ length: columnCount }, (_, column) => valueOf(row[column] ?? null)),
    ),
    rowCount: cells.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

export const errorValue = (error: unknown): BaseValueObject =>
  ErrorValueObject.create(errorCodes[error instanceof Problem ? error.kind : "value"] as ErrorType);

export const busy = "#BUSY!";
export const busyValue = (): BaseValueObject => ErrorValueObject.create(busy as ErrorType);

// As Excel's custom functions show them.
const errorCodes: Readonly<Record<ProblemKind, string>> = {
  value: "#VALUE!",
  "not-available": "#N/A",
  number: "#NUM!",
};

const valueOf = (value: CellValue): BaseValueObject => {
  if (value === null) return StringValueObject.create("");
  if (isCellError(value)) return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  // The grid would show NaN as 0.
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : errorNumber();
  return StringValueObject.create(value);
};

const errorNumber = (): BaseValueObject => ErrorValueObject.create("#NUM!" as ErrorType);
