import type { FormulaArgument } from "../formula.ts";
import { isCells } from "./read-ranges.ts";

type Arguments = Readonly<Record<string, FormulaArgument>>;

/**
 * The ranges and the options text of a call. A single text where an optional range may stand is the options text: so that
 * =PW.FEREG(y, X, city, "se=hc1") means what it says.
 *
 * @param optional names of the optional ranges
 */
export function withOptions(
  args: Arguments,
  optional: readonly string[],
): { ranges: Arguments; options: string | null } {
  let options = textOf(args.options);
  const ranges: Record<string, FormulaArgument> = { ...args };
  for (const name of optional) {
    const cells = args[name];
    const text = isCells(cells) ? (cells.length === 1 && cells[0].length === 1 ? cells[0][0] : null) : cells;
    if (options === null && typeof text === "string" && text.trim() !== "") {
      options = text;
      ranges[name] = null;
    }
  }
  return { ranges, options };
}

/** One text from an argument: a single cell counts too. */
export function textOf(argument: FormulaArgument | undefined): string | null {
  const value = isCells(argument) ? (argument[0]?.[0] ?? null) : (argument ?? null);
  return value === null || typeof value === "object" || String(value).trim() === "" ? null : String(value);
}
