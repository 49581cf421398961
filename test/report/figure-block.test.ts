import assert from "node:assert/strict";
import { locales } from "../../src/messages/locale.ts";
import { figureBlock } from "../../src/report/figure-block.ts";
import type { CurveFigure } from "../../src/report/figure.ts";
import type { BlockRange } from "../../src/workbook/chart/block-chart.ts";
import { lowered } from "../../src/workbook/chart/lowered.ts";
import { sampleFigures } from "./sample-figures.ts";

const options = { locale: "en-US", errorBars: true } as const;
const trend = (labels: readonly string[]): CurveFigure => ({
  kind: "line",
  id: "trend",
  title: "Mean over time",
  description: "It rises.",
  xLabel: "Period",
  yLabel: "Mean",
  notes: ["A note that is long enough to need more than one line under the chart, since it goes on and on and on."],
  places: labels.map((label, k) => ({ x: 2010 + k, label })),
  series: [{ name: "Mean", points: [0.1, null, 0.3].map((y, k) => ({ x: 2010 + k, y })) }],
});

describe("a figure as cells with a chart", () => {
  for (const locale of locales)
    it(`puts nothing under the chart, and every number of it into labelled cells of the block, in ${locale}`, () => {
      for (const figure of sampleFigures(locale))
        for (const errorBars of [true, false]) {
          const { cells, charts = [], widths = [] } = figureBlock(figure, { locale, errorBars });
          const [chart] = charts;
          assert.equal(charts.length, 1);
          assert.ok(cells.every((row) => row.length === cells[0].length && row.length === widths.length));
          // Columns of the usual 64 pixels, rows of 20.
          const [rows, columns] = [Math.ceil(chart.height / 20), Math.ceil(chart.width / 64)];
          for (const row of cells.slice(0, rows))
            assert.ok(
              row.slice(0, columns).every(({ value }) => value === null),
              figure.id,
            );
          const ranges = chart.series.flatMap(({ x, y, whisker, labels }): BlockRange[] => [
            x,
            y,
            ...(whisker ? [whisker.minus, whisker.plus] : []),
            ...(labels ? [labels.cells] : []),
          ]);
          for (const { row, column, rows: count } of ranges) {
            assert.ok(row + count <= cells.length, figure.id);
            assert.equal(typeof cells[row - 1][column].value, "string", `${figure.id} column ${column}`);
            assert.notEqual(cells[row - 1][column].value, "", `${figure.id} column ${column}`);
          }
          assert.ok(errorBars || chart.series.every(({ whisker }) => whisker === undefined));
        }
    });

  it("draws periods that are numbers on an axis of numbers, and named ones by their names", () => {
    const [numbers] = figureBlock(trend(["2010", "2011", "2012"]), options).charts!;
    assert.equal(numbers.kind, "xy");
    assert.deepEqual([numbers.x.min, numbers.x.max], [2010, 2012]);
    const { cells, charts } = figureBlock(trend(["2010Q1", "2010Q2", "2010Q3"]), options);
    const [names] = charts!;
    assert.equal(names.kind, "line");
    const column = ({ row, column: c, rows }: BlockRange) => cells.slice(row, row + rows).map((line) => line[c].value);
    assert.deepEqual(column(names.series[0].x), ["2010Q1", "2010Q2", "2010Q3"]);
    // A period without a value is a blank cell: the curve is broken there.
    assert.deepEqual(column(names.series[0].y), [0.1, null, 0.3]);
  });

  it("sets notes under the chart, in lines as wide as it", () => {
    const { cells } = figureBlock(trend(["2010", "2011", "2012"]), options);
    const notes = cells.map(([first]) => first.value).filter((value) => value !== null);
    assert.ok(notes.length >= 2);
    assert.ok(notes.every((line) => String(line).length <= 72));
  });

  it("refers to the same cells when it becomes part of a larger block", () => {
    const [chart] = figureBlock(sampleFigures("en-US")[0], options).charts!;
    const down = lowered(chart, 7);
    assert.equal(down.at.row, chart.at.row + 7);
    down.series.forEach(({ name, x, y, whisker }, k) => {
      const before = chart.series[k];
      assert.deepEqual([name.row, x.row, y.row], [before.name.row + 7, before.x.row + 7, before.y.row + 7]);
      assert.equal(whisker?.plus.row, before.whisker && before.whisker.plus.row + 7);
    });
  });
});
