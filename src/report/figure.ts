/**
 * A chart as plain data: its kind, its series and its words, all in the reader's language. It is drawn as SVG in the pane
 * and the workbench; every drawn number is here, so that a program that draws charts of its own can make the same one.
 */
export type Figure = HistogramFigure | CurveFigure | BarFigure | IntervalFigure | ScatterFigure;

interface Words {
  /** Stable among the figures shown together. */
  readonly id: string;
  readonly title: string;
  /** What a reader who cannot see it should know: one or two sentences with the main numbers. */
  readonly description: string;
  /** What the axes show; "" where the title says it. */
  readonly xLabel: string;
  readonly yLabel: string;
  /** Set under the figure: rows used and left out, how it was computed. */
  readonly notes: readonly string[];
}

/** Counts of values in [edge k, edge k + 1); the last interval holds its right edge too. */
export interface HistogramFigure extends Words {
  readonly kind: "histogram";
  /** One more than `counts`, evenly spaced. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Vertical lines with a name, such as the estimate among those of placebo draws. */
  readonly marks?: readonly Mark[];
}

export interface CurvePoint {
  readonly x: number;
  /** Null where the series has no value: the curve is broken there. */
  readonly y: number | null;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  /** The lower and upper bound of one band, filled between; absent: a curve in its own right. */
  readonly bound?: "low" | "high";
}

/** Curves over a common axis: a trend over periods ("line"), or densities ("density"). */
export interface CurveFigure extends Words {
  readonly kind: "line" | "density";
  readonly series: readonly Curve[];
  /** Names of places on the x axis, such as periods; without them the axis has numbers. */
  readonly places?: readonly { readonly x: number; readonly label: string }[];
  /** Vertical lines with a name, such as the estimate among placebo draws. */
  readonly marks?: readonly Mark[];
}

export interface Mark {
  readonly x: number;
  readonly label: string;
}

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Horizontal bars from zero, in groups with a heading each ("" for none). */
export interface BarFigure extends Words {
  readonly kind: "bar";
  readonly groups: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
}

export interface IntervalPoint {
  /** Where it stands: periods since treatment, or the number of the row. */
  readonly x: number;
  readonly label: string;
  readonly value: number;
  /** Bounds of the interval; null where there is none, as at a base period. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Estimates with their intervals and a line at zero: over event time ("across"), or one under the other ("down"). */
export interface IntervalFigure extends Words {
  readonly kind: "intervals";
  readonly direction: "across" | "down";
  /** Series with a name each; more than one stand side by side with a legend. */
  readonly series: readonly { readonly name: string; readonly points: readonly IntervalPoint[] }[];
  /** Lines across the axis of x, such as the last period before treatment. */
  readonly marks?: readonly Mark[];
}

/** A cloud of points with a straight line through it, and lines at `cross` that make four quadrants. */
export interface ScatterFigure extends Words {
  readonly kind: "scatter";
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly x: number; readonly y: number; readonly label: string }[];
    readonly line?: { readonly slope: number; readonly intercept: number };
  }[];
  readonly cross?: { readonly x: number; readonly y: number };
}
