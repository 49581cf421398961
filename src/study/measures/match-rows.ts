import type { Frame } from "../../frame/frame.ts";
import { message, type Message, type MessageKey } from "../../messages/message.ts";
import { groupsIn } from "./numbers-in.ts";

/**
 * Values by place and time, laid beside the rows of a frame; a row without one is named, never filled.
 *
 * @param lacking the note on rows without a value, with their count and examples
 */
export function matchRows(
  frame: Frame,
  columns: { readonly place: string; readonly time?: string; readonly placeOf?: (typed: string) => string },
  result: {
    readonly place: readonly string[];
    readonly time: readonly (string | number)[];
    readonly value: Float64Array;
  },
  lacking: MessageKey = "indexMeasures.notMatched",
): { values: Float64Array; notes: Message[] } {
  const key = (place: unknown, when: unknown): string => `${String(place).trim()}\u0000${String(when).trim()}`;
  const known = new Map(result.place.map((place, row) => [key(place, result.time[row]), result.value[row]]));
  const places = groupsIn(frame, columns.place);
  const times = columns.time === undefined ? null : groupsIn(frame, columns.time);
  const values = new Float64Array(frame.nrow).fill(NaN);
  const lost: string[] = [];
  for (let row = 0; row < frame.nrow; row++) {
    const place = places.levels[places.codes[row]];
    const when = times ? times.levels[times.codes[row]] : "";
    const named = place === undefined || !columns.placeOf ? place : columns.placeOf(String(place));
    const value = known.get(key(named, when));
    if (value === undefined) lost.push(`${place ?? "?"} ${when ?? "?"}`.trim());
    else values[row] = value;
  }
  const note = message(lacking, { count: lost.length, examples: lost.slice(0, 3).join(", ") });
  return { values, notes: lost.length > 0 ? [note] : [] };
}
