import type { BlockCell } from "./block.ts";

/** Older Excels show text longer than this as ##### under the text format. */
const longestTextFormat = 255;

/**
 * The number format of a cell: text gets the text format "@", so that it stays text when a person edits the cell or
 * when Excel looks at what it is given; numbers keep the format they came with.
 */
export function displayedFormat(value: BlockCell["value"], format: string | undefined): string | undefined {
  if (typeof value !== "string") return format;
  return value.length <= longestTextFormat ? "@" : undefined;
}
