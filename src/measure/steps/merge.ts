import { pickRows, pickValues } from "../../frame/pick-rows.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { columnOf } from "../../frame/column-of.ts";
import { withColumns } from "../../frame/frame-edit.ts";
import { matchRows, type Matched, type MatchKey } from "./match-rows.ts";

export interface MergeOptions {
  readonly keys: readonly MatchKey[];
  /** Columns of the other sheet to take, by its names; default: all that are no keys. */
  readonly columns?: readonly string[];
  /** New names for them. */
  readonly rename?: Readonly<Record<string, string>>;
  /** all: every row of the data stays. matched: only those with a partner. Default all. */
  readonly keep?: "all" | "matched";
}

export interface Merged {
  readonly frame: Frame;
  readonly added: readonly Column[];
  readonly match: Matched;
}

/**
 * Brings columns of another sheet to the rows of the data, by entity or by entity and time. The rows of the data keep their
 * order and sheet rows; no row is added.
 *
 * @throws Problem as matchRows does; frame.unknownColumn; recipe.nameTaken for a column the data have already
 * @source Stata merge m:1, keep(master match)
 */
export function merge(frame: Frame, other: Frame, { keys, columns, rename = {}, keep = "all" }: MergeOptions): Merged {
  const match = matchRows(frame, other, keys);
  const keyNames = new Set(keys.map((key) => key.other));
  const wanted = columns ?? other.columns.map(({ name }) => name).filter((name) => !keyNames.has(name));
  const added = wanted.map((name): Column => ({
    ...pickValues(columnOf(other, name), match.at),
    name: rename[name] ?? name,
  }));
  const whole = withColumns(frame, added);
  if (keep === "all") return { frame: whole, added, match };
  const rows = Array.from(match.at.keys()).filter((row) => match.at[row] >= 0);
  return { frame: pickRows(whole, rows), added, match };
}
