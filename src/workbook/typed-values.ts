import type { CellValue } from "../frame/cells.ts";
import type { BlockCell } from "./block.ts";
import { displayedFormat } from "./displayed-format.ts";

/** What the spreadsheet program says a cell holds, beside its value: "Empty" tells a blank from "". */
export function typedValue(value: unknown, type: string): CellValue {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/**
 * A value as it is typed in, and the number format it needs to arrive unchanged. A leading apostrophe is eaten by the
 * program and says "text" under any format: it stands before text that begins with one itself, and before text too long
 * for the text format.
 */
export function typedIn({ value, style }: BlockCell): { value: string | number | boolean | null; format: string } {
  const format = displayedFormat(value, style?.format) ?? "General";
  if (typeof value !== "string") return { value, format };
  return value.startsWith("'") || format !== "@" ? { value: `'${value}`, format: "General" } : { value, format };
}
