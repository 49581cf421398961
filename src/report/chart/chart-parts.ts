import type { Locale } from "../../messages/locale.ts";
import type { BlockChart } from "../../workbook/chart/block-chart.ts";
import type { DataColumns } from "./data-columns.ts";

/** What a kind of figure makes of itself: axes and series; the words, the place and the size are the same for all kinds. */
export type ChartParts = Pick<BlockChart, "kind" | "x" | "y" | "series"> & {
  /** Pixels, where the usual height is not enough. */
  readonly height?: number;
  /** Pixels for names of rows at the left of the plot. */
  readonly namesWidth?: number;
};

/** Where a figure puts the numbers it is drawn from, and how. */
export interface ChartRoom {
  readonly data: DataColumns;
  readonly locale: Locale;
  /** Whiskers as error bars; as lines of their own where the program draws no custom ones. */
  readonly errorBars: boolean;
}
