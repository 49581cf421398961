import type { TableCell } from "./table.ts";

export type NumberCell = Extract<TableCell, { kind: "number" }>;

/** A shown number in two parts: up to its last digit, and what follows it (stars, closing bracket, percent sign). */
export interface NumberParts {
  readonly head: string;
  readonly tail: string;
}

/**
 * Shows a number cell exactly as its number format does in Excel: 0.118***, (0.011), (-0.123), 3,836, 12.5%.
 * Rounding is Excel's: half away from zero on the 15 significant digits that Excel keeps.
 */
export function numberText(cell: NumberCell): string {
  const { head, tail } = numberParts(cell);
  return head + tail;
}

export function numberParts({ value, decimals, stars = "", bracket, percent, grouped }: NumberCell): NumberParts {
  if (!Number.isFinite(value)) throw new RangeError(`A table cell cannot hold ${value}`);
  const [open, close] = bracket ? brackets[bracket] : ["", ""];
  const digits = roundedDigits(Math.abs(value), percent ? 2 : 0, decimals);
  const shown = grouped ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : digits;
  return { head: open + (value < 0 ? "-" : "") + shown, tail: (percent ? "%" : "") + stars + close };
}

/** The widest tail among the cells of a column, so that digits end at one place: see `numberFormat`. */
export interface TailRoom {
  readonly stars: number;
  readonly bracket?: "round" | "square";
  /** Digits' widths left free at the right, which set the numbers under the middle of their header. */
  readonly right?: number;
}

/**
 * The Excel number format behind `numberText`. Stars and brackets are part of the format, so the cell stays a number; cells
 * with fewer stars than `room` leave the width of the missing ones free, so that right-aligned digits line up. A digit is as
 * wide as a star in the usual faces, and every program knows `_0`.
 */
export function numberFormat({ decimals, stars = "", bracket, percent, grouped }: NumberCell, room?: TailRoom): string {
  const [open, close] = bracket ? brackets[bracket] : ["", ""];
  const places = (grouped ? "#,##0" : "0") + (decimals > 0 ? `.${"0".repeat(decimals)}` : "") + (percent ? "%" : "");
  const after = (stars ? `"${stars}"` : "") + literal(close);
  const free =
    "_0".repeat(Math.max(0, (room?.stars ?? 0) - stars.length)) +
    (room?.bracket && !bracket ? `_${brackets[room.bracket][1]}` : "") +
    "_0".repeat(room?.right ?? 0);
  const section = (sign: string) => literal(open) + sign + places + after + free;
  return bracket ? `${section("")};${section("-")}` : section("");
}

const brackets = { round: ["(", ")"], square: ["[", "]"] } as const;

// A bare square bracket would open a colour or condition in a number format; round ones are literal.
const literal = (text: string): string => (text === "[" || text === "]" ? `"${text}"` : text);

/** |value| x 10^shift with `decimals` places, rounded half up in decimal arithmetic. */
function roundedDigits(value: number, shift: number, decimals: number): string {
  const [mantissa, power] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  // `point` digits stand before the decimal point, `kept` digits survive the rounding.
  const point = Number(power) + 1 + shift;
  const kept = point + decimals;
  let whole = kept < 0 ? 0n : BigInt(digits.slice(0, kept).padEnd(kept, "0") || "0");
  if (kept >= 0 && kept < digits.length && digits[kept] >= "5") whole += 1n;
  const text = whole.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
