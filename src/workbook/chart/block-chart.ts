/** A rectangle of cells inside a block, 0-based. */
export interface BlockRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A native chart that comes with a block and is drawn from cells of it: whoever changes a number there changes the chart.
 * It is put, replaced and taken back with its block.
 */
export interface BlockChart {
  /** Stable among the charts of a block. */
  readonly id: string;
  /** "xy": numbers on both axes. "line", "column" and "bar" have names on one axis; bars lie, from the top down. */
  readonly kind: "xy" | "line" | "column" | "bar";
  readonly title: string;
  /** Read out to those who cannot see the chart. */
  readonly description: string;
  /** The axis of x (of the names, where there are any), and that of y. */
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** Pixels between the edges of the chart and those of its plot; without them the program places the plot. */
  readonly inside?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** The cell under its top left, inside the block; size in pixels. */
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
  /** The same chart as SVG, for programs that have no charts of their own. */
  readonly picture: string;
}

export interface ChartAxis {
  /** "" for none. */
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Number format of its labels. */
  readonly format?: string;
  /** No line, no labels. */
  readonly hidden?: boolean;
  /** Where on this axis the other one crosses it; at zero, or as near as the axis comes, if absent. */
  readonly crossed?: "min";
  /** Faint lines across the plot. */
  readonly lines?: boolean;
}

export type ChartDash = "solid" | "dash" | "dot" | "dash-dot";
export type ChartMarker = "circle" | "square" | "triangle" | "diamond" | "dash" | "plus";

export interface ChartSeries {
  /** The cell that holds its name. */
  readonly name: { readonly row: number; readonly column: number };
  readonly x: BlockRange;
  readonly y: BlockRange;
  /** #rrggbb */
  readonly colour: string;
  /** Width in points. */
  readonly line?: { readonly dash: ChartDash; readonly width: number };
  /** Size in points. */
  readonly marker?: { readonly shape: ChartMarker; readonly size: number };
  /** Distances from each point to the ends of its whisker. Only where the workbook says that it `drawsErrorBars`. */
  readonly whisker?: { readonly along: "x" | "y"; readonly minus: BlockRange; readonly plus: BlockRange };
  /** Cells whose text stands beside the points; blank ones say nothing. */
  readonly labels?: { readonly cells: BlockRange; readonly side: "left" | "above" };
  /** Named in the legend. */
  readonly key: boolean;
}

/** A chart as it is remembered: all but its picture. */
export type StoredChart = Omit<BlockChart, "picture">;

/** A chart in the sheet: its name there, by which it is found again, and the top left cell of its block. */
export interface PlacedChart {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly chart: StoredChart;
}
