import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say, speak, type Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { IntervalFigure } from "../../report/figure.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Options } from "../field.ts";
import * as shared from "../fields.ts";
import { eventStudyFigure, eventTerms, type EventSeries } from "../figures/event-study.ts";
import { fitEventModels } from "../fit-event-models.ts";
import { eventstudyFormula } from "../formulas/eventstudy.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { absorbFields, panelFields, startField } from "./did-fields.ts";
import { eventColumns, type EventColumn } from "./event-columns.ts";
import { eventFields } from "./event-fields.ts";
import { foreseeModels } from "./foresee-models.ts";
import { countMessages, countsOf } from "./foresee-treatment.ts";

/** Effects by period since treatment: estimators side by side in one table, and in one figure for each outcome. */
export const eventStudyAnalysis: Analysis = {
  name: "event-study",
  title: "didStudy.eventStudy",
  summary: "didStudy.eventStudySummary",
  group: "analyses.groupPolicy",
  fields: [
    shared.outcomesField,
    startField,
    shared.controlsField,
    ...panelFields,
    ...eventFields,
    ...absorbFields,
    ...shared.errorFields,
    ...shared.sampleFields,
    ...shared.tableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const columns = eventColumns(frame, options);
    const simultaneous = options.intervals === "simultaneous";
    const models = await fitEventModels(
      frame,
      columns.map(({ spec }) => spec),
      simultaneous ? { draws: Number(options.draws ?? 1000), seed: Number(options.seed ?? 1) } : null,
      context,
    );
    const window = windowOf(models, options);
    const folds = options.controlsAs === "yes-no";
    const look = tableLook(options, locale);
    const events = window.shown.map((k) => `event${k}`);
    const controls = termsBeside(models);
    const table = regressionTable(
      columns.map(({ outcome, estimator }, index) => ({
        result: models[index],
        outcome,
        controls: folds ? (options.controls as readonly string[]).length > 0 : null,
        group: say(locale, `didStudy.${estimator}`),
      })),
      {
        id: "event-study",
        title: say(locale, "didStudy.eventTable"),
        locale,
        ...look,
        labels: { ...eventLabels(window.shown, locale), ...look.labels },
        keep: [...events, "ATT", ...controls],
        drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
        tests: [
          { name: "Pre-trend F", label: say(locale, "didStudy.testF") },
          { name: "Pre-trend chi2", label: say(locale, "didStudy.testChi2") },
        ],
        notes: [...tableNotes(models, locale), ...testReasons(models, locale), ...window.notes],
      },
    );
    const figures = figuresOf(columns, models, window, locale);
    return { models, tables: [table], figures, notes: sampleNotes(models, locale) };
  },
  foresee(frame, options) {
    const columns = eventColumns(frame, options);
    return [...foreseeModels(frame, columns.map(asModelColumn)), ...foreseeEvents(frame, options, columns)];
  },
  formulas: [eventstudyFormula],
};

const asModelColumn = ({ outcome, spec }: EventColumn) => ({ outcome, spec, controls: null });

function foreseeEvents(frame: Frame, options: Options, columns: readonly EventColumn[]): Message[] {
  const counts = countsOf(frame, termOf(frame, String(options.start)), columns[0].spec);
  const needsNever = columns.some(({ estimator }) => estimator === "sunab" || estimator === "cs");
  return [
    ...countMessages(counts),
    ...(counts.never === 0 && needsNever ? [message("didStudy.neverMissing")] : []),
    ...(counts.before <= 1 ? [message("didStudy.oneBefore")] : []),
  ];
}

interface EventWindow {
  readonly low: number;
  readonly high: number;
  /** Periods of the table, ascending. */
  readonly shown: readonly number[];
  readonly notes: readonly Message[];
}

/**
 * The periods shown: all that any column has, or those between the ends asked for.
 *
 * @throws Problem didStudy.emptyWindow
 */
function windowOf(models: readonly ModelResult[], options: Options): EventWindow {
  const found = models.flatMap((model) => ("estimate" in model ? eventTerms(model.estimate).map(({ k }) => k) : []));
  const all = [...new Set(found)].sort((a, b) => a - b);
  const low = options.low === null ? -Infinity : Number(options.low);
  const high = options.high === null ? Infinity : Number(options.high);
  const shown = all.filter((k) => k >= low && k <= high);
  if (all.length > 0 && shown.length === 0)
    throw problem(
      "didStudy.emptyWindow",
      { low: ended(low), high: ended(high), first: all[0], last: all[all.length - 1] },
      { column: "low" },
    );
  const isCut = shown.length < all.length;
  return {
    low,
    high,
    shown,
    notes: isCut ? [message("didStudy.windowShown", { low: ended(low), high: ended(high) })] : [],
  };
}

const ended = (end: number): string => (Number.isFinite(end) ? String(end) : end < 0 ? "–∞" : "∞");

/** Controls that some estimators report, in order of appearance. */
function termsBeside(models: readonly ModelResult[]): string[] {
  const names = models.flatMap((model) => ("estimate" in model ? model.estimate.terms.map(({ name }) => name) : []));
  return [...new Set(names)].filter((name) => name !== "ATT" && !/^event-?\d+$/.test(name));
}

function eventLabels(periods: readonly number[], locale: Locale): Record<string, string> {
  return {
    ...Object.fromEntries(
      periods.map((k) => [
        `event${k}`,
        k === 0
          ? say(locale, "didStudy.eventZero")
          : say(locale, "didStudy.event", { sign: k < 0 ? "−" : "+", k: String(Math.abs(k)) }),
      ]),
    ),
    ATT: say(locale, "didStudy.att"),
  };
}

/** Why the periods before treatment could not be tested, once for each reason. */
function testReasons(models: readonly ModelResult[], locale: Locale): Message[] {
  const reasons = models.flatMap((model) =>
    "estimate" in model
      ? model.estimate.tests.flatMap((test) => ("reason" in test ? [speak(locale, test.reason)] : []))
      : [],
  );
  return [...new Set(reasons)].map((reason) => message("didStudy.testReason", { reason }));
}

function figuresOf(
  columns: readonly EventColumn[],
  models: readonly ModelResult[],
  { low, high }: EventWindow,
  locale: Locale,
): IntervalFigure[] {
  const outcomes = [...new Set(columns.map(({ outcome }) => outcome))];
  return outcomes.flatMap((outcome, index) => {
    const series = columns.flatMap((column, at): EventSeries[] => {
      const model = models[at];
      if (column.outcome !== outcome || !("estimate" in model)) return [];
      return [{ name: say(locale, `didStudy.${column.estimator}`), estimate: model.estimate, base: column.base }];
    });
    const id = outcomes.length > 1 ? `event-study-${index + 1}` : "event-study";
    return series.length === 0 ? [] : [eventStudyFigure(series, { id, outcome, locale, low, high })];
  });
}
