import { factorOfColumn, type Factor } from "../frame/factor-of-column.ts";
import type { Frame, NumberColumn } from "../frame/frame.ts";
import type { Locale } from "../messages/locale.ts";
import type { Figure } from "../report/figure.ts";
import { distributionFigure } from "./figures/distribution.ts";
import { densitiesFigure } from "./figures/densities.ts";
import { rankingFigure } from "./figures/ranking.ts";
import { trendFigure } from "./figures/trend.ts";

/** Names of the columns that hold the unit and the time of each row; null where the data have none. */
export interface PanelRoles {
  readonly entity: string | null;
  readonly time: string | null;
}

/**
 * What a person looks at before a new column is written: its distribution, its density in the first, middle and last
 * period, its trend (mean and quartiles by period), and the units where it is highest and lowest. They follow from the
 * column and the panel alone, so every measure has them without a word in its declaration.
 *
 * @param column one value for each row of the frame, NaN where it is not defined
 * @returns only the figures that have something to show: no trend without periods, no ranking without units
 */
export function measureFigures(
  frame: Frame,
  column: NumberColumn,
  { entity, time }: PanelRoles,
  locale: Locale,
): readonly Figure[] {
  const shown: Shown = { name: column.name, values: column.values, missing: missingIn(column.values), locale };
  if (shown.missing === column.values.length) return [];
  const period = factorIn(frame, time);
  const unit = factorIn(frame, entity);
  return [
    distributionFigure(shown),
    period && densitiesFigure(shown, period),
    period && trendFigure(shown, period),
    unit && rankingFigure(shown, unit, period),
  ].filter((figure) => figure !== null);
}

/** The column a figure is about. */
export interface Shown {
  readonly name: string;
  readonly values: Float64Array;
  /** Rows without a value. */
  readonly missing: number;
  readonly locale: Locale;
}

const missingIn = (values: Float64Array): number => values.reduce((n, value) => n + Number(!Number.isFinite(value)), 0);

function factorIn(frame: Frame, name: string | null): Factor | null {
  const column = frame.columns.find((one) => one.name === name);
  return column ? factorOfColumn(column) : null;
}
