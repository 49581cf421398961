import type { IndirectBootstrap } from "../estimate/resample/indirect-bootstrap.ts";
import { message, type Message } from "../messages/message.ts";

/** What was drawn, how often, and what must be known of it. */
export function bootstrapNotes({ blocks, draws, failed, notes }: IndirectBootstrap, seed: number): Message[] {
  const told = { draws, groups: blocks.count, seed: String(seed), failed };
  return [
    blocks.name === ""
      ? message("resample.rowsNote", told)
      : message("resample.blocksNote", { ...told, name: blocks.name }),
    ...notes,
  ];
}
