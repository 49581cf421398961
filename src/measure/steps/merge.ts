import { columnOf } from "../../frame/column-of.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { pickValues } from "../../frame/pick-rows.ts";
import { matchRows, type Matched, type MatchKey } from "./match-rows.ts";

export interface MergeOptions {
  readonly keys: readonly MatchKey[];
  /** Columns of the other sheet to take, by its names; default: all that are no keys. */
  readonly columns?: readonly string[];
}

export interface Merged {
  /** The other sheet's columns, one value for each row of the data: missing where it has no partner. */
  readonly added: readonly Column[];
  readonly match: Matched;
}

/**
 * Brings columns of another sheet to the rows of the data, by entity or by entity and time. No row is added or moved.
 *
 * @throws Problem as matchRows does; frame.unknownColumn for a column the other sheet has not
 * @source Stata merge m:1, keep(master match)
 */
export function merge(frame: Frame, other: Frame, { keys, columns }: MergeOptions): Merged {
  const match = matchRows(frame, other, keys);
  const keyNames = new Set(keys.map((key) => key.other));
  const wanted = columns ?? other.columns.map(({ name }) => name).filter((name) => !keyNames.has(name));
  return { added: wanted.map((name) => pickValues(columnOf(other, name), match.at)), match };
}
