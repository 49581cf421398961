import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellsFromCsv } from "../../src/cli/csv.ts";
import type { Cells } from "../../src/frame/cells.ts";
import type { Locale } from "../../src/messages/locale.ts";
import type { Formula, FormulaArgument } from "../../src/study/formula.ts";
import { formulas } from "../../src/study/registry.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { formulaCall } from "../../src/functions/formula-call.ts";

const folder = join(import.meta.dirname, "..", "reference");

/** The cells of a data file of the reference cases, header first. */
export const dataCells = (name: string): Cells => cellsFromCsv(readFileSync(join(folder, "data", name), "utf8"));

export const referenceCase = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));

/** Some columns of cells, by header, with the header or without it. */
export function columnsOf(cells: Cells, names: readonly string[], header = true): Cells {
  const at = names.map((name) => {
    const column = cells[0].indexOf(name);
    if (column < 0) throw new Error(`The data have no column ${name}`);
    return column;
  });
  return cells.slice(header ? 0 : 1).map((row) => at.map((column) => row[column]));
}

export function formulaNamed(name: string): Formula {
  const found = formulas.find((formula) => formula.name === name);
  if (!found) throw new Error(`No formula is called ${name}`);
  return found;
}

/** Calls a formula as a spreadsheet does: by position, and with an error on anything that no cell can show. */
export const call = (name: string, given: readonly FormulaArgument[], locale: Locale = "en-US"): Promise<Cells> =>
  formulaCall(true)(formulaNamed(name), given, { executor: inlineExecutor, locale });
