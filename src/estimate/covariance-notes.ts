import { message, type Message } from "../messages/message.ts";
import type { Covariance } from "./covariance.ts";

/** What a reader must know of a covariance: repairs, doubtful counts, and a cut-off that links all rows or none. */
export function covarianceNotes({ type, negative, counted, space }: Covariance): Message[] {
  const notes: Message[] = [];
  if (negative > 0)
    notes.push(message(type === "conley" ? "conley.repaired" : "estimate.repairedCovariance", { count: negative }));
  if (space && space.linked === 0) notes.push(message("conley.noPairNote", { cutoff: space.cutoff }));
  else if (space && space.linked === space.possible)
    notes.push(message("conley.everyPairNote", { cutoff: space.cutoff }));
  if (!counted.exact) notes.push(message("estimate.redundancyInPairs"));
  return notes;
}

/** How far errors reach in time and space, by name. */
export const reachConventions = ({ lag, space }: Covariance): Record<string, string | number> => ({
  ...(lag === null ? {} : { lag, ...(space && lag === 0 ? {} : { kernel: "Bartlett" }) }),
  ...(space
    ? {
        cutoff: space.cutoff,
        "space.kernel": space.kernel,
        distance: "great circle, R = 6371 km",
        pairs: space.byPeriod ? "rows of one period" : "all rows",
        "pairs.linked": space.linked,
      }
    : {}),
});
