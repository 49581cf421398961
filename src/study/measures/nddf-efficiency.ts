import type { Frame } from "../../frame/frame.ts";
import { betas } from "../../measure/efficiency/betas.ts";
import type { Field, Options } from "../field.ts";
import { nddfFormula } from "../formulas/nddf-eff.ts";
import type { Measure } from "../measure.ts";
import { directionalOptions } from "./directional-options.ts";
import { directionField, efficiencyFields } from "./efficiency-fields.ts";
import { efficiencyOutcome, foreseeScores, type ScoreLook } from "./efficiency-outcome.ts";

const f = efficiencyFields;
const fields: readonly Field[] = [
  f.inputs,
  f.goods,
  f.bads,
  f.entity,
  f.time,
  {
    kind: "choice",
    name: "measure",
    label: "frontier.measureOf",
    help: "frontier.measureOfHelp",
    default: "nddf",
    choices: [
      { value: "nddf", label: "frontier.nddfModel" },
      { value: "sbm-ddf", label: "frontier.sbmDdfModel" },
    ],
  },
  f.rts,
  f.disposability,
  directionField("xgb"),
  f.frontier,
  f.weights,
  f.vector,
  f.window,
  { kind: "flag", name: "betas", label: "frontier.betas", help: "frontier.betasHelp", default: true, advanced: true },
  f.slacks,
  f.targets,
  f.name,
];

/** Non-radial directional distance with undesirable outputs: an inefficiency for each row and each of its columns. */
export const nddfEfficiency: Measure = {
  name: "nddf-efficiency",
  title: "frontier.nddf",
  summary: "frontier.nddfSummary",
  group: "measuring.groupEfficiency",
  fields,
  formulas: [nddfFormula],
  foresee: (frame, options) => {
    const { units, model } = read(frame, options);
    return foreseeScores(frame, units, model);
  },
  run: (frame, options, context) => {
    const { units, model } = read(frame, options);
    const parts: ScoreLook["parts"] = (result) => ({
      key: "frontier.betaOf",
      values: betas(units.data, model, result),
    });
    const look = {
      step: "frontier.nddf",
      title: "frontier.inefficiency",
      parts: options.betas ? parts : undefined,
    } as const;
    return efficiencyOutcome(frame, units, model, options, look, context);
  },
};

const read = (frame: Frame, options: Options) =>
  directionalOptions(frame, options, options.measure === "sbm-ddf" ? "sbm-ddf" : "nddf");
