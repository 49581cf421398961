import { evaluateExpression } from "../frame/evaluate.ts";
import type { Frame } from "../frame/frame.ts";
import { problem } from "../messages/problem.ts";
import type { Places } from "./nearby-places.ts";
import type { ModelSpec } from "./spec.ts";

interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

/** The coordinates that a Conley covariance needs: columns of the frame, which rows must have, and the places of a sample. */
export interface PlaceColumns {
  readonly columns: readonly Column[];
  onSample(rows: Int32Array): { readonly places?: Places };
}

/**
 * Reads latitude and longitude; nothing for the other covariances.
 *
 * @throws Problem conley.needsPlaces, conley.noLatitude, conley.noLongitude; frame.* for columns that are not there
 */
export function placeColumns(
  frame: Frame,
  { vcov, entity, time }: Pick<ModelSpec, "vcov" | "entity" | "time">,
  within?: Uint8Array,
): PlaceColumns {
  if (vcov.type !== "conley") return { columns: [], onSample: () => ({}) };
  const { latitude, longitude, cutoff } = vcov;
  if (latitude === undefined || longitude === undefined || cutoff === undefined) {
    const column = latitude === undefined ? "latitude" : longitude === undefined ? "longitude" : "cutoff";
    throw problem("conley.needsPlaces", {}, { column });
  }
  const read = (name: string): Column => ({
    name,
    values: evaluateExpression(frame, name, { entity, time, rows: within }),
  });
  const [north, east] = [read(latitude), read(longitude)];
  return {
    columns: [north, east],
    onSample: (rows) => {
      const pick = ({ values }: Column) => Float64Array.from(rows, (row) => values[row]);
      const places = { latitude: pick(north), longitude: pick(east) };
      const refuse = (key: "conley.noLatitude" | "conley.noLongitude", { name, values }: Column, at: number) => {
        const row = rows[at];
        throw problem(
          key,
          { name, value: values[row], row: String(frame.rows[row]) },
          { sheet: frame.sheet, column: name },
        );
      };
      const wrong = places.latitude.findIndex((value) => Math.abs(value) > 90);
      if (wrong >= 0) refuse("conley.noLatitude", north, wrong);
      const wild = places.longitude.findIndex((value) => value < -180 || value > 360);
      if (wild >= 0) refuse("conley.noLongitude", east, wild);
      return { places };
    },
  };
}
