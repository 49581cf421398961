import type { SpatialEffects } from "../../estimate/spatial/effects/spatial-effects.ts";
import { message, type Message } from "../../messages/message.ts";

/** How the errors of direct, indirect and total effects were had. */
export const effectsNotes = ({ draws, notes }: SpatialEffects): Message[] => [
  draws
    ? message("spatialTests.noteSimulated", { draws: draws.asked, seed: String(draws.seed) })
    : message("spatialTests.noteDelta"),
  ...notes,
];
