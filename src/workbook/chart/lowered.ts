import type { BlockChart, BlockRange } from "./block-chart.ts";

/** The chart of a block that became part of a larger one, `rows` further down. */
export function lowered(chart: BlockChart, rows: number): BlockChart {
  const down = <T extends { readonly row: number }>(place: T): T => ({ ...place, row: place.row + rows });
  return {
    ...chart,
    at: down(chart.at),
    series: chart.series.map((series) => ({
      ...series,
      name: down(series.name),
      x: down(series.x),
      y: down(series.y),
      ...(series.whisker && {
        whisker: { ...series.whisker, minus: down(series.whisker.minus), plus: down(series.whisker.plus) },
      }),
      ...(series.labels && { labels: { ...series.labels, cells: down<BlockRange>(series.labels.cells) } }),
    })),
  };
}
