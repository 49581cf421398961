import type { Field } from "../field.ts";
import { ddfFormula } from "../formulas/ddf-eff.ts";
import type { Measure } from "../measure.ts";
import { directionalOptions } from "./directional-options.ts";
import { directionField, efficiencyFields } from "./efficiency-fields.ts";
import { efficiencyOutcome, foreseeScores } from "./efficiency-outcome.ts";

const f = efficiencyFields;
const fields: readonly Field[] = [
  f.inputs,
  f.goods,
  f.bads,
  f.entity,
  f.time,
  f.rts,
  f.disposability,
  directionField("gb"),
  f.frontier,
  f.vector,
  f.window,
  f.slacks,
  f.targets,
  f.name,
];

/** Directional distance with undesirable outputs, one inefficiency for each row. */
export const ddfEfficiency: Measure = {
  name: "ddf-efficiency",
  title: "frontier.ddf",
  summary: "frontier.ddfSummary",
  group: "measuring.groupEfficiency",
  fields,
  formulas: [ddfFormula],
  foresee: (frame, options) => {
    const { units, model } = directionalOptions(frame, options, "ddf");
    return foreseeScores(frame, units, model);
  },
  run: (frame, options, context) => {
    const { units, model } = directionalOptions(frame, options, "ddf");
    const look = { step: "frontier.ddf", title: "frontier.inefficiency" } as const;
    return efficiencyOutcome(frame, units, model, options, look, context);
  },
};
