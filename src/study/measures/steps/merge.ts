import type { Frame } from "../../../frame/frame.ts";
import type { MatchKey } from "../../../measure/steps/match-rows.ts";
import { merge } from "../../../measure/steps/merge.ts";
import { problem } from "../../../messages/problem.ts";
import type { StudyContext } from "../../context.ts";
import type { Field, Options } from "../../field.ts";
import { mergeFormula } from "../../formulas/steps/merge.ts";
import type { Measure, MeasureOutcome } from "../../measure.ts";
import { listed } from "../listed.ts";
import { mergeNotes, unmatchedTable } from "./merge-report.ts";

const fields: readonly Field[] = [
  { kind: "sheet", name: "sheet", label: "steps.otherSheet", help: "steps.otherSheetHelp", required: true },
  {
    kind: "columns",
    name: "by",
    label: "steps.mergeBy",
    help: "steps.mergeByHelp",
    role: "entity",
    atLeast: 1,
    elsewhere: { stata: "merge m:1", r: "merge(all.x = TRUE)" },
  },
  { kind: "text", name: "other", label: "steps.mergeOther", help: "steps.mergeOtherHelp", default: null },
  { kind: "text", name: "columns", label: "steps.mergeColumns", help: "steps.mergeColumnsHelp", default: null },
];

/** Columns of another sheet, beside the rows with the same names. */
export const mergeMeasure: Measure = {
  name: "merge",
  title: "steps.merge",
  summary: "steps.mergeSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [mergeFormula],
  run,
};

async function run(frame: Frame, options: Options, context: StudyContext): Promise<MeasureOutcome> {
  const sheet = String(options.sheet);
  const other = await context.sheet(sheet);
  const by = options.by as readonly string[];
  const keys = keysOf(by, listed(options.other) ?? []);
  const columns = listed(options.columns) ?? undefined;
  const { added, match } = merge(frame, other, { keys, columns });
  if (added.length === 0) throw problem("steps.mergeNothing", { sheet }, { column: "sheet" });
  return {
    columns: added,
    tables: unmatchedTable(match, sheet, context.locale),
    notes: mergeNotes(match, sheet, by, frame.nrow),
  };
}

/** The keys with their names in the other sheet: the same ones where none are given. */
function keysOf(by: readonly string[], others: readonly string[]): MatchKey[] {
  if (others.length > 0 && others.length !== by.length)
    throw problem("steps.mergeOtherCount", { by: by.length, others: others.length }, { column: "other" });
  return by.map((own, k) => ({ own, other: others[k] ?? own }));
}
