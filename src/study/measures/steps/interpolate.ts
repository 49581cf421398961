import type { Frame } from "../../../frame/frame.ts";
import { panelOf } from "../../../frame/panel.ts";
import { interpolate, type Interpolated, type Outside } from "../../../measure/steps/interpolate.ts";
import type { NamedValues } from "../../../measure/steps/named-values.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { Field, Options } from "../../field.ts";
import { interpolateFormula } from "../../formulas/steps/interpolate.ts";
import type { Measure } from "../../measure.ts";
import { namedIn } from "./named-in.ts";
import { columnsField, panelFields } from "./step-fields.ts";

const fields: readonly Field[] = [
  columnsField,
  ...panelFields,
  {
    kind: "choice",
    name: "outside",
    label: "steps.outside",
    help: "steps.outsideHelp",
    default: "none",
    choices: [
      { value: "none", label: "steps.outsideNone" },
      { value: "line", label: "steps.outsideLine" },
      { value: "trend", label: "steps.outsideTrend" },
    ],
    elsewhere: { stata: "ipolate, epolate" },
  },
];

/** Gaps inside each entity filled along a straight line in time. */
export const interpolateMeasure: Measure = {
  name: "interpolate",
  title: "steps.interpolate",
  summary: "steps.interpolateSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [interpolateFormula],
  foresee: (frame, options) => done(frame, options).flatMap(notesOn),
  run: async (frame, options) => {
    const all = done(frame, options);
    return {
      columns: all.map(({ column, filled }) => ({
        kind: "number",
        name: `${column.name}_ip`,
        values: filled.values,
      })),
      tables: [],
      notes: all.flatMap(notesOn),
    };
  },
};

interface Done {
  readonly column: NamedValues;
  readonly filled: Interpolated;
}

function done(frame: Frame, { columns, entity, time, outside }: Options): Done[] {
  const panel = panelOf(frame, String(entity), String(time));
  return namedIn(frame, columns).map((column) => ({
    column,
    filled: interpolate(column, panel, outside as Outside),
  }));
}

function notesOn({ column: { name, values }, filled }: Done): Message[] {
  const { inside, outside, missing } = filled;
  const first = message("steps.filledGaps", { name, inside, outside, missing });
  const isPositive = values.every((value) => !Number.isFinite(value) || value > 0);
  const count = filled.values.filter((value) => value <= 0).length;
  return isPositive && count > 0 ? [first, message("steps.belowObserved", { name, count })] : [first];
}
