import type { Frame, NumberColumn } from "../../../frame/frame.ts";
import { panelOf } from "../../../frame/panel.ts";
import { panelShift, type ShiftKind } from "../../../measure/steps/panel-shift.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { Field, Options } from "../../field.ts";
import { panelDiffFormula, panelLagFormula, panelLeadFormula } from "../../formulas/steps/panel-shift.ts";
import type { Measure } from "../../measure.ts";
import { namedIn } from "./named-in.ts";
import { columnsField, panelFields } from "./step-fields.ts";

const fields: readonly Field[] = [
  columnsField,
  {
    kind: "choice",
    name: "kind",
    label: "steps.shiftKind",
    help: "steps.shiftKindHelp",
    default: "lag",
    choices: [
      { value: "lag", label: "steps.lag" },
      { value: "lead", label: "steps.lead" },
      { value: "difference", label: "steps.difference" },
      { value: "change", label: "steps.change" },
    ],
    elsewhere: { stata: "L. F. D. S.", r: "l() f() d()" },
  },
  {
    kind: "number",
    name: "order",
    label: "steps.order",
    help: "steps.orderHelp",
    default: 1,
    min: 1,
    max: 100,
    integer: true,
  },
  ...panelFields,
];

/** Lags, leads and differences inside each entity, by the time value. */
export const panelShiftMeasure: Measure = {
  name: "panel-shift",
  title: "steps.shift",
  summary: "steps.shiftSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [panelLagFormula, panelLeadFormula, panelDiffFormula],
  foresee: (frame, options) => done(frame, options).map(({ note }) => note),
  run: async (frame, options) => {
    const all = done(frame, options);
    return { columns: all.map(({ column }) => column), tables: [], notes: all.map(({ note }) => note) };
  },
};

const suffixes: Readonly<Record<ShiftKind, string>> = { lag: "lag", lead: "lead", difference: "diff", change: "chg" };

function done(frame: Frame, options: Options): { readonly column: NumberColumn; readonly note: Message }[] {
  const panel = panelOf(frame, String(options.entity), String(options.time));
  const kind = options.kind as ShiftKind;
  const order = (options.order as number | null) ?? 1;
  return namedIn(frame, options.columns).map((from) => {
    const values = panelShift(from, frame, panel, kind, order);
    const name = `${from.name}_${suffixes[kind]}${order}`;
    const filled = values.filter((value) => Number.isFinite(value)).length;
    const lost = values.filter((value, row) => !Number.isFinite(value) && Number.isFinite(from.values[row])).length;
    return { column: { kind: "number", name, values }, note: message("steps.shiftedNote", { name, filled, lost }) };
  });
}
