import type { Frame } from "../../frame/frame.ts";
import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import { problem } from "../../messages/problem.ts";
import type { Options } from "../field.ts";
import { directionColumns, directionIn, type DirectionName } from "./direction-in.ts";
import { listed } from "./listed.ts";
import { sbmRows, type SbmColumns, type SbmRows } from "./sbm-data.ts";
import { weightsIn } from "./weights-in.ts";

/** The rows and the model of a directional measure, from the options of its form. */
export function directionalOptions(
  frame: Frame,
  options: Options,
  model: "ddf" | "nddf" | "sbm-ddf",
): { readonly units: SbmRows; readonly model: EfficiencyOptions } {
  const vector = listed(options.vector);
  const weights = weightsIn(listed(options.weights));
  if (weights && model !== "nddf") throw problem("frontier.weightsElsewhere");
  const units = sbmRows(frame, options as unknown as SbmColumns, directionColumns(vector));
  const standard = model === "ddf" ? "gb" : "xgb";
  return {
    units,
    model: {
      model,
      rts: options.rts as "crs" | "vrs",
      orientation: "non",
      frontier: options.frontier as EfficiencyOptions["frontier"],
      window: typeof options.window === "number" ? options.window : undefined,
      disposability: options.disposability as "weak" | "strong",
      direction: directionIn(frame, units, options.direction as DirectionName, vector, standard),
      weights,
    },
  };
}
