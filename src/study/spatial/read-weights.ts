import { alignWeights } from "../../estimate/spatial/weights/align-weights.ts";
import { withIslands, type IslandRule } from "../../estimate/spatial/weights/islands.ts";
import type { LinkColumns } from "../../estimate/spatial/weights/link-columns.ts";
import { standardised } from "../../estimate/spatial/weights/standardised.ts";
import { weightsOfSheet } from "../../estimate/spatial/weights/weights-of-sheet.ts";
import type { SpatialWeights } from "../../estimate/spatial/spatial-weights.ts";
import type { Cells } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Message } from "../../messages/message.ts";

export interface WeightsChoice {
  /** row is the default: each unit's neighbours are averaged. */
  readonly standard?: SpatialWeights["standard"];
  readonly islands?: IslandRule;
  /** Headers of a list of links that has more columns than it needs. */
  readonly columns?: LinkColumns;
}

export interface WeightsRead {
  readonly weights: SpatialWeights;
  /** For each row of the weights, its place among the names asked for: all of them, unless islands were dropped. */
  readonly units: Int32Array;
  /** What was left out, which units are islands, links that go one way only. */
  readonly notes: readonly Message[];
}

/**
 * Reads weights from a sheet (a square matrix or a list of links) for the units of a study, in the study's order, and puts
 * them on the scale asked for. Units of the sheet that the study has not leave before rows are standardised.
 *
 * @param names the units of the study, in its order
 * @throws Problem as weightsOfSheet and alignWeights
 */
export function readWeights(
  source: Frame | Cells,
  names: readonly string[],
  { standard = "row", islands = "keep", columns }: WeightsChoice = {},
): WeightsRead {
  const sheet = "nrow" in source ? source.sheet : undefined;
  const read = weightsOfSheet(source, names, columns);
  const aligned = alignWeights(read, names, sheet);
  const kept = withIslands(aligned.weights, islands);
  return {
    weights: standardised(kept.weights, standard),
    units: kept.units,
    notes: [...read.notes, ...aligned.notes, ...kept.notes],
  };
}
