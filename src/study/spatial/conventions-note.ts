import type { SpatialModel } from "../../estimate/spatial/models/spatial-model.ts";
import { message, type Message, type MessageKey } from "../../messages/message.ts";

/** How a spatial model was estimated: effects, errors, and what `spatialChoices` says. */
export function spatialConventions(model: SpatialModel): Message[] {
  const { conventions, sample } = model.estimate;
  const clusters = sample.clusters[0];
  return [
    message(effectsNote[String(conventions.effects)]),
    clusters
      ? message("spatialTests.noteClustered", { name: clusters.name, groups: clusters.groups })
      : message(conventions.vcov === "hessian" ? "spatialTests.noteHessian" : "spatialTests.noteInformation"),
    ...spatialChoices(model),
  ];
}

/** What a table does not show by its rows: the scale of the weights, R2, and choices that are not the usual ones. */
export const spatialChoices = ({ estimate: { conventions }, weights }: SpatialModel): Message[] => [
  message(standardNote[weights.standard]),
  message("spatialTests.noteR2"),
  ...(conventions.correction === "lee-yu" ? [message("spatialTests.noteLeeYu")] : []),
  ...(conventions.order === "demean-first" ? [message("spatialTests.noteDemeanFirst")] : []),
];

const effectsNote: Readonly<Record<string, MessageKey>> = {
  both: "spatialTests.noteEffectsBoth",
  entity: "spatialTests.noteEffectsUnits",
  time: "spatialTests.noteEffectsPeriods",
  none: "spatialTests.noteEffectsNone",
};

const standardNote = {
  row: "spatialTests.noteRow",
  spectral: "spatialTests.noteSpectral",
  none: "spatialTests.noteAsGiven",
} as const satisfies Record<SpatialModel["weights"]["standard"], MessageKey>;
