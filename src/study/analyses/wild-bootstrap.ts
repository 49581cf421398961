import { wildBootstrap, type WildBootstrap } from "../../estimate/resample/wild-bootstrap.ts";
import type { WildWeightType } from "../../estimate/resample/wild-weights.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say } from "../../messages/message.ts";
import { Problem, toProblemData } from "../../messages/problem.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { wildbootFormula } from "../formulas/wildboot.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { orProblem } from "../or-problem.ts";
import { tableLook, type TableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { wildNotes } from "../wild-words.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelFields, wholeModel } from "./mechanism-fields.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";
import { blankCell, intervalCell, numberCell, textCell } from "./row-cells.ts";

const instrumentFields: readonly Field[] = [
  {
    kind: "column",
    name: "endog",
    label: "resample.endog",
    help: "resample.endogHelp",
    required: false,
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "ivreg2 (endog = z)", r: "| endog ~ z" },
  },
  {
    kind: "columns",
    name: "instruments",
    label: "resample.instruments",
    help: "resample.instrumentsHelp",
    atLeast: 0,
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "ivreg2 (endog = z)", r: "| endog ~ z" },
  },
];

const ownFields: readonly Field[] = [
  {
    kind: "column",
    name: "by",
    label: "resample.by",
    help: "resample.byHelp",
    required: false,
    elsewhere: { stata: "boottest, bootcluster()", r: "boottest(bootcluster)" },
  },
  {
    kind: "choice",
    name: "bootWeights",
    label: "resample.weights",
    help: "resample.weightsHelp",
    default: "auto",
    choices: [
      { value: "auto", label: "resample.weightsAuto" },
      { value: "rademacher", label: "resample.weightsRademacher" },
      { value: "webb", label: "resample.weightsWebb" },
      { value: "mammen", label: "resample.weightsMammen" },
    ],
    elsewhere: { stata: "boottest, weighttype()", r: "boottest(type)" },
  },
  {
    kind: "flag",
    name: "impose",
    label: "resample.impose",
    help: "resample.imposeHelp",
    default: true,
    advanced: true,
    group: "repeats.group",
    elsewhere: { stata: "boottest, nonull", r: "boottest(impose_null)" },
  },
  {
    kind: "choice",
    name: "tails",
    label: "resample.tails",
    help: "resample.tailsHelp",
    default: "symmetric",
    choices: [
      { value: "symmetric", label: "resample.tailsSymmetric" },
      { value: "equal", label: "resample.tailsEqual" },
    ],
    advanced: true,
    group: "repeats.group",
    elsewhere: { stata: "boottest, ptype()", r: "boottest(p_val_type)" },
  },
  {
    kind: "number",
    name: "value",
    label: "resample.value",
    help: "resample.valueHelp",
    default: 0,
    advanced: true,
    group: "repeats.group",
    elsewhere: { stata: "boottest x = 0", r: "boottest(r)" },
  },
];

const drawFields = shared
  .drawFields(999)
  .map((field): Field => (field.kind === "number" && field.name === "draws" ? { ...field, min: 1 } : field));

/** Errors are clustered: of the fields of errors only these have a place here. */
const ofErrors = new Set(["cluster", "ssc", "level"]);
const otherErrors = new Set(shared.errorFields.map(({ name }) => name).filter((name) => !ofErrors.has(name)));
const fields = modelFields.filter(({ name }) => !otherErrors.has(name));

/** p values and intervals that hold up with few clusters, under a regression table. */
export const wildBootstrapAnalysis: Analysis = {
  name: "wild-bootstrap",
  title: "resample.wildTitle",
  summary: "resample.wildSummary",
  group: "analyses.groupRobustness",
  fields: [
    shared.outcomesField,
    { ...shared.regressorsField, atLeast: 0 } as Field,
    ...fields,
    ...ownFields,
    ...instrumentFields,
    ...shared.tableFields,
    ...drawFields,
  ],
  async run(frame, options, context) {
    const { locale, executor, signal, onProgress } = context;
    const look = tableLook(options, locale);
    const columns = wildColumns(frame, options);
    const step = message("resample.wildTitle");
    const made: (WildBootstrap | Problem)[] = [];
    for (const { spec } of columns)
      made.push(
        await orProblem(() =>
          wildBootstrap(
            frame,
            spec,
            {
              ...(spec.method === "iv" ? {} : { focal: termNames(frame, options.x as readonly string[], options) }),
              ...(options.by ? { by: termOf(frame, String(options.by)) } : {}),
              weights: options.bootWeights as WildWeightType,
              imposeNull: options.impose as boolean,
              tails: options.tails as "symmetric",
              draws: Number(options.draws ?? 999),
              seed: Number(options.seed ?? 0),
              value: Number(options.value ?? 0),
            },
            {
              executor,
              ...(signal ? { signal } : {}),
              onProgress: (done, total) => onProgress?.({ step, done, total }),
            },
          ),
        ),
      );
    const models = made.map((one): ModelResult =>
      one instanceof Problem ? { problem: toProblemData(one) } : { estimate: one.estimate },
    );
    const folds = options.controlsAs === "yes-no";
    const told = made.flatMap((one) => (one instanceof Problem ? [] : wildNotes(one, locale)));
    const table = regressionTable(
      columns.map(({ outcome, controls }, k) => ({ result: models[k], outcome, controls: folds ? controls : null })),
      {
        id: "wild-bootstrap",
        title: say(locale, "resample.wildTable"),
        locale,
        ...look,
        drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
        notes: [...tableNotes(models, locale), ...new Map(told.map((note) => [JSON.stringify(note), note])).values()],
      },
    );
    return {
      models,
      tables: [{ ...table, rows: [...table.rows, ...wildRows(made, look, locale)] }],
      notes: sampleNotes(models, locale),
    };
  },
  foresee: (frame, options) => foreseeModels(frame, wildColumns(frame, options)),
  formulas: [wildbootFormula],
};

/** One model for each outcome, clustered; two-stage least squares where there are instruments. */
function wildColumns(frame: Frame, options: Options): ModelColumn[] {
  const instruments = (options.instruments as readonly string[]).map((name) => termOf(frame, name));
  return modelColumns(frame, { ...options, ...wholeModel, se: "auto" }).map((column) =>
    options.endog === null && instruments.length === 0
      ? column
      : {
          ...column,
          spec: {
            ...column.spec,
            method: "iv" as const,
            endog: options.endog === null ? [] : [termOf(frame, String(options.endog))],
            instruments,
          },
        },
  );
}

/** For each slope its wild p value and interval, under its column. */
function wildRows(made: readonly (WildBootstrap | Problem)[], look: TableLook, locale: Locale): TableRow[] {
  const whole = made.map((one) => (one instanceof Problem ? null : one));
  const names = [...new Set(whole.flatMap((one) => one?.slopes.map(({ term }) => term.name) ?? []))];
  return names.flatMap((name, k): TableRow[] => {
    const label = termLabel(name, look.labels, locale);
    const cells = (show: (slope: WildBootstrap["slopes"][number]) => TableCell): TableCell[] =>
      whole.map((one) => {
        const slope = one?.slopes.find(({ term }) => term.name === name);
        return slope ? show(slope) : blankCell;
      });
    const percent = Math.round((whole.find((one) => one !== null)?.level ?? 0.95) * 1000) / 10;
    return [
      {
        cells: [
          textCell(`${label}: ${say(locale, "resample.headWildP")}`),
          ...cells(({ pValue }) => numberCell(pValue, look.decimals)),
        ],
        ...(k === 0 ? { ruleAbove: true } : {}),
      },
      {
        cells: [
          textCell(`${label}: ${say(locale, "resample.headWildInterval", { level: percent })}`),
          ...cells(({ low, high }) =>
            low !== null && high !== null
              ? intervalCell([low, high], look.decimals)
              : { kind: "text", text: openInterval(low, high, look.decimals), align: "center" },
          ),
        ],
      },
    ];
  });
}

/** "(-∞, 0.31]": a bound that does not exist. */
function openInterval(low: number | null, high: number | null, decimals: number): string {
  const left = low === null ? "(-∞" : `[${low.toFixed(decimals)}`;
  const right = high === null ? "∞)" : `${high.toFixed(decimals)}]`;
  return `${left}, ${right}`;
}
