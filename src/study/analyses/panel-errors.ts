import type { PanelErrorsSpec } from "../../estimate/panel-errors/panel-errors-spec.ts";
import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { say } from "../../messages/message.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { fglsregFormula } from "../formulas/fglsreg.ts";
import { pcseregFormula } from "../formulas/pcsereg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";
import { panelErrorsFields } from "./panel-errors-fields.ts";
import { quantityRows } from "./quantity-rows.ts";

type Method = "ols" | "fe" | "fgls" | "pcse";
const shownMethods: Readonly<Record<string, readonly Method[]>> = {
  four: ["ols", "fe", "fgls", "pcse"],
  two: ["fgls", "pcse"],
  fgls: ["fgls"],
  pcse: ["pcse"],
};
const groupOf = { ols: "panels.ols", fe: "panels.fe", fgls: "panelErrors.fgls", pcse: "panelErrors.pcse" } as const;

/** FGLS and panel-corrected standard errors, beside pooled least squares and fixed effects. */
export const panelErrorsAnalysis: Analysis = {
  name: "panel-errors",
  title: "panelErrors.title",
  summary: "panelErrors.summary",
  group: "analyses.groupPanel",
  fields: [
    shared.outcomesField,
    shared.regressorsField,
    shared.controlsField,
    { ...shared.entityField, required: true } as Field,
    { ...shared.timeField, required: true } as Field,
    ...panelErrorsFields,
    shared.errorFields.find(({ name }) => name === "level")!,
    shared.sampleFields.find(({ name }) => name === "subset")!,
    shared.constantField,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = methodColumns(frame, options);
    const models = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const folds = options.controlsAs === "yes-no";
    const look = tableLook(options, locale);
    const shown = columns.map(({ outcome, controls, spec }, index) => ({
      result: models[index],
      outcome,
      controls: folds ? controls : null,
      group: say(locale, groupOf[spec.method as Method]),
    }));
    const table = regressionTable(shown, {
      id: "panel-errors",
      title: say(locale, "panelErrors.tableTitle"),
      locale,
      ...look,
      drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
      tests: [{ name: "Wald chi2", label: say(locale, "panelErrors.waldLabel") }],
      notes: tableNotes(models, locale),
    });
    const rows = [...table.rows, ...quantityRows(shown, look.decimals, locale)];
    return { models, tables: [{ ...table, rows }], notes: sampleNotes(models, locale) };
  },
  foresee: (frame, options) => foreseeModels(frame, methodColumns(frame, options)),
  formulas: [fglsregFormula, pcseregFormula],
};

/** Each outcome by each method. Pooled least squares and fixed effects have errors clustered by entity. */
function methodColumns(frame: Frame, options: Options): ModelColumn[] {
  const entity = termOf(frame, String(options.entity));
  const steps = [{ controls: true, effects: false }];
  return modelColumns(frame, { ...options, steps }).flatMap((column) =>
    shownMethods[String(options.estimators)].map((method): ModelColumn => {
      // All columns rest on the same rows.
      const spec = { ...column.spec, method, singletons: "keep" as const, absorb: method === "fe" ? [entity] : [] };
      if (method === "ols" || method === "fe") return { ...column, spec };
      return { ...column, spec: { ...spec, vcov: { type: "iid" }, panelErrors: errorsOf(method, options) } };
    }),
  );
}

/** The answers that concern the method. A general covariance over time leaves nothing else to say. */
function errorsOf(method: "fgls" | "pcse", options: Options): ModelSpecInput["panelErrors"] {
  const answers = options as unknown as Omit<PanelErrorsSpec, "panels"> & {
    readonly panels: PanelErrorsSpec["panels"];
    readonly pcsePanels: PanelErrorsSpec["panels"];
  };
  const { panels, pcsePanels, corr, rho, gaps, nmk, igls, pairs } = answers;
  if (method === "pcse") return { panels: pcsePanels, corr, rho, gaps, nmk, pairs };
  return panels === "general" ? { panels } : { panels, corr, rho, gaps, nmk, igls };
}
