import type { Frame } from "../../frame/frame.ts";
import { readNumberText } from "../../frame/number-text.ts";
import type { Direction } from "../../measure/efficiency/efficiency-data.ts";
import { numbersIn } from "./numbers-in.ts";
import type { SbmRows } from "./sbm-data.ts";

/** Whose own values make up the direction: inputs x, good outputs g, bad outputs b. */
export const directions = ["gb", "xgb", "x", "g", "b", "xb"] as const;
export type DirectionName = (typeof directions)[number];

/** The columns a typed direction vector names: rows need a value in them too. */
export const directionColumns = (entries: readonly string[] | null | undefined): string[] =>
  (entries ?? []).filter((entry) => !isOwn(entry) && readNumberText(entry) === null);

/**
 * The direction as chosen: a vector typed entry by entry (own, a number, a column of the frame), else own values of the
 * groups named. Undefined where it is the standard one.
 *
 * @throws what columns and expressions throw
 */
export function directionIn(
  frame: Frame,
  { data, rows }: SbmRows,
  name: DirectionName,
  entries: readonly string[] | null | undefined,
  standard: DirectionName,
): Direction | undefined {
  if (entries)
    return entries.map((entry) => {
      if (isOwn(entry)) return "own";
      const number = readNumberText(entry)?.value ?? null;
      if (number !== null) return number;
      const values = numbersIn(frame, entry);
      return Float64Array.from(rows, (row) => values[row]);
    });
  if (name === standard) return undefined;
  const group = (letter: string, { length }: { readonly length: number }): Direction =>
    Array.from({ length }, () => (name.includes(letter) ? "own" : 0));
  return [...group("x", data.inputs), ...group("g", data.goods), ...group("b", data.bads)];
}

const isOwn = (entry: string): boolean => /^(own|自身)$/iu.test(entry.trim());
