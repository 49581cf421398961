import type { Frame } from "../../frame/frame.ts";
import { message, say, type Message } from "../../messages/message.ts";
import { constantTerm } from "../../report/constant-term.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { ivregFormula } from "../formulas/ivreg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { strengthRows, strengthTests } from "./iv-rows.ts";
import { stageColumns } from "./iv-stages.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";

const ivFields: readonly Field[] = [
  {
    kind: "columns",
    name: "endog",
    label: "iv.endog",
    help: "iv.endogHelp",
    role: "regressor",
    atLeast: 1,
    elsewhere: { stata: "(endog = z)", r: "| endog ~ z" },
  },
  {
    kind: "columns",
    name: "instruments",
    label: "iv.instruments",
    help: "iv.instrumentsHelp",
    atLeast: 1,
    elsewhere: { stata: "(endog = z)", r: "| endog ~ z" },
  },
];

const estimatorFields: readonly Field[] = [
  {
    kind: "choice",
    name: "estimator",
    label: "iv.estimator",
    help: "iv.estimatorHelp",
    default: "2sls",
    choices: [
      { value: "2sls", label: "iv.estimator2sls" },
      { value: "liml", label: "iv.estimatorLiml" },
      { value: "fuller", label: "iv.estimatorFuller" },
      { value: "gmm2s", label: "iv.estimatorGmm" },
    ],
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "liml, fuller(), gmm2s" },
  },
  {
    kind: "number",
    name: "fuller",
    label: "iv.fuller",
    help: "iv.fullerHelp",
    default: 1,
    min: 0.01,
    max: 100,
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "fuller()" },
  },
  {
    kind: "flag",
    name: "small",
    label: "iv.small",
    help: "iv.smallHelp",
    default: true,
    advanced: true,
    group: "study.groupErrors",
    elsewhere: { stata: "small" },
  },
  {
    kind: "flag",
    name: "firstStages",
    label: "iv.firstStages",
    help: "iv.firstStagesHelp",
    default: true,
    advanced: true,
    group: "study.groupTable",
    elsewhere: { stata: "first", r: "stage = 1:2" },
  },
];

const offered = ["auto", "cluster", "iid", "hc0", "hc1", "newey-west", "driscoll-kraay", "conley"];

/** The fields of errors, with the types that tests of instruments know. */
const errorFields = shared.errorFields.map((field) =>
  field.kind === "choice" && field.name === "se"
    ? { ...field, choices: field.choices.filter(({ value }) => offered.includes(value)) }
    : field,
);

/** Two-stage least squares with effects: first stages and second stage side by side, the tests of the instruments below. */
export const iv: Analysis = {
  name: "iv",
  title: "iv.title",
  summary: "iv.summary",
  group: "analyses.groupEndogeneity",
  fields: [
    shared.outcomesField,
    ...ivFields,
    shared.controlsField,
    shared.entityField,
    shared.timeField,
    ...shared.effectsFields,
    ...errorFields,
    ...estimatorFields,
    ...shared.sampleFields,
    shared.constantField,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const chosen = ivColumns(frame, options);
    const models = await fitModels(
      frame,
      chosen.map(({ spec }) => spec),
      context,
    );
    const columns = stageColumns(chosen, models, options, locale);
    const results = columns.map(({ result }) => result);
    const folds = options.controlsAs === "yes-no";
    const look = tableLook(options, locale);
    const table = regressionTable(columns, {
      id: "iv",
      title: say(locale, "iv.tableTitle"),
      locale,
      ...look,
      keep: termOrder(models),
      drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
      tests: strengthTests(locale),
      notes: [message("iv.bracketNote"), ...tableNotes(results, locale), ...criticalNotes(models)],
    });
    const rows = strengthRows(columns, models, look.decimals, locale);
    return { models, tables: [{ ...table, rows: [...table.rows, ...rows] }], notes: sampleNotes(results, locale) };
  },
  foresee: (frame, options) => {
    const columns = ivColumns(frame, options);
    const [{ spec }] = columns;
    return [
      ...foreseeModels(frame, columns),
      message("iv.foreseen", { instruments: spec.instruments!.length, regressors: spec.endog!.length }),
    ];
  },
  formulas: [ivregFormula],
};

/** One model for each outcome, all controls and effects in it. */
function ivColumns(frame: Frame, options: Options): ModelColumn[] {
  const terms = (name: string) => (options[name] as readonly string[]).map((one) => termOf(frame, one));
  const steps = [{ controls: true, effects: true }];
  return modelColumns(frame, { ...options, x: [], steps }).map((column) => ({
    ...column,
    spec: {
      ...column.spec,
      method: "iv" as const,
      endog: terms("endog"),
      instruments: terms("instruments"),
      ivMethod: options.estimator as "2sls",
      ...(options.estimator === "fuller" ? { fuller: (options.fuller as number | null) ?? 1 } : {}),
      small: options.small as boolean,
    },
  }));
}

/** Endogenous regressors, then instruments, the exogenous regressors, the constant. */
function termOrder(models: readonly ModelResult[]): string[] {
  const estimates = models.flatMap((model) => ("estimate" in model ? [model.estimate] : []));
  const instrumented = estimates.map((estimate) => estimate.instrumented!);
  const own = estimates.flatMap(({ terms }) => terms.map(({ name }) => name)).filter((name) => name !== constantTerm);
  return [
    ...new Set([
      ...instrumented.flatMap(({ endog }) => endog),
      ...instrumented.flatMap(({ instruments }) => instruments),
      ...own,
      constantTerm,
    ]),
  ];
}

/** Stock and Yogo's values, once for all columns: they depend on the numbers of regressors and instruments only. */
function criticalNotes(models: readonly ModelResult[]): Message[] {
  const [gauge] = models.flatMap((model) =>
    "estimate" in model
      ? (model.estimate.instrumented?.strength.filter(({ name }) => name === "Cragg-Donald F") ?? [])
      : [],
  );
  if (!gauge) return [];
  const sizes = gauge.critical.filter(({ label }) => label.key === "iv.criticalSize");
  const values = sizes.map(({ label, value }) => `${value} (${label.parameters.percent}%)`).join(", ");
  if (values) return [message("iv.criticalNote", { values })];
  return gauge.reason ? [gauge.reason] : [];
}
