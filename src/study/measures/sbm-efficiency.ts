import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import type { Field, Options } from "../field.ts";
import { sbmFormula } from "../formulas/sbm-eff.ts";
import type { Measure } from "../measure.ts";
import { efficiencyFields } from "./efficiency-fields.ts";
import { efficiencyOutcome, foreseeScores } from "./efficiency-outcome.ts";
import { listed } from "./listed.ts";
import { sbmRows, type SbmColumns } from "./sbm-data.ts";
import { weightsIn } from "./weights-in.ts";

const f = efficiencyFields;
const fields: readonly Field[] = [
  f.inputs,
  f.goods,
  f.bads,
  f.entity,
  f.time,
  f.super,
  f.rts,
  f.orientation,
  f.frontier,
  f.window,
  f.weights,
  f.slacks,
  f.targets,
  f.name,
];

/** SBM and super-efficiency SBM with undesirable outputs, one score for each row. */
export const sbmEfficiency: Measure = {
  name: "sbm-efficiency",
  title: "measures.sbm",
  summary: "measures.sbmSummary",
  group: "measuring.groupEfficiency",
  fields,
  formulas: [sbmFormula],
  foresee: (frame, options) => foreseeScores(frame, sbmRows(frame, columnsIn(options)), modelIn(options)),
  run: (frame, options, context) =>
    efficiencyOutcome(
      frame,
      sbmRows(frame, columnsIn(options)),
      modelIn(options),
      options,
      { step: "measures.sbm", title: "measures.efficiency" },
      context,
    ),
};

const modelIn = (options: Options): EfficiencyOptions => ({
  model: options.super ? "super-sbm" : "sbm",
  rts: options.rts as "crs" | "vrs",
  orientation: options.orientation as "non" | "in" | "out",
  frontier: options.frontier as EfficiencyOptions["frontier"],
  window: typeof options.window === "number" ? options.window : undefined,
  weights: weightsIn(listed(options.weights)),
});

const columnsIn = (options: Options): SbmColumns => options as unknown as SbmColumns;
