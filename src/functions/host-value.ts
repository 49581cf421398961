import type { Cells, CellValue } from "../frame/cells.ts";
import type { FormulaArgument } from "../study/formula.ts";

/** An argument as Excel hands it over, as cells or one value. An omitted argument is null. */
export const argumentOf = (given: unknown): FormulaArgument =>
  Array.isArray(given)
    ? given.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]))
    : cellOf(given);

export const isCells = (argument: FormulaArgument): argument is Cells => Array.isArray(argument);

/** Errors arrive as objects of two forms (CustomFunctions.Error, or a rich cell value), formatted numbers as rich values. */
function cellOf(given: unknown): CellValue {
  if (given === null || given === undefined) return null;
  if (typeof given === "string" || typeof given === "boolean") return given;
  if (typeof given === "number") return Number.isFinite(given) ? given : { error: "#NUM!" };
  if (typeof given !== "object") return { error: "#VALUE!" };
  const { code, type, basicValue } = given as { code?: unknown; type?: unknown; basicValue?: unknown };
  if (typeof code === "string") return { error: code };
  if (type === "Empty") return null;
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return cellOf(basicValue);
  if (typeof basicValue !== "string") return { error: "#VALUE!" };
  return type === "String" ? basicValue : { error: /^#[A-Z0-9_/!?]+$/.test(basicValue) ? basicValue : "#VALUE!" };
}
