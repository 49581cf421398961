import { isCellError, type CellValue } from "../../frame/cells.ts";
import { rangeName, type Address } from "../../workbook/address.ts";
import { escapeXml } from "../../workbook/xlsx-parts.ts";
import { storedFormula } from "./formula-names.ts";

/** A formula to be put into a file, with the result Excel shows until it calculates itself. */
export interface FormulaCell {
  /** "B3". */
  readonly cell: string;
  readonly formula: string;
  readonly value: CellValue;
  readonly fills?: Omit<Address, "sheet">;
}

/**
 * Writes formulas into a sheet's XML, over cells that are there already and keep their style. The file library would keep
 * every result as text and knows no formula that fills cells beside its own.
 *
 * @param dynamic number of the cell metadata that marks a formula as dynamic ("cm"), or null when the file has none: such a
 *   formula is then an array formula of fixed size
 */
export function putFormulas(xml: string, formulas: readonly FormulaCell[], dynamic: number | null): string {
  const byCell = new Map(formulas.map((formula) => [formula.cell, formula]));
  return xml.replace(/<c\s([^>]*?)(?:\/>|>[\s\S]*?<\/c>)/g, (whole, attributes: string) => {
    const formula = byCell.get(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "");
    if (!formula) return whole;
    const style = /\bs="\d+"/.exec(attributes)?.[0];
    const filled = formula.fills ? ` t="array" ref="${rangeName(formula.fills)}"` : "";
    const { type, text } = storedResult(formula.value);
    return [
      `<c r="${formula.cell}"${style ? ` ${style}` : ""}${type ? ` t="${type}"` : ""}`,
      formula.fills && dynamic !== null ? ` cm="${dynamic}"` : "",
      `><f${filled}>${escapeXml(storedFormula(formula.formula))}</f>`,
      text === null ? "" : `<v>${escapeXml(text)}</v>`,
      "</c>",
    ].join("");
  });
}

function storedResult(value: CellValue): { readonly type: string | null; readonly text: string | null } {
  if (value === null) return { type: "str", text: "" };
  if (isCellError(value)) return { type: "e", text: fileErrors.has(value.error) ? value.error : "#VALUE!" };
  if (typeof value === "number") return { type: null, text: String(value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  return { type: "str", text: value };
}

const fileErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
