import { withColumns } from "../frame/frame-edit.ts";
import type { Frame } from "../frame/frame.ts";
import { panelOf } from "../frame/panel.ts";
import { problem } from "../messages/problem.ts";

/** One entity's years in order, one apart, with a value in each. */
export interface YearlySeries {
  /** The entity, or the name of the values where there is only one series. */
  readonly label: string;
  /** The frame's row of each year. */
  readonly rows: readonly number[];
  readonly years: readonly number[];
  readonly values: Float64Array;
}

export interface SeriesColumns {
  /** Left out: all rows are one series. */
  readonly entity?: string;
  readonly time: string;
  readonly values: Float64Array;
  /** What the values are called in messages. */
  readonly name: string;
}

/**
 * The series of a panel for work that adds up year by year: no year may be missing between the first and the last value of an
 * entity. Blanks before the first value and after the last are no part of the series; an entity without any value has none.
 *
 * @param blank zero: a blank counts as 0, because the person says so
 * @throws Problem indices.timesNotYears, indices.seriesGap, indices.seriesBlank, indices.noSeries, frame.duplicatePairs
 */
export function yearlySeries(
  frame: Frame,
  columns: SeriesColumns,
  blank: "refuse" | "zero" = "refuse",
): YearlySeries[] {
  const { time, name } = columns;
  const values = blank === "zero" ? columns.values.map((v) => (Number.isNaN(v) ? 0 : v)) : columns.values;
  const entity = columns.entity ?? oneSeries;
  const panelFrame = columns.entity === undefined ? withOneEntity(frame) : frame;
  const index = panelOf(panelFrame, entity, time);
  const { timeNumbers, starts, order } = index;
  if (timeNumbers === null || timeNumbers.some((t) => !Number.isInteger(t)))
    throw problem(
      "indices.timesNotYears",
      { name: time, example: String(index.time.levels[0]) },
      { sheet: frame.sheet, column: time },
    );
  const series: YearlySeries[] = [];
  for (let g = 0; g < index.entity.levels.length; g++) {
    const label = columns.entity === undefined ? name : String(index.entity.levels[g]);
    const all = Array.from(order.subarray(starts[g], starts[g + 1]));
    const first = all.findIndex((row) => !Number.isNaN(values[row]));
    if (first < 0) continue;
    const rows = all.slice(first, all.findLastIndex((row) => !Number.isNaN(values[row])) + 1);
    const years = rows.map((row) => timeNumbers[index.time.codes[row]]);
    const gap = years.findIndex((year, t) => t > 0 && year !== years[t - 1] + 1);
    if (gap > 0)
      throw problem(
        "indices.seriesGap",
        {
          name,
          label,
          before: String(index.time.levels[index.time.codes[rows[gap - 1]]]),
          after: String(index.time.levels[index.time.codes[rows[gap]]]),
        },
        { sheet: frame.sheet, column: name },
      );
    const blanks = rows.filter((row) => Number.isNaN(values[row]));
    if (blanks.length > 0)
      throw problem(
        "indices.seriesBlank",
        {
          name,
          label,
          count: blanks.length,
          times: listed(blanks.map((row) => String(index.time.levels[index.time.codes[row]]))),
        },
        { sheet: frame.sheet, column: name },
      );
    series.push({ label, rows, years, values: Float64Array.from(rows, (row) => values[row]) });
  }
  if (series.length === 0) throw problem("indices.noSeries", { name }, { sheet: frame.sheet, column: name });
  return series;
}

const oneSeries = "\u0000series";
const withOneEntity = (frame: Frame): Frame =>
  withColumns(frame, [{ kind: "number", name: oneSeries, values: new Float64Array(frame.nrow) }]);

const listed = (names: readonly string[]): string => names.slice(0, 5).join(", ") + (names.length > 5 ? ", …" : "");
