import { alignWeights } from "../../estimate/spatial/weights/align-weights.ts";
import type { SpatialWeights } from "../../estimate/spatial/spatial-weights.ts";
import { weightsOfSheet } from "../../estimate/spatial/weights/weights-of-sheet.ts";
import type { Cells } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Message } from "../../messages/message.ts";

/** Weights of a sheet or range as they stand there, in the order of a study's units: not standardised, islands in place. */
export function rawWeights(
  source: Frame | Cells,
  names: readonly string[],
): { readonly weights: SpatialWeights; readonly notes: readonly Message[] } {
  const read = weightsOfSheet(source, names);
  const aligned = alignWeights(read, names, "nrow" in source ? source.sheet : undefined);
  return { weights: aligned.weights, notes: [...read.notes, ...aligned.notes] };
}
