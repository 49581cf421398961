import { problem } from "../messages/problem.ts";
import type { Column, Frame } from "./frame.ts";
import { nearest } from "./nearest.ts";

/**
 * The column of that name.
 *
 * @throws Problem frame.unknownColumn, with the names that come nearest
 */
export function columnOf(frame: Frame, name: string): Column {
  const found = frame.columns.find((column) => column.name === name);
  if (found) return found;
  const names = frame.columns.map((column) => column.name);
  const close = nearest(name, names);
  const place = { sheet: frame.sheet, column: name };
  if (close.length > 0) throw problem("frame.unknownColumn", { name, nearest: quoted(close) }, place);
  throw problem("frame.unknownColumnAmong", { name, names: quoted(names.slice(0, 12)), count: names.length }, place);
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
