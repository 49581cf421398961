import { hausman, type HausmanForm } from "../../estimate/panel-tests/hausman.ts";
import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { say, type Message } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { hausmanFormula } from "../formulas/hausman.ts";
import { reregFormula } from "../formulas/rereg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";
import { quantityRows } from "./quantity-rows.ts";

const ownFields: readonly Field[] = [
  {
    kind: "choice",
    name: "estimators",
    label: "panels.estimators",
    help: "panels.estimatorsHelp",
    default: "three",
    choices: [
      { value: "two", label: "panels.estimatorsTwo" },
      { value: "three", label: "panels.estimatorsThree" },
      { value: "five", label: "panels.estimatorsFive" },
    ],
    elsewhere: { stata: "xtreg, fe re be", r: "plm(model)" },
  },
  {
    kind: "choice",
    name: "form",
    label: "panels.form",
    help: "panels.formHelp",
    default: "classic",
    choices: [
      { value: "classic", label: "panels.formClassic" },
      { value: "auxiliary", label: "panels.formAuxiliary" },
      { value: "robust", label: "panels.formRobust" },
    ],
    elsewhere: { stata: "hausman, xtoverid", r: "phtest(method)" },
  },
  {
    kind: "choice",
    name: "components",
    label: "panels.components",
    help: "panels.componentsHelp",
    default: "baltagi-chang",
    choices: [
      { value: "baltagi-chang", label: "panels.componentsBaltagi" },
      { value: "harmonic", label: "panels.componentsHarmonic" },
    ],
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "xtreg, re sa", r: "random.method" },
  },
  {
    kind: "choice",
    name: "differences",
    label: "panels.differences",
    help: "panels.differencesHelp",
    default: "calendar",
    choices: [
      { value: "calendar", label: "panels.differencesCalendar" },
      { value: "rows", label: "panels.differencesRows" },
    ],
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "D.", r: "model = fd" },
  },
];

type Method = "ols" | "be" | "fd" | "fe" | "re";
const shownMethods: Readonly<Record<string, readonly Method[]>> = {
  two: ["fe", "re"],
  three: ["ols", "fe", "re"],
  five: ["ols", "be", "fd", "fe", "re"],
};

/** The panel estimators of one model side by side, with the Hausman test under random effects. */
export const randomEffectsAnalysis: Analysis = {
  name: "random-effects",
  title: "panels.title",
  summary: "panels.summary",
  group: "analyses.groupPanel",
  fields: [
    shared.outcomesField,
    shared.regressorsField,
    shared.controlsField,
    { ...shared.entityField, required: true } as Field,
    shared.timeField,
    ...ownFields,
    ...shared.errorFields,
    ...subsetOnly(),
    shared.constantField,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = methodColumns(frame, options);
    const fitted = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const tested = fitted.map((model, index) => withHausman(frame, model, columns[index].spec, options));
    const models = tested.map(({ model }) => model);
    const folds = options.controlsAs === "yes-no";
    const look = tableLook(options, locale);
    const shown = columns.map(({ outcome, controls, spec }, index) => ({
      result: models[index],
      outcome,
      controls: folds ? controls : null,
      group: say(locale, `panels.${spec.method as Method}`),
    }));
    const table = regressionTable(shown, {
      id: "random-effects",
      title: say(locale, "panels.tableTitle"),
      locale,
      ...look,
      drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
      tests: [{ name: "Hausman", label: say(locale, "panels.hausmanLabel") }],
      notes: [...tableNotes(models, locale), ...tested.flatMap(({ notes }) => notes)],
    });
    const rows = [...table.rows, ...quantityRows(shown, look.decimals, locale)];
    return { models, tables: [{ ...table, rows }], notes: sampleNotes(models, locale) };
  },
  foresee: (frame, options) => foreseeModels(frame, methodColumns(frame, options)),
  formulas: [reregFormula, hausmanFormula],
};

function subsetOnly(): readonly Field[] {
  return shared.sampleFields.filter(({ name }) => name === "subset");
}

/** Each outcome by each method. */
function methodColumns(frame: Frame, options: Options): ModelColumn[] {
  const entity = termOf(frame, String(options.entity));
  const steps = [{ controls: true, effects: false }];
  return modelColumns(frame, { ...options, steps }).flatMap((column) =>
    shownMethods[String(options.estimators)].map((method) => ({
      ...column,
      spec: {
        ...column.spec,
        method,
        // All columns rest on the same rows.
        singletons: "keep" as const,
        absorb: method === "fe" ? [entity] : [],
        ...(method === "re" ? { components: options.components as "harmonic" } : {}),
        ...(method === "fd" ? { differences: options.differences as "rows" } : {}),
      },
    })),
  );
}

/** The random-effects column with its Hausman test; a test that fails brings its reason. */
function withHausman(
  frame: Frame,
  model: ModelResult,
  spec: ModelSpecInput,
  options: Options,
): { model: ModelResult; notes: readonly Message[] } {
  if (spec.method !== "re" || !("estimate" in model)) return { model, notes: [] };
  const { estimate } = model;
  try {
    const { test, notes } = hausman(frame, spec, { form: options.form as HausmanForm });
    const reasons = "reason" in test ? [test.reason] : [];
    return { model: { estimate: { ...estimate, tests: [...estimate.tests, test] } }, notes: [...reasons, ...notes] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const test = { name: "Hausman", reason: error.detail };
    return { model: { estimate: { ...estimate, tests: [...estimate.tests, test] } }, notes: [error.detail] };
  }
}
