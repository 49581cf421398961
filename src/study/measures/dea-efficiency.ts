import type { EfficiencyOptions } from "../../measure/efficiency/efficiency-data.ts";
import type { Field, Options } from "../field.ts";
import { deaFormula } from "../formulas/dea-eff.ts";
import type { Measure } from "../measure.ts";
import { efficiencyFields } from "./efficiency-fields.ts";
import { efficiencyOutcome, foreseeScores } from "./efficiency-outcome.ts";
import { sbmRows, type SbmColumns } from "./sbm-data.ts";

const f = efficiencyFields;
const fields: readonly Field[] = [
  f.inputs,
  { ...f.goods, help: "frontier.outputsHelp" },
  f.entity,
  f.time,
  f.super,
  f.rts,
  {
    ...f.orientation,
    help: "frontier.radialOrientationHelp",
    default: "in",
    choices: f.orientation.choices.filter(({ value }) => value !== "non"),
  },
  f.frontier,
  f.window,
  {
    kind: "flag",
    name: "reciprocal",
    label: "frontier.reciprocal",
    help: "frontier.reciprocalHelp",
    default: false,
    advanced: true,
  },
  f.slacks,
  f.targets,
  f.name,
];

/** Radial efficiency (CCR, BCC) and super-efficiency, one score for each row. */
export const deaEfficiency: Measure = {
  name: "dea-efficiency",
  title: "frontier.dea",
  summary: "frontier.deaSummary",
  group: "measuring.groupEfficiency",
  fields,
  formulas: [deaFormula],
  foresee: (frame, options) => foreseeScores(frame, sbmRows(frame, columnsIn(options)), modelIn(options)),
  run: (frame, options, context) =>
    efficiencyOutcome(
      frame,
      sbmRows(frame, columnsIn(options)),
      modelIn(options),
      options,
      {
        step: "frontier.dea",
        title: "measures.efficiency",
        show: options.reciprocal && options.orientation === "out" ? (phi) => 1 / phi : undefined,
      },
      context,
    ),
};

const modelIn = (options: Options): EfficiencyOptions => ({
  model: options.super ? "super-radial" : "radial",
  rts: options.rts as "crs" | "vrs",
  orientation: options.orientation as "in" | "out",
  frontier: options.frontier as EfficiencyOptions["frontier"],
  window: typeof options.window === "number" ? options.window : undefined,
});

const columnsIn = (options: Options): SbmColumns => ({ ...(options as unknown as SbmColumns), bads: [] });
