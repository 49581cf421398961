import { say } from "../../messages/message.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis } from "../analysis.ts";
import type { Field } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { estimateFormula } from "../formulas/estimate-formula.ts";
import { feregFormula } from "../formulas/fereg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns } from "./model-columns.ts";
import { termNames } from "../term-names.ts";

const steps: Field = {
  kind: "steps",
  name: "steps",
  label: "study.steps",
  help: "study.stepsHelp",
  default: [
    { controls: false, effects: false },
    { controls: false, effects: true },
    { controls: true, effects: true },
  ],
};

/** Least squares with fixed effects: the baseline table of a panel study. */
export const regression: Analysis = {
  name: "regression",
  title: "study.regression",
  summary: "study.regressionSummary",
  fields: [
    shared.outcomesField,
    shared.regressorsField,
    shared.controlsField,
    shared.entityField,
    shared.timeField,
    ...shared.effectsFields,
    ...shared.errorFields,
    steps,
    ...shared.sampleFields,
    shared.constantField,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = modelColumns(frame, options);
    const models = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const folds = options.controlsAs === "yes-no";
    const table = regressionTable(
      columns.map(({ outcome, controls }, index) => ({
        result: models[index],
        outcome,
        controls: folds ? controls : null,
      })),
      {
        id: "regression",
        title: say(locale, "study.regressionTitle"),
        locale,
        ...tableLook(options, locale),
        drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
        notes: tableNotes(models, locale),
      },
    );
    return { models, tables: [table], notes: sampleNotes(models, locale) };
  },
  foresee: (frame, options) => foreseeModels(frame, modelColumns(frame, options)),
  formulas: [feregFormula, estimateFormula],
};
