import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis } from "../analysis.ts";
import type { Field } from "../field.ts";
import * as shared from "../fields.ts";
import { coefficientsFigure } from "../figures/coefficients.ts";
import { fitModels } from "../fit-models.ts";
import { estimateFormula } from "../formulas/estimate-formula.ts";
import { feregFormula } from "../formulas/fereg.ts";
import { sampleNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { columnsTable } from "./columns-table.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";
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

const figureField: Field = {
  kind: "flag",
  name: "figure",
  label: "mechanism.coefficientsFlag",
  help: "mechanism.coefficientsFlagHelp",
  default: false,
  advanced: true,
  group: "study.groupTable",
  elsewhere: { stata: "coefplot", r: "iplot, coefplot" },
};

/** Least squares with fixed effects: the baseline table of a panel study. */
export const regression: Analysis = {
  name: "regression",
  title: "study.regression",
  summary: "study.regressionSummary",
  group: "analyses.groupPanel",
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
    figureField,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = modelColumns(frame, options);
    const models = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const title = say(locale, "study.regressionTitle");
    const table = columnsTable(frame, columns, models, options, { id: "regression", title, locale });
    const [focal] = termNames(frame, (options.x as readonly string[]).slice(0, 1), options);
    const shown = models.flatMap((model, index) =>
      "estimate" in model ? [{ label: modelLabel(index, columns, locale), estimate: model.estimate }] : [],
    );
    const figure =
      options.figure && focal !== undefined
        ? coefficientsFigure(shown, {
            id: "coefficients",
            focal,
            label: termLabel(focal, tableLook(options, locale).labels, locale),
            locale,
          })
        : null;
    return { models, tables: [table], figures: figure ? [figure] : [], notes: sampleNotes(models, locale) };
  },
  foresee: (frame, options) => foreseeModels(frame, modelColumns(frame, options)),
  formulas: [feregFormula, estimateFormula],
};

/** "(1)", with the outcome's name where there are several. */
function modelLabel(index: number, columns: readonly ModelColumn[], locale: Locale): string {
  const number = say(locale, "report.column", { number: String(index + 1) });
  return new Set(columns.map(({ outcome }) => outcome)).size > 1 ? `${number} ${columns[index].outcome}` : number;
}
