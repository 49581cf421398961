import type { Locale } from "../../messages/locale.ts";
import { recipe, type PrepareStep, type Recipe } from "../../study/recipe.ts";
import { rangeName, type Address } from "../../workbook/address.ts";
import { openRangeName } from "../../workbook/open-range.ts";
import type { StudyState } from "./study-state.ts";

/**
 * The study as a recipe: the data, the measures written beside it, the tables written. Null while no data is chosen.
 *
 * A converted copy is part of the sheet, so the range is widened to hold it; a measure inside the widened range is data too,
 * and is not computed again.
 */
export function recipeOf(study: StudyState, language: Locale): Recipe | null {
  const { source, table, entity, time, additions, tables } = study;
  if (source === null) return null;
  const copies = additions.filter(({ from }) => from.kind === "copy");
  const data = copies.reduce((whole, { address }) => around(whole, address), source);
  const prepare = additions.flatMap(({ from, address }): PrepareStep[] =>
    from.kind === "measure" && !isInside(address, data)
      ? [{ step: "measure", measure: from.measure, options: from.options, rename: from.rename }]
      : [],
  );
  return recipe.parse({
    panelwise: 1,
    name: study.name.trim() || source.sheet,
    language,
    data: {
      ...(table !== null && copies.length === 0
        ? { table }
        : { sheet: data.sheet, range: study.whole ? openRangeName(data) : rangeName(data) }),
      ...(entity === null ? {} : { entity }),
      ...(time === null ? {} : { time }),
    },
    prepare,
    analyses: tables.map(({ analysis, options, title, sheet }) => ({ analysis, options, title, sheet })),
  });
}

function around(a: Address, b: Address): Address {
  if (a.sheet !== b.sheet) return a;
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { sheet: a.sheet, row, column, rows: bottom - row, columns: right - column };
}

const isInside = (a: Address, b: Address): boolean =>
  a.sheet === b.sheet && a.column >= b.column && a.column + a.columns <= b.column + b.columns;
