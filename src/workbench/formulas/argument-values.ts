import type { Nullable } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/preset-sheets-core";
import type { CellValue } from "../../frame/cells.ts";
import type { FormulaArgument } from "../../study/formula.ts";

/** What the grid hands to a function, as the function's argument: blanks are null, errors `{ error }`. */
export function argumentOf(variant: FunctionVariantType): FormulaArgument {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return cellValueOf(value);
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map(cellValueOf));
}

const cellValueOf = (value: Nullable<BaseValueObject>): CellValue => {
  if (value == null || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const plain = value.getValue();
  // What the grid keeps for a cell that was cleared.
  return plain === "" ? null : (plain as CellValue);
};
