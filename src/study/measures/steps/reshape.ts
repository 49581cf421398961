import { reshapeLong } from "../../../measure/steps/reshape-long.ts";
import { reshapeWide } from "../../../measure/steps/reshape-wide.ts";
import { say } from "../../../messages/message.ts";
import type { Field } from "../../field.ts";
import type { Measure } from "../../measure.ts";
import { panelFields } from "./step-fields.ts";
import { longNotes, wideNotes } from "./reshape-notes.ts";
import { wideVariables } from "./wide-variables.ts";
import { longTableFormula, wideTableFormula } from "../../formulas/steps/reshape.ts";

const longFields: readonly Field[] = [
  { kind: "text", name: "values", label: "steps.longValues", help: "steps.longValuesHelp", default: null },
  { kind: "text", name: "newTime", label: "steps.longTime", help: "steps.longTimeHelp", default: null },
];

/** A column for each year becomes a row for each year, on a sheet of its own. */
export const longMeasure: Measure = {
  name: "reshape-long",
  title: "steps.longTitle",
  summary: "steps.longSummary",
  group: "measuring.groupSteps",
  fields: longFields,
  formulas: [longTableFormula],
  run: async (frame, { values, newTime }, { locale }) => {
    const time =
      typeof newTime === "string" && newTime.trim() !== "" ? newTime.trim() : say(locale, "steps.longTimeName");
    const done = reshapeLong(frame, { variables: wideVariables(String(values ?? "*")), time });
    return {
      columns: [],
      tables: [],
      notes: longNotes(done, frame, time),
      sheet: { name: say(locale, "steps.longSheet"), frame: done.frame },
    };
  },
};

const wideFields: readonly Field[] = [
  ...panelFields,
  { kind: "columns", name: "columns", label: "steps.columns", help: "steps.columnsHelp", atLeast: 1 },
  {
    kind: "columns",
    name: "leaveOut",
    label: "steps.wideLeaveOut",
    help: "steps.wideLeaveOutHelp",
    atLeast: 0,
    advanced: true,
  },
];

/** A row for each year becomes a column for each year, on a sheet of its own. */
export const wideMeasure: Measure = {
  name: "reshape-wide",
  title: "steps.wideTitle",
  summary: "steps.wideSummary",
  group: "measuring.groupSteps",
  fields: wideFields,
  formulas: [wideTableFormula],
  run: async (frame, options, { locale }) => {
    const [entity, time] = [String(options.entity), String(options.time)];
    const variables = (options.columns as readonly string[]).map((name) => ({ name, pattern: `${name}_*` }));
    const done = reshapeWide(frame, { entity, time, variables, leaveOut: options.leaveOut as readonly string[] });
    return {
      columns: [],
      tables: [],
      notes: wideNotes(done, frame, entity, time),
      sheet: { name: say(locale, "steps.wideSheet"), frame: done.frame },
    };
  },
};
