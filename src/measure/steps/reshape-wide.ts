import { columnOf } from "../../frame/column-of.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { panelOf } from "../../frame/panel.ts";
import { pickValues } from "../../frame/pick-rows.ts";
import { problem } from "../../messages/problem.ts";
import type { Reshaped } from "./reshape-long.ts";
import { labelsOf } from "./labels.ts";
import type { WideVariable } from "./wide-pattern.ts";

export interface WideOptions {
  readonly entity: string;
  readonly time: string;
  /** Columns to lay side by side, and how the new ones are called: the star of the pattern becomes the period. */
  readonly variables: readonly WideVariable[];
  /** Columns to leave out, because they change inside an entity. */
  readonly leaveOut?: readonly string[];
}

/** More columns than this are a slip, not a table. */
const mostColumns = 16_384;

/**
 * From a row for each entity and period to a row for each entity, in the order in which the entities first appear; it keeps
 * the sheet row of the entity's first row. Columns that are no variables must hold one value inside each entity.
 *
 * @throws Problem frame.duplicatePairs, frame.unknownColumn, steps.patternStar, steps.notConstant, steps.nameThere,
 *   steps.tooWide
 * @source Stata reshape wide
 */
export function reshapeWide(frame: Frame, { entity, time, variables, leaveOut = [] }: WideOptions): Reshaped {
  // 1. Entities in the order of their first rows, and the row of each entity and period.
  const panel = panelOf(frame, entity, time);
  const T = panel.time.levels.length;
  if (variables.length * T > mostColumns)
    throw problem("steps.tooWide", { time, periods: T, columns: variables.length * T, most: mostColumns });
  const rowAt = new Map<number, Int32Array>();
  for (let row = 0; row < frame.nrow; row++) {
    const [g, t] = [panel.entity.codes[row], panel.time.codes[row]];
    if (g < 0 || t < 0) continue;
    const own = rowAt.get(g) ?? new Int32Array(T).fill(-1);
    own[t] = row;
    rowAt.set(g, own);
  }
  const entities = [...rowAt.values()];
  const firstRows = entities.map((own) =>
    own.reduce((least, row) => (row >= 0 && row < least ? row : least), Infinity),
  );

  // 2. The columns that stay, which must not change; then the variables, period by period.
  const gone = new Set([time, ...leaveOut, ...variables.map(({ name }) => name)]);
  const stay = frame.columns.filter(({ name }) => !gone.has(name));
  stay.forEach((column) => refuseChange(column, frame, entities, entity));
  const periods = panel.time.levels.map(String);
  const laid = variables.flatMap(({ name, pattern }): Column[] => {
    const parts = pattern.split("*");
    if (parts.length !== 2) throw problem("steps.patternStar", { pattern });
    const column = columnOf(frame, name);
    return periods.map((period, t) => ({
      ...pickValues(
        column,
        Int32Array.from(entities, (own) => own[t]),
      ),
      name: parts.join(period),
    }));
  });
  const names = [...stay, ...laid].map(({ name }) => name);
  const twice = names.find((name, k) => names.indexOf(name) < k);
  if (twice !== undefined) throw problem("steps.nameThere", { name: twice }, { sheet: frame.sheet, column: twice });
  return {
    frame: {
      ...frame,
      nrow: entities.length,
      rows: Int32Array.from(firstRows, (row) => frame.rows[row]),
      columns: [...stay.map((column) => pickValues(column, firstRows)), ...laid],
    },
    made: laid.map(({ name }) => name),
    periods,
    unplaced: panel.unplaced,
  };
}

function refuseChange(column: Column, frame: Frame, entities: readonly Int32Array[], entity: string): void {
  const labels = labelsOf(column);
  for (const own of entities) {
    const rows = own.filter((row) => row >= 0).sort();
    const other = rows.find((row) => labels[row] !== labels[rows[0]]);
    if (other === undefined) continue;
    throw problem(
      "steps.notConstant",
      {
        name: column.name,
        entity,
        of: labelsOf(columnOf(frame, entity))[other] ?? "",
        first: labels[rows[0]] ?? "–",
        second: labels[other] ?? "–",
        rows: `${frame.rows[rows[0]]}, ${frame.rows[other]}`,
      },
      { sheet: frame.sheet, column: column.name },
    );
  }
}
