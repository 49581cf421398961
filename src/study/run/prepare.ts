import { rowsWhere } from "../../frame/condition.ts";
import { evaluateExpression } from "../../frame/evaluate.ts";
import { keepRows, withColumns } from "../../frame/frame-edit.ts";
import { cellAt } from "../../frame/cell-at.ts";
import type { Column, Frame, NumberColumn } from "../../frame/frame.ts";
import { message, say, type Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Table } from "../../report/table.ts";
import type { StudyContext } from "../context.ts";
import type { PrepareStep, Recipe } from "../recipe.ts";
import { measures } from "../registry.ts";
import { parseOptions } from "./parse-options.ts";
import { isRowStep, runRowStep } from "./row-steps.ts";

export interface Prepared {
  readonly frame: Frame;
  /** Names of the columns that the steps added. */
  readonly added: readonly string[];
  readonly tables: readonly Table[];
  /** Sheets that steps made beside the data, by the names that later steps know them by. */
  readonly sheets: readonly MadeSheet[];
  /** What each step changed, one list for each step. */
  readonly account: readonly (readonly Message[])[];
}

export interface MadeSheet {
  readonly name: string;
  readonly frame: Frame;
}

/** A context whose sheets include those made on the way; of two of one name the last counts. */
export const withSheets = (context: StudyContext, made: readonly MadeSheet[]): StudyContext => ({
  ...context,
  sheet: async (name) =>
    made.findLast((one) => one.name.toLowerCase() === name.toLowerCase())?.frame ?? context.sheet(name),
});

/** Runs the preparation steps in order. Each makes new columns or other rows; the source frame stays as it is. */
export async function prepare(
  source: Frame,
  { prepare: steps, data }: Recipe,
  context: StudyContext,
): Promise<Prepared> {
  let frame = source;
  let added: string[] = [];
  const tables: Table[] = [];
  const account: Message[][] = [];
  const sheets: MadeSheet[] = [];
  for (const step of steps) {
    context.signal?.throwIfAborted();
    const done = await runStep(step, frame, data, withSheets(context, sheets));
    frame = done.frame;
    // A reshape may take columns away that an earlier step added.
    const there = new Set(frame.columns.map(({ name }) => name));
    added = [...new Set([...added, ...done.added])].filter((name) => there.has(name));
    tables.push(...done.tables.map((table) => withOwnId(table, tables)));
    account.push(done.notes);
    if (done.sheet) sheets.push(done.sheet);
  }
  return { frame, added, tables, sheets, account };
}

/** Two steps of one kind make tables of one id, under which a sheet could hold only one. */
function withOwnId(table: Table, others: readonly Table[]): Table {
  let id = table.id;
  for (let k = 2; others.some((other) => other.id === id); k++) id = `${table.id}-${k}`;
  return { ...table, id };
}

/** What one step did. */
export interface StepDone {
  readonly frame: Frame;
  /** Names of the columns it made. */
  readonly added: readonly string[];
  readonly tables: readonly Table[];
  readonly notes: Message[];
  /** A sheet that it made beside the data. */
  readonly sheet?: MadeSheet;
}

async function runStep(
  step: PrepareStep,
  frame: Frame,
  data: Recipe["data"],
  context: StudyContext,
): Promise<StepDone> {
  if (step.step === "keep") {
    const kept = keepRows(frame, rowsWhere(frame, step.where));
    if (kept.nrow === 0) throw problem("recipe.noRowsLeft", { where: step.where });
    const note = message("recipe.keptRows", { kept: kept.nrow, n: frame.nrow, where: step.where });
    return { frame: kept, added: [], tables: [], notes: [note] };
  }
  if (step.step === "derive") {
    const values = evaluateExpression(frame, step.as, { entity: data.entity, time: data.time });
    const column: NumberColumn = { kind: "number", name: step.name, values };
    const note = message("recipe.derived", { name: step.name, expression: step.as, ...counts([column], frame.nrow) });
    return { frame: withColumns(frame, [column]), added: [step.name], tables: [], notes: [note] };
  }
  if (isRowStep(step)) return runRowStep(step, frame, data, context);
  const measure = measures.find(({ name }) => name === step.measure);
  if (!measure)
    throw problem("recipe.unknownMeasure", { name: step.measure, known: measures.map(({ name }) => name).join(", ") });
  const options = parseOptions(measure.name, measure.fields, withPanel(measure.fields, step.options, data));
  const outcome = await measure.run(frame, options, context);
  if (outcome.sheet?.extra) {
    const { name, frame: made } = outcome.sheet;
    const note = message("recipe.madeSheet", { sheet: name, measure: say(context.locale, measure.title) });
    return {
      frame,
      added: [],
      tables: outcome.tables,
      notes: [note, ...outcome.notes],
      sheet: { name, frame: { ...made, sheet: name } },
    };
  }
  if (outcome.sheet)
    return { frame: outcome.sheet.frame, added: [], tables: outcome.tables, notes: [...outcome.notes] };
  const columns = outcome.columns.map((column) => ({ ...column, name: step.rename[column.name] ?? column.name }));
  const names = columns.map(({ name }) => name);
  const title = say(context.locale, measure.title);
  const note = message("recipe.measured", {
    measure: title,
    columns: names.join(", "),
    ...counts(columns, frame.nrow),
  });
  return { frame: withColumns(frame, columns), added: names, tables: outcome.tables, notes: [note, ...outcome.notes] };
}

/** Entity and time of the data binding serve every declaration that has such a field and was not told otherwise. */
export function withPanel(
  fields: readonly { readonly name: string }[],
  options: Readonly<Record<string, unknown>>,
  { entity, time }: Recipe["data"],
): Record<string, unknown> {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  return {
    ...(entity && has("entity") ? { entity } : {}),
    ...(time && has("time") ? { time } : {}),
    ...options,
  };
}

function counts(columns: readonly Column[], nrow: number): { filled: number; missing: number } {
  let filled = 0;
  for (const column of columns) for (let row = 0; row < nrow; row++) filled += Number(cellAt(column, row) !== null);
  return { filled, missing: columns.length * nrow - filled };
}
