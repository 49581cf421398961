import { say } from "../../messages/message.ts";
import type { Analysis } from "../analysis.ts";
import type { Field } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { didregFormula } from "../formulas/didreg.ts";
import { sampleNotes } from "../model-notes.ts";
import { didColumns } from "./did-columns.ts";
import { absorbFields, panelFields, treatFields } from "./did-fields.ts";
import { columnsTable } from "./columns-table.ts";
import { foreseeModels } from "./foresee-models.ts";
import { foreseeStatus } from "./foresee-status.ts";

const steps: Field = {
  kind: "steps",
  name: "steps",
  label: "study.steps",
  help: "study.stepsHelp",
  default: [
    { controls: false, effects: true },
    { controls: true, effects: true },
  ],
};

/** Two-way difference-in-differences, built up column by column. */
export const did: Analysis = {
  name: "did",
  title: "didStudy.did",
  summary: "didStudy.didSummary",
  group: "analyses.groupPolicy",
  fields: [
    shared.outcomesField,
    ...treatFields,
    shared.controlsField,
    ...panelFields,
    ...absorbFields,
    ...shared.errorFields,
    steps,
    ...shared.sampleFields,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = didColumns(frame, options);
    const models = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const title = say(locale, "didStudy.didTable");
    const table = columnsTable(frame, columns, models, options, { id: "did", title, locale });
    return { models, tables: [table], notes: sampleNotes(models, locale) };
  },
  foresee(frame, options) {
    const columns = didColumns(frame, options);
    return [...foreseeModels(frame, columns), ...foreseeStatus(frame, options, columns)];
  },
  formulas: [didregFormula],
};
