import type { CellValue } from "../frame/cells.ts";
import type { BlockCell, CellStyle } from "./block.ts";
import { displayedFormat } from "./displayed-format.ts";

/** A cell of the grid: value, type, formula (text, or the id of a shared one), rich text, style. */
export interface GridCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly f?: string | null;
  readonly si?: string | null;
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null;
  readonly s?: unknown;
}

const [text, number, boolean] = [1, 2, 3];
const errorPattern = /^#(?:N\/A|VALUE!|NUM!|REF!|NAME\?|DIV\/0!|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CYCLE!|ERROR!)$/;

/**
 * What a cell holds. The grid has no type for errors: text that names one is an error unless the cell has the text
 * format. A formula whose result is not there yet is the error #CALC!, not a blank.
 *
 * @param formatOf the number format of the cell; asked only when it matters
 */
export function valueOfGridCell(cell: GridCell, formatOf: (cell: GridCell) => string | undefined): CellValue {
  const { v, t, p } = cell;
  const isFormula = Boolean(cell.f || cell.si);
  if (v === null || v === undefined) {
    const rich = p?.body?.dataStream?.replace(/\r\n$/, "").replaceAll("\r", "\n");
    return rich ? rich : isFormula ? { error: "#CALC!" } : null;
  }
  if (typeof v === "boolean" || t === boolean) return v === true || v === 1 || v === "TRUE";
  if (typeof v === "number") return t === text ? String(v) : v;
  if (v === "") return isFormula ? "" : null;
  if (errorPattern.test(v) && (isFormula || formatOf(cell) !== "@")) return { error: v };
  return t === number && v.trim() !== "" && Number.isFinite(Number(v)) ? Number(v) : v;
}

/** A cell of a block as the grid takes it. */
export function gridCell({ value, style = {} }: BlockCell, font: string | undefined): GridCell {
  const look = gridStyle(style, displayedFormat(value, style.format), font);
  return { ...plainCell(value), ...(Object.keys(look).length > 0 && { s: look }) };
}

/** A result in place of its formula; how the cell looks stays. */
export const frozenCell = (value: CellValue): GridCell => ({
  ...plainCell(typeof value === "object" && value !== null ? value.error : value),
  f: null,
  si: null,
  p: null,
});

function plainCell(value: BlockCell["value"]): GridCell {
  if (value === null) return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: boolean };
  return typeof value === "number" ? { v: value, t: number } : { v: value, t: text };
}

const aligned = { left: 1, center: 2, right: 3 } as const;
const borders = { thin: 1, thick: 13 } as const;
const wrapped = 3;
const indentPixels = 9;

function gridStyle(style: CellStyle, format: string | undefined, font: string | undefined): Record<string, unknown> {
  const { bold, italic, align, indent, wrap, top, bottom, color } = style;
  const line = (weight: "thin" | "thick") => ({ s: borders[weight], cl: { rgb: "#000000" } });
  return {
    ...(font !== undefined && { ff: font }),
    ...(bold && { bl: 1 }),
    ...(italic && { it: 1 }),
    ...(color && { cl: { rgb: color } }),
    ...(align && { ht: aligned[align] }),
    ...(indent && { pd: { l: indent * indentPixels } }),
    ...(wrap && { tb: wrapped }),
    ...((top || bottom) && { bd: { ...(top && { t: line(top) }), ...(bottom && { b: line(bottom) }) } }),
    ...(format !== undefined && { n: { pattern: format } }),
  };
}
