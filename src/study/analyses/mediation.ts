import type { Mediation } from "../../estimate/panel-models/mediation.ts";
import { mediationTask } from "../../estimate/panel-models/mechanism-tasks.ts";
import { indirectBootstrap, type IndirectBootstrap } from "../../estimate/resample/indirect-bootstrap.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say, speak, type Message } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { regressionTable, type RegressionColumn } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import { bootstrapNotes } from "../bootstrap-notes.ts";
import type { StudyContext } from "../context.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { mediateFormula } from "../formulas/mediate.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { orProblem } from "../or-problem.ts";
import { tableLook, type TableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelFields, wholeModel } from "./mechanism-fields.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";
import { blankCell, headerRow, intervalCell, numberCell, textCell } from "./row-cells.ts";

const ownFields: readonly Field[] = [
  {
    kind: "column",
    name: "treatment",
    label: "mechanism.treatment",
    help: "mechanism.treatmentHelp",
    role: "regressor",
    required: true,
    elsewhere: { stata: "sgmediation iv()", r: "mediate(treat)" },
  },
  {
    kind: "columns",
    name: "mediators",
    label: "mechanism.mediators",
    help: "mechanism.mediatorsHelp",
    atLeast: 1,
    elsewhere: { stata: "sgmediation mv()", r: "mediate(mediator)" },
  },
];

const bootField: Field = {
  kind: "column",
  name: "bootBy",
  label: "mechanism.bootBy",
  help: "mechanism.bootByHelp",
  required: false,
  advanced: true,
  group: "repeats.group",
  elsewhere: { stata: "bootstrap, cluster()", r: "cluster" },
};

/** Mediation in three steps for each mediator, and the indirect effects below. */
export const mediationAnalysis: Analysis = {
  name: "mediation",
  title: "mechanism.mediationTitle",
  summary: "mechanism.mediationSummary",
  group: "analyses.groupMechanism",
  fields: [
    shared.outcomesField,
    ...ownFields,
    ...modelFields,
    ...shared.tableFields,
    ...shared.drawFields(500),
    bootField,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const look = tableLook(options, locale);
    const paths = await mediationPaths(frame, options, context);
    const columns = paths.flatMap((path) => stepColumns(path, options, locale));
    const models = columns.map(({ result }): ModelResult => result);
    const folds = options.controlsAs === "yes-no";
    const table = regressionTable(columns, {
      id: "mediation",
      title: say(locale, "mechanism.mediationTable"),
      locale,
      ...look,
      drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
      notes: tableNotes(models, locale),
    });
    return {
      models,
      tables: [table, indirectTable(paths, options, look, locale)],
      notes: sampleNotes(models, locale),
    };
  },
  foresee: (frame, options) =>
    foreseeModels(
      frame,
      mediationColumns(frame, options).flatMap((column) =>
        (options.mediators as readonly string[]).map((mediator) => ({
          ...column,
          spec: { ...column.spec, x: [...new Set([...column.spec.x, termOf(frame, mediator)])] },
        })),
      ),
    ),
  formulas: [mediateFormula],
};

/** One outcome over one mediator: the three steps, and the bootstrap of the indirect effect where draws were asked for. */
interface Path {
  readonly outcome: string;
  readonly mediator: string;
  readonly made: Mediation | Problem;
  readonly bootstrap: IndirectBootstrap | Problem | null;
}

/** For each outcome, its model with the treatment; mediators come in one by one. */
function mediationColumns(frame: Frame, options: Options): ModelColumn[] {
  return modelColumns(frame, { ...options, ...wholeModel, x: [String(options.treatment)] });
}

async function mediationPaths(frame: Frame, options: Options, context: StudyContext): Promise<Path[]> {
  const { executor, signal, onProgress } = context;
  const treatment = termOf(frame, String(options.treatment));
  const mediators = options.mediators as readonly string[];
  const draws = Number(options.draws ?? 0);
  const paths: Path[] = [];
  for (const { outcome, spec } of mediationColumns(frame, options)) {
    const chosen = mediators.map((mediator) => ({ treatment, mediator: termOf(frame, mediator) }));
    const made = await executor.map(mediationTask, { frame, spec }, chosen, { ...(signal ? { signal } : {}) });
    for (const [k, result] of made.entries()) {
      if ("problem" in result) {
        const { detail, kind, place } = result.problem;
        paths.push({ outcome, mediator: mediators[k], made: new Problem(detail, kind, place), bootstrap: null });
        continue;
      }
      const step = message("mechanism.mediationTitle");
      const bootstrap =
        draws === 0
          ? null
          : await orProblem(() =>
              indirectBootstrap(
                frame,
                spec,
                {
                  ...chosen[k],
                  draws,
                  seed: Number(options.seed ?? 0),
                  ...(options.bootBy ? { by: termOf(frame, String(options.bootBy)) } : {}),
                },
                {
                  executor,
                  ...(signal ? { signal } : {}),
                  onProgress: (done, total) => onProgress?.({ step, done, total }),
                },
              ),
            );
      paths.push({ outcome, mediator: mediators[k], made: result.ok, bootstrap });
    }
  }
  return paths;
}

function stepColumns({ outcome, mediator, made }: Path, options: Options, locale: Locale): RegressionColumn[] {
  const heads = ["mechanism.stepTotal", "mechanism.stepPath", "mechanism.stepDirect"] as const;
  return heads.map((head, k) => ({
    result:
      made instanceof Problem
        ? { problem: { detail: made.detail, kind: made.kind, place: made.place } }
        : { estimate: made.steps[k] },
    outcome: k === 1 ? mediator : outcome,
    controls: options.controlsAs === "yes-no" && (options.controls as readonly string[]).length > 0 ? true : null,
    group: say(locale, head),
  }));
}

/** The effects of each path, its normal tests, and the bootstrap intervals. */
function indirectTable(paths: readonly Path[], options: Options, look: TableLook, locale: Locale): Table {
  const percent = Math.round(Number(options.level ?? 0.95) * 1000) / 10;
  const several = new Set(paths.map(({ outcome }) => outcome)).size > 1;
  const column = (path: Path) => (several ? `${path.outcome}: ${path.mediator}` : path.mediator);
  const row = (label: string, cells: readonly TableCell[]): TableRow => ({ cells: [textCell(label), ...cells] });
  const value = (of: (made: Mediation) => number | null, p?: (made: Mediation) => number | null) =>
    paths.map(({ made }) => {
      if (made instanceof Problem) return blankCell;
      const own = p?.(made) ?? null;
      return numberCell(of(made), look.decimals, own === null ? "" : starsFor(own, look.stars));
    });
  const interval = (of: (bootstrap: IndirectBootstrap) => readonly [number, number]) =>
    paths.map(({ bootstrap }) =>
      bootstrap && !(bootstrap instanceof Problem) ? intervalCell(of(bootstrap), look.decimals) : blankCell,
    );
  const boot = (label: string, cells: TableCell[]): TableRow[] =>
    cells.every(({ kind }) => kind === "blank")
      ? []
      : [{ cells: [{ kind: "text", text: label, indent: 1 }, ...cells] }];
  const rows: TableRow[] = [
    row(
      say(locale, "mechanism.indirect"),
      value(
        ({ indirect }) => indirect,
        ({ sobel }) => sobel.pValue,
      ),
    ),
    ...boot(
      say(locale, "mechanism.percentileInterval", { level: percent }),
      interval(({ indirect }) => indirect.percentile),
    ),
    ...boot(
      say(locale, "mechanism.correctedInterval", { level: percent }),
      interval(({ indirect }) => indirect.biasCorrected),
    ),
    row(
      say(locale, "mechanism.direct"),
      value(({ direct }) => direct),
    ),
    row(
      say(locale, "mechanism.total"),
      value(({ total }) => total),
    ),
    row(
      say(locale, "mechanism.share"),
      value(({ proportion }) => proportion),
    ),
    ...boot(
      say(locale, "mechanism.percentileInterval", { level: percent }),
      interval(({ share }) => share.percentile),
    ),
    ...boot(
      say(locale, "mechanism.correctedInterval", { level: percent }),
      interval(({ share }) => share.biasCorrected),
    ),
    ...(["sobel", "aroian", "goodman"] as const).flatMap((name) => [
      {
        ...row(
          say(locale, `mechanism.${name}`),
          value((made) => made[name]?.z ?? null),
        ),
        ruleAbove: name === "sobel",
      },
      row(
        say(locale, `mechanism.${name}P`),
        value((made) => made[name]?.pValue ?? null),
      ),
    ]),
  ];
  return {
    id: "indirect-effects",
    title: say(locale, "mechanism.indirectTable"),
    header: headerRow(["", ...paths.map((path) => termLabel(column(path), look.labels, locale))]),
    rows,
    notes: [message("mechanism.sobelStars"), ...notesOf(paths, Number(options.seed ?? 0))].map((note, k) =>
      k === 0 ? say(locale, "report.notePrefix", { note: speak(locale, note) }) : speak(locale, note),
    ),
    font: look.font,
  };
}

/** How draws were made, once; then what is particular to a mediator. */
function notesOf(paths: readonly Path[], seed: number): Message[] {
  const notes = paths.flatMap(({ mediator, made, bootstrap }) => [
    ...(made instanceof Problem ? [made.detail] : suppression(mediator, made)),
    ...(bootstrap === null ? [] : bootstrap instanceof Problem ? [bootstrap.detail] : bootstrapNotes(bootstrap, seed)),
  ]);
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

const suppression = (name: string, { indirect, direct }: Mediation): Message[] =>
  indirect * direct < 0 ? [message("mechanism.oppositeSigns", { name })] : [];
