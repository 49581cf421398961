import type { Cells } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { distanceWeights, type DistanceRule } from "../../estimate/spatial/weights/distance-weights.ts";
import type { UnitPlaces } from "../../estimate/spatial/weights/distances.ts";
import { withIslands, type IslandRule } from "../../estimate/spatial/weights/islands.ts";
import { pickUnits } from "../../estimate/spatial/weights/align-weights.ts";
import {
  madeWeights,
  needsGeographic,
  needsMeans,
  takesSecond,
  type WeightKind,
} from "../../estimate/spatial/weights/made-weights.ts";
import type { SpatialWeights } from "../../estimate/spatial/spatial-weights.ts";
import { numbersIn } from "../measures/numbers-in.ts";
import { rawWeights } from "./raw-weights.ts";
import { unitValues, type UnitRows } from "./unit-values.ts";

/** How weights are made from columns of the data. */
export interface WeightsRule extends DistanceRule {
  readonly kind: WeightKind;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly metric: UnitPlaces["metric"];
  readonly variable: string | null;
  readonly share?: number;
  readonly standard: SpatialWeights["standard"];
  readonly islands: IslandRule;
}

/**
 * Weights of the units of a frame, from coordinates or a given matrix, a variable, or both. Rows of a unit share its
 * coordinates; the variable is averaged over them.
 *
 * @param given cells of a matrix or list that stands for geography in place of coordinates
 * @param other cells of a second matrix or list in place of the variable, for kinds that nest two
 * @throws Problem spatial.needsPlaces, spatial.needsVariable, spatial.placeMissing, spatial.placesVary, conley.noLatitude,
 *   conley.noLongitude and those of distanceWeights and madeWeights
 */
export function madeFromFrame(
  frame: Frame,
  units: UnitRows,
  rule: WeightsRule,
  given: Frame | Cells | null,
  other: Frame | Cells | null = null,
): { readonly weights: SpatialWeights; readonly notes: readonly Message[] } {
  const { kind, islands, standard, share } = rule;
  const notes: Message[] = [];
  const read = (source: Frame | Cells): SpatialWeights => {
    const found = rawWeights(source, units.names);
    notes.push(...found.notes);
    return found.weights;
  };
  const geographic = !needsGeographic(kind)
    ? undefined
    : given
      ? read(given)
      : distanceWeights(units.names, placesOf(frame, units, rule), rule);
  const second = takesSecond(kind) && other ? read(other) : undefined;
  const means = needsMeans(kind) && !second ? meansOf(frame, units, rule.variable) : undefined;

  // Islands are dropped before anything is standardised or averaged: the rest is as if they had never been there.
  const kept = islands === "drop" && geographic ? withIslands(geographic, "drop") : null;
  const among = (weights: SpatialWeights): SpatialWeights => (kept ? pickUnits(weights, kept.units) : weights);
  const made = madeWeights(
    kind,
    {
      names: kept ? kept.weights.names : units.names,
      ...(geographic ? { geographic: among(geographic) } : {}),
      ...(second ? { second: among(second) } : {}),
      ...(means ? { means: kept ? Float64Array.from(kept.units, (unit) => means[unit]) : means } : {}),
      ...(share === undefined ? {} : { share }),
    },
    standard,
  );
  // A product may cut links that geography has: such a unit is an island of the product, and told.
  const left = withIslands(made.weights, "keep").notes;
  return { weights: made.weights, notes: [...notes, ...(kept?.notes ?? []), ...made.notes, ...left] };
}

function placesOf(frame: Frame, units: UnitRows, { latitude, longitude, metric }: WeightsRule): UnitPlaces {
  if (latitude === null || longitude === null)
    throw problem("spatial.needsPlaces", {}, { column: latitude === null ? "latitude" : "longitude" });
  const read = (name: string): Float64Array => {
    const { mean, spread } = unitValues(numbersIn(frame, name), units);
    const without = units.names.filter((_, i) => !Number.isFinite(mean[i]));
    if (without.length > 0)
      throw problem(
        "spatial.placeMissing",
        { name, count: without.length, names: without.slice(0, 5).join(", ") },
        { column: name },
      );
    const moving = spread.findIndex((width, i) => width > 1e-6 * Math.max(1, Math.abs(mean[i])));
    if (moving >= 0) throw problem("spatial.placesVary", { name, unit: units.names[moving] }, { column: name });
    return mean;
  };
  const [y, x] = [read(latitude), read(longitude)];
  if (metric === "haversine") {
    refuse("conley.noLatitude", latitude, y, (value) => Math.abs(value) <= 90);
    refuse("conley.noLongitude", longitude, x, (value) => value >= -180 && value <= 360);
  }
  return { x, y, metric };

  function refuse(
    key: "conley.noLatitude" | "conley.noLongitude",
    name: string,
    values: Float64Array,
    isRight: (value: number) => boolean,
  ): void {
    const wrong = values.findIndex((value) => !isRight(value));
    if (wrong < 0) return;
    const row = units.rowOf.findIndex((unit) => unit === wrong);
    throw problem(key, { name, value: values[wrong], row: String(frame.rows[row]) }, { column: name });
  }
}

function meansOf(frame: Frame, units: UnitRows, variable: string | null): Float64Array {
  if (variable === null) throw problem("spatial.needsVariable", {}, { column: "variable" });
  return unitValues(numbersIn(frame, variable), units).mean;
}
