import type { Estimate } from "../../estimate/estimate.ts";
import { evaluateTerm } from "../../frame/design.ts";
import type { Frame } from "../../frame/frame.ts";
import { say } from "../../messages/message.ts";
import { descriptiveTable } from "../../report/descriptive-table.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis } from "../analysis.ts";
import { describe } from "../describe.ts";
import { statisticsOf } from "../descriptive-choices.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { olsregFormula } from "../formulas/olsreg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns } from "./model-columns.ts";

const statistics: Field = {
  kind: "choice",
  name: "statistics",
  label: "study.statistics",
  help: "study.statisticsHelp",
  default: "median",
  choices: [
    { value: "short", label: "study.statisticsShort" },
    { value: "median", label: "study.statisticsMedian" },
    { value: "quartiles", label: "study.statisticsQuartiles" },
  ],
};

/** Ordinary least squares, and a description of every variable over the rows that were used. */
export const olsDescriptives: Analysis = {
  name: "ols-descriptives",
  title: "study.olsDescriptives",
  summary: "study.olsDescriptivesSummary",
  group: "analyses.groupPanel",
  fields: [
    shared.outcomesField,
    shared.regressorsField,
    shared.controlsField,
    shared.entityField,
    shared.timeField,
    ...shared.errorFields,
    statistics,
    ...shared.sampleFields,
    shared.constantField,
    ...shared.tableFields.filter(({ name }) => name !== "controlsAs"),
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = modelColumns(frame, options);
    const models = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const look = tableLook(options, locale);
    const used = models.find((model) => "estimate" in model);
    const shown = statisticsOf[String(options.statistics)];
    const described = used
      ? [
          descriptiveTable(describedRows(frame, options, used.estimate), {
            id: "descriptives",
            title: say(locale, "study.descriptivesTitle"),
            locale,
            decimals: look.decimals,
            labels: look.labels,
            font: look.font,
            statistics: shown,
            notes: shown.includes("median") ? [say(locale, "study.quantileNote")] : [],
          }),
        ]
      : [];
    const table = regressionTable(
      columns.map(({ outcome }, index) => ({ result: models[index], outcome })),
      { id: "ols", title: say(locale, "study.regressionTitle"), locale, ...look, notes: tableNotes(models, locale) },
    );
    return { models, tables: [...described, table], notes: sampleNotes(models, locale) };
  },
  foresee: (frame, options) => foreseeModels(frame, modelColumns(frame, options)),
  formulas: [olsregFormula],
};

/** Outcomes, regressors and controls over the rows of the first estimate. */
function describedRows(frame: Frame, { outcomes, x, controls, entity, time }: Options, { sample }: Estimate) {
  const chosen = [outcomes, x, controls].flatMap((names) => (names ?? []) as readonly string[]);
  const context = { ...(entity ? { entity: String(entity) } : {}), ...(time ? { time: String(time) } : {}) };
  const columns = [...new Set(chosen)].flatMap((name) => evaluateTerm(frame, termOf(frame, name), context));
  return columns.map(({ name, values }) =>
    describe(
      name,
      Float64Array.from(sample.rows, (row) => values[row]),
    ),
  );
}
