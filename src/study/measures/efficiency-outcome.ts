import type { Frame, NumberColumn } from "../../frame/frame.ts";
import type { ByColumn, EfficiencyOptions, EfficiencyResult } from "../../measure/efficiency/efficiency-data.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import { message, say, type Message, type MessageKey } from "../../messages/message.ts";
import type { StudyContext } from "../context.ts";
import type { Options } from "../field.ts";
import type { MeasureOutcome } from "../measure.ts";
import { efficiencyByName } from "./efficiency-by-name.ts";
import type { SbmRows } from "./sbm-data.ts";
import { scoresTable } from "./scores-table.ts";

/** What tells one measure of efficiency from another when its scores are written. */
export interface ScoreLook {
  /** What is being done, for the progress bar. */
  readonly step: MessageKey;
  /** The score's column, where the person gave no name. */
  readonly title: MessageKey;
  /** Turns the model's score into the one shown. */
  readonly show?: (score: number) => number;
  /** Further columns of each input and output, before slacks and targets. */
  readonly parts?: (result: EfficiencyResult) => {
    readonly key: "frontier.betaOf";
    readonly values: ByColumn<Float64Array>;
  };
}

/** Scores the rows and lays the result out as new columns, a table by period, and notes. */
export async function efficiencyOutcome(
  frame: Frame,
  units: SbmRows,
  model: EfficiencyOptions,
  options: Options,
  look: ScoreLook,
  context: StudyContext,
): Promise<MeasureOutcome> {
  const { locale } = context;
  const result = await efficiencyScores(units.data, model, context.executor, {
    signal: context.signal,
    secondSolver: context.secondSolver,
    onProgress: (done, total) => context.onProgress?.({ step: message(look.step), done, total }),
  });
  const named = (
    key: "measures.slackOf" | "measures.targetOf" | "frontier.betaOf",
    groups: ByColumn<Float64Array>,
  ): NumberColumn[] =>
    efficiencyByName(units.data, groups).map(([name, values]) =>
      spread(say(locale, key, { name }), values, units.rows, frame.nrow),
    );
  // Super-SBM ranks the efficient units and keeps the SBM score of the others.
  const raw = result.combined ?? result.score;
  const scores = look.show ? raw.map(look.show) : raw;
  const parts = look.parts?.(result);
  return {
    columns: [
      spread(columnName(options, say(locale, look.title)), scores, units.rows, frame.nrow),
      ...(parts ? named(parts.key, parts.values) : []),
      ...(options.slacks ? named("measures.slackOf", result.slacks) : []),
      ...(options.targets ? named("measures.targetOf", result.targets) : []),
    ],
    tables: [scoresTable(scores, raw, result, units, model, locale)],
    notes: notesOn(result, units, frame.nrow),
  };
}

/** How many rows will be scored, and against how many frontiers. */
export function foreseeScores(frame: Frame, { rows, period }: SbmRows, model: EfficiencyOptions): Message[] {
  const first = message("measures.foreseeUnits", { used: rows.length, n: frame.nrow });
  if (model.frontier === "global" || !period) return [first, message("measures.foreseeGlobal")];
  return [first, message("measures.foreseePeriods", { periods: period.levels.length })];
}

/** The name typed for the new column, or the standard one. */
export const columnName = ({ name }: Options, standard: string): string =>
  typeof name === "string" && name.trim() !== "" ? name.trim() : standard;

/** Values of the scored rows as a column of the frame; NaN elsewhere. */
export function spread(name: string, values: ArrayLike<number>, rows: readonly number[], nrow: number): NumberColumn {
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
    const units = status.flatMap((one, unit) => (one === kind ? [unit] : []));
    if (units.length > 0)
      notes.push(message(`measures.${kind}`, { count: units.length, names: namesOf(units, data.labels) }));
  }
  return notes;
}

/** Names of units, the first twenty of them. */
export const namesOf = (units: readonly number[], labels: readonly string[] | undefined): string =>
  units
    .slice(0, 20)
    .map((unit) => labels?.[unit] ?? String(unit + 1))
    .join(", ") + (units.length > 20 ? " …" : "");
