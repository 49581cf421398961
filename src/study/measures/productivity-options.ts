import type { Frame } from "../../frame/frame.ts";
import { addsUp } from "../../measure/efficiency/index-family.ts";
import type { ProductivityIndexName, ProductivityOptions } from "../../measure/efficiency/productivity-data.ts";
import type { MessageKey } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { directionIn, type DirectionName } from "./direction-in.ts";
import type { ProductivityRows } from "./productivity-rows.ts";

/** Every index by name, and what it is called. */
export const indexNames = {
  gml: "frontier.gmlIndex",
  ml: "frontier.mlIndex",
  "global-luenberger": "frontier.globalLuenbergerIndex",
  luenberger: "frontier.luenbergerIndex",
  "global-malmquist": "frontier.globalMalmquistIndex",
  malmquist: "frontier.malmquistIndex",
} as const satisfies Readonly<Record<ProductivityIndexName, MessageKey>>;

/** Every distance an index may be made of. */
export const distanceNames = {
  ddf: "frontier.ddfDistance",
  "sbm-ddf": "frontier.sbmDdfDistance",
  nddf: "frontier.nddfDistance",
  radial: "frontier.radialDistance",
  sbm: "frontier.sbmDistance",
  "super-sbm": "frontier.superSbmDistance",
} as const satisfies Readonly<Record<ProductivityOptions["distance"], MessageKey>>;

/** An index as it is asked for, in a form or in an options text; what is left out is chosen here. */
export interface IndexChoice {
  readonly index: ProductivityIndexName;
  readonly distance?: ProductivityOptions["distance"];
  readonly rts?: "crs" | "vrs";
  readonly orientation?: "non" | "in" | "out";
  readonly disposability?: "weak" | "strong";
  readonly direction?: DirectionName;
  readonly vector?: readonly string[] | null;
  readonly weights?: readonly number[];
  readonly frontier?: "period" | "sequential" | "window";
  readonly window?: number;
}

/**
 * The options of an index: without a distance the one it was published with, without an orientation "in" for radial and
 * "non" for SBM.
 *
 * @throws Problem frontier.weightsElsewhere
 */
export function indexOptions(frame: Frame, units: ProductivityRows, choice: IndexChoice): ProductivityOptions {
  const { index, rts = "crs", disposability, weights, frontier, window } = choice;
  const distance = choice.distance ?? standardDistance(index);
  if (weights && !(distance === "nddf" || distance === "sbm" || distance === "super-sbm"))
    throw problem("frontier.weightsElsewhere");
  const standard = distance === "ddf" ? "gb" : "xgb";
  const directional = distance === "ddf" || distance === "nddf" || distance === "sbm-ddf";
  return {
    index,
    distance,
    rts,
    orientation: choice.orientation ?? (distance === "radial" ? "in" : "non"),
    disposability,
    direction: directional
      ? directionIn(frame, units, choice.direction ?? standard, choice.vector, standard)
      : undefined,
    weights,
    frontier,
    window,
  };
}

function standardDistance(index: ProductivityIndexName): ProductivityOptions["distance"] {
  if (index === "gml" || index === "ml") return "ddf";
  return addsUp(index) ? "nddf" : "radial";
}
