import { keepRows } from "../../../frame/frame-edit.ts";
import type { Frame } from "../../../frame/frame.ts";
import { panelOf } from "../../../frame/panel.ts";
import { balance, type BalanceKind, type Balanced } from "../../../measure/steps/balance.ts";
import { say } from "../../../messages/message.ts";
import type { Field, Options } from "../../field.ts";
import { balancedFormula } from "../../formulas/steps/balanced.ts";
import type { Measure } from "../../measure.ts";
import { balanceNotes } from "./balance-notes.ts";
import { namedIn } from "./named-in.ts";
import { presentIn } from "./present.ts";
import { panelFields } from "./step-fields.ts";

const fields: readonly Field[] = [
  ...panelFields,
  {
    kind: "choice",
    name: "keep",
    label: "steps.balanceKind",
    help: "steps.balanceKindHelp",
    default: "units",
    choices: [
      { value: "units", label: "steps.balanceUnits" },
      { value: "span", label: "steps.balanceSpan" },
    ],
    elsewhere: { stata: "xtbalance", r: "plm::make.pbalanced" },
  },
  { kind: "columns", name: "columns", label: "steps.needed", help: "steps.neededHelp", atLeast: 0 },
];

/** A mark on the rows of a balanced panel. It adds a column and drops nothing: the recipe's step `balance` drops rows. */
export const balanceMeasure: Measure = {
  name: "balance",
  title: "steps.balanceTitle",
  summary: "steps.balanceSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [balancedFormula],
  foresee: (frame, options) => balanceNotes(done(frame, options), frame.nrow),
  run: async (frame, options, { locale }) => {
    const balanced = done(frame, options);
    return {
      columns: [{ kind: "number", name: say(locale, "steps.balancedName"), values: Float64Array.from(balanced.kept) }],
      tables: [],
      notes: balanceNotes(balanced, frame.nrow),
    };
  },
};

/** Only the rows of a balanced panel, on a sheet of their own. */
export const balancedSheetMeasure: Measure = {
  name: "balanced-panel",
  title: "steps.balancedSheetTitle",
  summary: "steps.balancedSheetSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [],
  foresee: (frame, options) => balanceNotes(done(frame, options), frame.nrow),
  run: async (frame, options, { locale }) => {
    const balanced = done(frame, options);
    return {
      columns: [],
      tables: [],
      notes: balanceNotes(balanced, frame.nrow),
      sheet: { name: say(locale, "steps.balancedSheet"), frame: keepRows(frame, balanced.kept) },
    };
  },
};

const done = (frame: Frame, { entity, time, keep, columns }: Options): Balanced =>
  balance(
    panelOf(frame, String(entity), String(time)),
    presentIn(frame.nrow, namedIn(frame, columns)),
    keep as BalanceKind,
  );
