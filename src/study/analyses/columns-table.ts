import type { Frame } from "../../frame/frame.ts";
import { regressionTable, type RegressionTableOptions } from "../../report/regression-table.ts";
import type { Table } from "../../report/table.ts";
import type { ModelResult } from "../analysis.ts";
import type { Options } from "../field.ts";
import { tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import type { ModelColumn } from "./model-columns.ts";

/** The table of models built up column by column: controls listed, or folded to a row of yes and no. */
export function columnsTable(
  frame: Frame,
  columns: readonly ModelColumn[],
  models: readonly ModelResult[],
  options: Options,
  { locale, ...own }: Pick<RegressionTableOptions, "id" | "title" | "locale" | "labels">,
): Table {
  const folds = options.controlsAs === "yes-no";
  const shown = columns.map(({ outcome, controls }, index) => ({
    result: models[index],
    outcome,
    controls: folds ? controls : null,
  }));
  return regressionTable(shown, {
    locale,
    ...tableLook(options, locale),
    ...own,
    drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
    notes: tableNotes(models, locale),
  });
}
