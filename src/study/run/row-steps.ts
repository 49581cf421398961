import { keepRows, withColumns } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { panelOf } from "../../frame/panel.ts";
import { balance } from "../../measure/steps/balance.ts";
import { merge } from "../../measure/steps/merge.ts";
import { reshapeLong } from "../../measure/steps/reshape-long.ts";
import { reshapeWide } from "../../measure/steps/reshape-wide.ts";
import type { WideVariable } from "../../measure/steps/wide-pattern.ts";
import { message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { StudyContext } from "../context.ts";
import { balanceNotes } from "../measures/steps/balance-notes.ts";
import { mergeNotes, unmatchedTable } from "../measures/steps/merge-report.ts";
import { namedIn } from "../measures/steps/named-in.ts";
import { longNotes, wideNotes } from "../measures/steps/reshape-notes.ts";
import { presentIn } from "../measures/steps/present.ts";
import type { PrepareStep, Recipe } from "../recipe.ts";
import type { StepDone } from "./prepare.ts";

/** A step that changes which rows there are. */
export type RowStep = Extract<PrepareStep, { step: "merge" | "balance" | "reshape" }>;

export const isRowStep = (step: PrepareStep): step is RowStep =>
  step.step === "merge" || step.step === "balance" || step.step === "reshape";

/** Merges, balances or reshapes: a new frame, whose rows keep the sheet rows they come from. */
export async function runRowStep(
  step: RowStep,
  frame: Frame,
  data: Recipe["data"],
  context: StudyContext,
): Promise<StepDone> {
  if (step.step === "merge") return runMerge(step, frame, context);
  if (step.step === "balance") return runBalance(step, frame, data);
  return step.to === "long" ? runLong(step, frame, data) : runWide(step, frame, data);
}

type Of<Step, To = unknown> = Extract<RowStep, { step: Step; to?: To }>;

async function runMerge(
  { sheet, by, called, columns, rename, keep }: Of<"merge">,
  frame: Frame,
  { sheet: sheetNamed, locale }: StudyContext,
): Promise<StepDone> {
  const other = await sheetNamed(sheet);
  const { added, match } = merge(frame, other, {
    keys: by.map((own) => ({ own, other: called[own] ?? own })),
    columns,
  });
  const named = added.map((column) => ({ ...column, name: rename[column.name] ?? column.name }));
  const whole = withColumns(frame, named);
  const matched = Uint8Array.from(match.at, (row) => (row >= 0 ? 1 : 0));
  const notes = mergeNotes(match, sheet, by, frame.nrow);
  if (keep === "matched") notes.push(message("steps.mergedKept", { kept: match.matched, n: frame.nrow }));
  return {
    frame: keep === "matched" ? keepRows(whole, matched) : whole,
    added: named.map(({ name }) => name),
    tables: unmatchedTable(match, sheet, locale),
    notes,
  };
}

function runBalance(step: Of<"balance">, frame: Frame, data: Recipe["data"]): StepDone {
  const { entity, time } = panelIn(step, data, "balance");
  const counts = presentIn(frame.nrow, namedIn(frame, step.columns));
  const balanced = balance(panelOf(frame, entity, time), counts, step.keep);
  return {
    frame: keepRows(frame, balanced.kept),
    added: [],
    tables: [],
    notes: balanceNotes(balanced, frame.nrow),
  };
}

function runLong({ values, time, labels }: Of<"reshape", "long">, frame: Frame, data: Recipe["data"]): StepDone {
  const over = time ?? data.time;
  if (over === undefined) throw problem("steps.panelNeeded", { step: "reshape" });
  const done = reshapeLong(frame, { variables: variablesIn(values), time: over, labels });
  return { frame: done.frame, added: done.made, tables: [], notes: longNotes(done, frame, over) };
}

function runWide(step: Of<"reshape", "wide">, frame: Frame, data: Recipe["data"]): StepDone {
  const { entity, time } = panelIn(step, data, "reshape");
  const done = reshapeWide(frame, { entity, time, variables: variablesIn(step.values), leaveOut: step.leaveOut });
  return { frame: done.frame, added: done.made, tables: [], notes: wideNotes(done, frame, entity, time) };
}

function panelIn(
  step: { readonly entity?: string | undefined; readonly time?: string | undefined },
  data: Recipe["data"],
  name: string,
): { readonly entity: string; readonly time: string } {
  const [entity, time] = [step.entity ?? data.entity, step.time ?? data.time];
  if (entity === undefined || time === undefined) throw problem("steps.panelNeeded", { step: name });
  return { entity, time };
}

const variablesIn = (values: Readonly<Record<string, string>>): WideVariable[] =>
  Object.entries(values).map(([name, pattern]) => ({ name, pattern }));
