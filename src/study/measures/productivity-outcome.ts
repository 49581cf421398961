import type { Frame } from "../../frame/frame.ts";
import type { ProductivityOptions, ProductivityResult } from "../../measure/efficiency/productivity-data.ts";
import { productivity } from "../../measure/efficiency/productivity.ts";
import { message, type Message, type MessageKey } from "../../messages/message.ts";
import type { StudyContext } from "../context.ts";
import type { MeasureOutcome } from "../measure.ts";
import { namesOf, spread } from "./efficiency-outcome.ts";
import type { IndexColumn } from "./productivity-columns.ts";
import { indexTable } from "./productivity-table.ts";
import type { ProductivityRows } from "./productivity-rows.ts";

/** Computes an index and lays it out as new columns, a table by period, and notes. */
export async function indexOutcome(
  frame: Frame,
  units: ProductivityRows,
  options: ProductivityOptions,
  columns: (result: ProductivityResult) => readonly IndexColumn[],
  step: MessageKey,
  context: StudyContext,
): Promise<MeasureOutcome> {
  const result = await productivity(units.data, options, context.executor, {
    signal: context.signal,
    secondSolver: context.secondSolver,
    onProgress: (done, total) => context.onProgress?.({ step: message(step), done, total }),
  });
  return {
    columns: columns(result).map(({ title, values }) => spread(title, values, units.rows, frame.nrow)),
    tables: [indexTable(result, units, options, context.locale)],
    notes: notesOn(result, units, frame.nrow),
  };
}

/** How many units over how many periods there are. */
export function foreseeIndex(frame: Frame, { rows, data }: ProductivityRows): Message[] {
  return [
    message("measures.foreseeUnits", { used: rows.length, n: frame.nrow }),
    message("frontier.foreseeIndex", {
      units: new Set(data.entity.codes).size,
      periods: new Set(data.period.codes).size,
    }),
  ];
}

function notesOn({ solver, flag }: ProductivityResult, { rows, data }: ProductivityRows, nrow: number): Message[] {
  const { programs, fallbacks } = solver;
  const notes = [message("measures.solved", { programs, fallbacks })];
  if (rows.length < nrow)
    notes.push(message("measures.incomplete", { used: rows.length, n: nrow, missing: nrow - rows.length }));
  const kinds = [
    ["infeasible", "frontier.acrossInfeasible"],
    ["gap", "frontier.gaps"],
    ["uncertified", "measures.uncertified"],
  ] as const;
  for (const [kind, key] of kinds) {
    const units = flag.flatMap((one, unit) => (one === kind ? [unit] : []));
    if (units.length > 0) notes.push(message(key, { count: units.length, names: namesOf(units, data.labels) }));
  }
  return notes;
}
