import type { Frame, NumberColumn } from "../../frame/frame.ts";
import type { EfficiencyOptions, EfficiencyResult } from "../../measure/efficiency/efficiency-data.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import { message, say, type Message } from "../../messages/message.ts";
import type { StudyContext } from "../context.ts";
import type { Field, Options } from "../field.ts";
import { sbmFormula } from "../formulas/sbm-eff.ts";
import type { Measure, MeasureOutcome } from "../measure.ts";
import { efficiencyByName } from "./efficiency-by-name.ts";
import { sbmRows, type SbmColumns, type SbmRows } from "./sbm-data.ts";
import { sbmTable } from "./sbm-table.ts";

const fields: readonly Field[] = [
  { kind: "columns", name: "inputs", label: "measures.inputs", help: "measures.inputsHelp", role: "input", atLeast: 1 },
  { kind: "columns", name: "goods", label: "measures.goods", help: "measures.goodsHelp", role: "good", atLeast: 1 },
  { kind: "columns", name: "bads", label: "measures.bads", help: "measures.badsHelp", role: "bad", atLeast: 0 },
  {
    kind: "column",
    name: "entity",
    label: "measures.sbmEntity",
    help: "measures.sbmEntityHelp",
    role: "entity",
    required: false,
  },
  {
    kind: "column",
    name: "time",
    label: "measures.sbmTime",
    help: "measures.sbmTimeHelp",
    role: "time",
    required: false,
  },
  { kind: "flag", name: "super", label: "measures.super", help: "measures.superHelp", default: false },
  {
    kind: "choice",
    name: "rts",
    label: "measures.rts",
    help: "measures.rtsHelp",
    default: "crs",
    choices: [
      { value: "crs", label: "measures.crs" },
      { value: "vrs", label: "measures.vrs" },
    ],
  },
  {
    kind: "choice",
    name: "orientation",
    label: "measures.orientation",
    help: "measures.orientationHelp",
    default: "non",
    choices: [
      { value: "non", label: "measures.non" },
      { value: "in", label: "measures.in" },
      { value: "out", label: "measures.out" },
    ],
  },
  {
    kind: "choice",
    name: "frontier",
    label: "measures.frontier",
    help: "measures.frontierHelp",
    default: "global",
    choices: [
      { value: "global", label: "measures.global" },
      { value: "period", label: "measures.period" },
    ],
  },
  {
    kind: "flag",
    name: "slacks",
    label: "measures.slacks",
    help: "measures.slacksHelp",
    default: false,
    advanced: true,
  },
  {
    kind: "flag",
    name: "targets",
    label: "measures.targets",
    help: "measures.targetsHelp",
    default: false,
    advanced: true,
  },
  {
    kind: "text",
    name: "name",
    label: "measures.scoreName",
    help: "measures.scoreNameHelp",
    default: null,
    advanced: true,
  },
];

/** SBM and super-efficiency SBM with undesirable outputs, one score for each row. */
export const sbmEfficiency: Measure = {
  name: "sbm-efficiency",
  title: "measures.sbm",
  summary: "measures.sbmSummary",
  fields,
  formulas: [sbmFormula],
  foresee: (frame, options) => {
    const { rows, period } = sbmRows(frame, columnsIn(options));
    const first = message("measures.foreseeUnits", { used: rows.length, n: frame.nrow });
    const frontiers =
      options.frontier === "period" && period
        ? message("measures.foreseePeriods", { periods: period.levels.length })
        : message("measures.foreseeGlobal");
    return [first, frontiers];
  },
  run,
};

async function run(frame: Frame, options: Options, context: StudyContext): Promise<MeasureOutcome> {
  const units = sbmRows(frame, columnsIn(options));
  const model = modelIn(options);
  const result = await efficiencyScores(units.data, model, context.executor, {
    signal: context.signal,
    secondSolver: context.secondSolver,
    onProgress: (done, total) => context.onProgress?.({ step: message("measures.sbm"), done, total }),
  });
  const { locale } = context;
  const name =
    typeof options.name === "string" && options.name.trim() !== ""
      ? options.name.trim()
      : say(locale, "measures.efficiency");
  const column = (title: string, values: ArrayLike<number>): NumberColumn =>
    spread(title, values, units.rows, frame.nrow);
  const named = (key: "measures.slackOf" | "measures.targetOf", groups: EfficiencyResult["slacks"]): NumberColumn[] =>
    efficiencyByName(units.data, groups).map(([title, values]) => column(say(locale, key, { name: title }), values));
  // Super-SBM ranks the efficient units and keeps the SBM score of the others.
  const scores = result.combined ?? result.score;
  return {
    columns: [
      column(name, scores),
      ...(options.slacks ? named("measures.slackOf", result.slacks) : []),
      ...(options.targets ? named("measures.targetOf", result.targets) : []),
    ],
    tables: [sbmTable(scores, result, units, model, context.locale)],
    notes: notesOn(result, units, frame.nrow),
  };
}

const modelIn = (options: Options): EfficiencyOptions => ({
  model: options.super ? "super-sbm" : "sbm",
  rts: options.rts as "crs" | "vrs",
  orientation: options.orientation as "non" | "in" | "out",
  frontier: options.frontier as "period" | "global",
});

const columnsIn = (options: Options): SbmColumns => options as unknown as SbmColumns;

function spread(name: string, values: ArrayLike<number>, rows: readonly number[], nrow: number): NumberColumn {
  const all = new Float64Array(nrow).fill(NaN);
  rows.forEach((row, unit) => (all[row] = values[unit]));
  return { kind: "number", name, values: all };
}

function notesOn({ solver, status }: EfficiencyResult, { rows, data }: SbmRows, nrow: number): Message[] {
  const { programs, fallbacks } = solver;
  const notes = [message("measures.solved", { programs, fallbacks })];
  if (rows.length < nrow)
    notes.push(message("measures.incomplete", { used: rows.length, n: nrow, missing: nrow - rows.length }));
  for (const kind of ["infeasible", "uncertified"] as const) {
    const units = status.flatMap((one, unit) => (one === kind ? [data.labels?.[unit] ?? String(unit + 1)] : []));
    const names = units.slice(0, 20).join(", ") + (units.length > 20 ? " …" : "");
    if (units.length > 0) notes.push(message(`measures.${kind}`, { count: units.length, names }));
  }
  return notes;
}
