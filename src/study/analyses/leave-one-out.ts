import { leaveOneOut, type LeaveOneOut, type WithoutGroup } from "../../estimate/resample/leave-one-out.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say, speak, type Message } from "../../messages/message.ts";
import { Problem, problem, toProblemData } from "../../messages/problem.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { leaveOneOutFigure } from "../figures/leave-one-out.ts";
import { leaveoneoutFormula } from "../formulas/leaveoneout.ts";
import { leaveNotes } from "../leave-notes.ts";
import { sampleNotes } from "../model-notes.ts";
import { orProblem } from "../or-problem.ts";
import { tableLook, type TableLook } from "../table-look.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelFields, wholeModel } from "./mechanism-fields.ts";
import { modelColumns } from "./model-columns.ts";
import { plainTableFields } from "./describe.ts";
import { headerRow, intervalCell, numberCell, textCell } from "./row-cells.ts";

const ownFields: readonly Field[] = [
  {
    kind: "column",
    name: "focal",
    label: "mechanism.focal",
    help: "mechanism.focalGroupHelp",
    role: "regressor",
    required: true,
  },
  {
    kind: "column",
    name: "by",
    label: "resample.leaveBy",
    help: "resample.leaveByHelp",
    required: false,
    elsewhere: { stata: "jackknife, cluster()", r: "lapply(levels, ...)" },
  },
];

/** The coefficient when each entity, or each group, is left out in turn. */
export const leaveOneOutAnalysis: Analysis = {
  name: "leave-one-out",
  title: "resample.leaveTitle",
  summary: "resample.leaveSummary",
  group: "analyses.groupRobustness",
  fields: [shared.outcomesField, ...ownFields, ...modelFields, ...plainTableFields],
  async run(frame, options, context) {
    const { locale, executor, signal, onProgress } = context;
    const look = tableLook(options, locale);
    const by = options.by ?? options.entity;
    if (by === null || by === undefined) throw problem("resample.needsGroups", {}, { column: "by" });
    const step = message("resample.leaveTitle");
    const tried: { outcome: string; result: LeaveOneOut | Problem }[] = [];
    for (const { outcome, spec } of leaveColumns(frame, options)) {
      const chosen = { focal: termOf(frame, String(options.focal)), by: termOf(frame, String(by)) };
      const repeating = {
        executor,
        ...(signal ? { signal } : {}),
        onProgress: (done: number, total: number) => onProgress?.({ step, done, total }),
      };
      tried.push({ outcome, result: await orProblem(() => leaveOneOut(frame, spec, chosen, repeating)) });
    }
    const made = tried.flatMap(({ outcome, result }) => (result instanceof Problem ? [] : [{ outcome, result }]));
    const failed = tried.flatMap(({ result }) => (result instanceof Problem ? [result] : []));
    if (made.length === 0) throw failed[0];
    const several = tried.length > 1;
    const names = [options.focal, by].map((name) => termLabel(String(name), look.labels, locale));
    const models = tried.map(({ result }): ModelResult =>
      result instanceof Problem ? { problem: toProblemData(result) } : { estimate: result.full },
    );
    return {
      models,
      tables: made.map(({ outcome, result }, k) =>
        extremesTable(result, several ? { outcome, k } : null, names, look, locale),
      ),
      figures: made.flatMap(({ result }, k) => {
        const id = k === 0 ? "leave-one-out" : `leave-one-out-${k + 1}`;
        const figure = leaveOneOutFigure(result, { id, name: names[0], by: names[1], locale });
        return figure ? [figure] : [];
      }),
      notes: [...sampleNotes(models, locale), ...failed.map(({ detail }) => detail)],
    };
  },
  foresee: (frame, options) => foreseeModels(frame, leaveColumns(frame, options)),
  formulas: [leaveoneoutFormula],
};

const leaveColumns = (frame: Frame, options: Options) =>
  modelColumns(frame, { ...options, ...wholeModel, x: [String(options.focal)] });

/** All rows, then the groups without which the slope is lowest and highest. */
function extremesTable(
  result: LeaveOneOut,
  among: { readonly outcome: string; readonly k: number } | null,
  [name, by]: readonly string[],
  look: TableLook,
  locale: Locale,
): Table {
  const { focal, without } = result;
  const known = without
    .filter(({ estimate, term }) => estimate !== null && term !== null)
    .sort((a, b) => a.estimate! - b.estimate!);
  const lowest = known.slice(0, SHOWN);
  const highest = known.slice(Math.max(SHOWN, known.length - SHOWN)).reverse();
  const row = (label: string, { estimate, term }: Pick<WithoutGroup, "estimate" | "term">): TableRow => ({
    cells: [
      textCell(label),
      numberCell(estimate, look.decimals, starsFor(term!.pValue, look.stars)),
      numberCell(term!.stdError, look.decimals),
      numberCell(term!.pValue, look.decimals),
      intervalCell([term!.ciLow, term!.ciHigh], look.decimals),
      numberCell(estimate! - focal.estimate, look.decimals),
    ],
  });
  const heading = (text: string): TableRow => ({
    cells: [{ kind: "text", text, italic: true }, ...Array.from({ length: 5 }, () => ({ kind: "blank" as const }))],
    ruleAbove: true,
  });
  const title = say(locale, "resample.leaveTable", { name, by });
  const notes: Message[] = leaveNotes(result);
  return {
    id: among ? `leave-one-out-${among.k + 1}` : "leave-one-out",
    title: among ? `${title}: ${termLabel(among.outcome, look.labels, locale)}` : title,
    header: headerRow([
      say(locale, "resample.headLeftOut"),
      say(locale, "study.headEstimate"),
      say(locale, "study.headSe"),
      say(locale, "study.headP"),
      `${Math.round(Number(result.full.conventions.level ?? 0.95) * 1000) / 10}%`,
      say(locale, "resample.headChange"),
    ]),
    rows: [
      row(say(locale, "resample.leaveFull"), { estimate: focal.estimate, term: focal }),
      ...(lowest.length > 0 ? [heading(say(locale, "resample.leaveLowest"))] : []),
      ...lowest.map((one) => row(String(one.level), one)),
      ...(highest.length > 0 ? [heading(say(locale, "resample.leaveHighest"))] : []),
      ...highest.map((one) => row(String(one.level), one)),
    ],
    notes: notes.map((note, k) =>
      k === 0 ? say(locale, "report.notePrefix", { note: speak(locale, note) }) : speak(locale, note),
    ),
    font: look.font,
  };
}

const SHOWN = 5;
