import type { Frame } from "../../src/frame/frame.ts";
import { valuesOf, withColumn } from "./dummies.ts";
import { generator, simulatedPanel, type PanelShape } from "./simulated-panel.ts";

/** A simulated panel whose firms stand at places in a box of degrees ("lat", "lon"), two of them at the same one. */
export function simulatedPlaces(shape: PanelShape, box: readonly [number, number, number, number]): Frame {
  const frame = simulatedPanel(shape);
  const random = generator(shape.seed + 1000);
  const [south, north, west, east] = box;
  const places = Array.from({ length: shape.firms }, () => [
    south + (north - south) * random(),
    west + (east - west) * random(),
  ]);
  places[1] = places[0];
  const firm = valuesOf(frame, "firm");
  const lat = firm.map((code) => places[code - 1][0]);
  const lon = firm.map((code) => places[code - 1][1]);
  return withColumn(withColumn(frame, "lat", lat), "lon", lon);
}
