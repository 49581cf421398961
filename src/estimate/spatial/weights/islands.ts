import { message, type Message } from "../../../messages/message.ts";
import { islandsOf, type SpatialWeights } from "../spatial-weights.ts";
import { pickUnits } from "./align-weights.ts";

/** Units without neighbours are kept with an empty row, or dropped. */
export type IslandRule = "keep" | "drop";

/**
 * Weights with islands kept or dropped, and a note that names them. Dropping is repeated until every unit that is left has a
 * neighbour that is left.
 *
 * @returns units: for each row, its place in the weights given
 */
export function withIslands(
  weights: SpatialWeights,
  rule: IslandRule,
): { readonly weights: SpatialWeights; readonly units: Int32Array; readonly notes: readonly Message[] } {
  let units = Int32Array.from(weights.names, (_, i) => i);
  const islands = islandsOf(weights);
  if (islands.length === 0) return { weights, units, notes: [] };
  const names = islands.slice(0, most).join(", ") + (islands.length > most ? " …" : "");
  if (rule === "keep")
    return { weights, units, notes: [message("spatial.noteIslandsKept", { count: islands.length, names })] };
  let kept = weights;
  while (islandsOf(kept).length > 0) {
    const { start } = kept;
    units = units.filter((_, i) => start[i] < start[i + 1]);
    kept = pickUnits(weights, units);
  }
  const count = weights.names.length - units.length;
  return { weights: kept, units, notes: [message("spatial.noteIslandsDropped", { count, names })] };
}

const most = 10;
