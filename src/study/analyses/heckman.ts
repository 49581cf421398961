import { selectionSample } from "../../estimate/selection/selection-sample.ts";
import { modelSpec, type ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis } from "../analysis.ts";
import { clusterNotes } from "../cluster-notes.ts";
import { errorSpec } from "../error-spec.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { fitModels } from "../fit-models.ts";
import { heckmanregFormula } from "../formulas/heckmanreg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { heckmanColumns, heckmanTests, linkRows, termOrder, type HeckmanModel } from "./heckman-columns.ts";

const selectionFields: readonly Field[] = [
  {
    kind: "column",
    name: "selected",
    label: "selection.selectedColumn",
    help: "selection.selectedColumnHelp",
    required: false,
    elsewhere: { stata: "select(lfp = ...)", r: "selection = lfp ~" },
  },
  {
    kind: "columns",
    name: "exclusion",
    label: "selection.exclusion",
    help: "selection.exclusionHelp",
    atLeast: 0,
    elsewhere: { stata: "select()", r: "selection" },
  },
  {
    kind: "columns",
    name: "dummies",
    label: "selection.dummies",
    help: "selection.dummiesHelp",
    atLeast: 0,
    elsewhere: { stata: "i.year", r: "factor(year)" },
  },
  {
    kind: "choice",
    name: "estimator",
    label: "selection.estimator",
    help: "selection.estimatorHelp",
    default: "twostep",
    choices: [
      { value: "twostep", label: "selection.estimatorTwostep" },
      { value: "ml", label: "selection.estimatorMl" },
    ],
    elsewhere: { stata: "heckman, twostep", r: "selection(method)" },
  },
  {
    kind: "columns",
    name: "selectionX",
    label: "selection.selectionX",
    help: "selection.selectionXHelp",
    atLeast: 0,
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "select()", r: "selection" },
  },
];

const offered = ["auto", "cluster", "iid", "hc0", "hc1"];

/** The fields of errors, with the types that a likelihood knows. */
const errorFields = shared.errorFields
  .filter(({ name }) => ["se", "cluster", "level"].includes(name))
  .map((field) =>
    field.kind === "choice" && field.name === "se"
      ? { ...field, choices: field.choices.filter(({ value }) => offered.includes(value)) }
      : field,
  );

/** Heckman's selection model: for each outcome the selection equation beside the outcome equation with the inverse Mills ratio. */
export const heckmanAnalysis: Analysis = {
  name: "heckman",
  title: "selection.title",
  summary: "selection.summary",
  group: "analyses.groupEndogeneity",
  fields: [
    shared.outcomesField,
    shared.regressorsField,
    shared.controlsField,
    ...selectionFields,
    shared.entityField,
    shared.timeField,
    ...errorFields,
    ...shared.sampleFields.filter(({ name }) => name === "subset"),
    shared.constantField,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const chosen = heckmanModels(frame, options);
    const models = await fitModels(
      frame,
      chosen.map(({ spec }) => spec),
      context,
    );
    const columns = heckmanColumns(chosen, models, options, locale);
    const results = columns.map(({ result }) => result);
    const look = tableLook(options, locale);
    const dummies = (options.dummies as readonly string[]).map((name) => `i(${termOf(frame, name)})`);
    const folded = options.controlsAs === "yes-no" ? (options.controls as readonly string[]) : [];
    const table = regressionTable(columns, {
      id: "heckman",
      title: say(locale, "selection.tableTitle"),
      locale,
      ...look,
      keep: termOrder(models),
      drop: termNames(frame, [...folded, ...dummies], options),
      statistics: ["controls", "nobs", "clusters", "tests"],
      tests: heckmanTests(locale),
      notes: [message("selection.samplesNote"), ...tableNotes(results, locale)],
    });
    const rows = [...table.rows, ...linkRows(columns, options, look, locale)];
    return { models, tables: [{ ...table, rows }], notes: sampleNotes(models, locale) };
  },
  foresee: (frame, options) => {
    const [{ spec: input }] = heckmanModels(frame, options);
    const spec = modelSpec.parse(input);
    const { selected, d, account } = selectionSample(frame, spec, spec.selection!);
    return [
      message("study.rowsForeseen", { used: account.used, read: account.read }),
      message("selection.foreseen", { selected: selected.length, censored: d.length - selected.length }),
      ...clusterNotes(account.clusters),
    ];
  },
  formulas: [heckmanregFormula],
};

/**
 * One model for each outcome.
 *
 * @throws Problem selection.needsVariables when nothing is left for the selection equation
 */
function heckmanModels(frame: Frame, options: Options): HeckmanModel[] {
  const list = (name: string) => (options[name] as readonly string[]).map((one) => termOf(frame, one));
  const single = (name: string) => (options[name] === null ? undefined : String(options[name]));
  const dummies = list("dummies").map((one) => `i(${one})`);
  const x = [...new Set([...list("x"), ...list("controls")])];
  const whole = list("selectionX");
  const z = [...new Set([...(whole.length > 0 ? whole : x), ...list("exclusion"), ...dummies])];
  const selected = single("selected");
  const estimator = options.estimator as "twostep" | "ml";
  const [entity, time] = [single("entity"), single("time")];
  const cluster = options.cluster as readonly string[];
  const plain = options.se === "auto" && (estimator === "twostep" ? cluster.length === 0 : !entity && !cluster.length);
  const vcov = plain
    ? ({ type: "iid" } as const)
    : errorSpec(frame, { se: String(options.se), cluster, lag: null, entity: entity ?? null });
  return (options.outcomes as readonly string[]).map((outcome) => {
    if (z.length === 0) throw problem("selection.needsEquation");
    const spec: ModelSpecInput = {
      method: "heckman",
      y: termOf(frame, outcome),
      x: [...x, ...dummies],
      selection: { ...(selected ? { y: termOf(frame, selected) } : {}), x: z, estimator },
      constant: options.constant as boolean,
      vcov,
      level: options.level as number,
      ...(entity ? { entity } : {}),
      ...(time ? { time } : {}),
      ...(options.subset ? { subset: String(options.subset) } : {}),
    };
    return { outcome, selected: selected ?? null, controls: (options.controls as readonly string[]).length > 0, spec };
  });
}
