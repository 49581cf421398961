import type { Frame, NumberColumn } from "../../../frame/frame.ts";
import { logarithm } from "../../../measure/steps/logarithm.ts";
import type { Field, Options } from "../../field.ts";
import { logarithmFormula } from "../../formulas/steps/logarithm.ts";
import type { Measure } from "../../measure.ts";
import { namedIn } from "./named-in.ts";
import { columnsField } from "./step-fields.ts";

const fields: readonly Field[] = [
  columnsField,
  {
    kind: "flag",
    name: "plusOne",
    label: "steps.plusOne",
    help: "steps.plusOneHelp",
    default: false,
    elsewhere: { stata: "log1p()", r: "log1p()" },
  },
];

/** ln x or ln(1 + x). */
export const logarithmMeasure: Measure = {
  name: "logarithm",
  title: "steps.log",
  summary: "steps.logSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [logarithmFormula],
  foresee: (frame, options) => {
    done(frame, options);
    return [];
  },
  run: async (frame, options) => ({ columns: done(frame, options), tables: [], notes: [] }),
};

const done = (frame: Frame, { columns, plusOne }: Options): NumberColumn[] =>
  namedIn(frame, columns).map((column) => ({
    kind: "number",
    name: `${plusOne ? "ln1p" : "ln"}_${column.name}`,
    values: logarithm(column, frame, plusOne === true),
  }));
