import assert from "node:assert/strict";
import type { Frame } from "../../src/frame/frame.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { locales } from "../../src/messages/locale.ts";
import type { BarFigure, CurveFigure, Figure, HistogramFigure } from "../../src/report/figure.ts";
import { figureSvg } from "../../src/report/figure-svg.ts";
import { measureFigures } from "../../src/study/measure-figures.ts";

/** Units by years, in the order unit by unit. */
const panel = (units: number, years: readonly (number | string)[]): Frame =>
  frameFromCells([
    ["city", "year"],
    ...Array.from({ length: units }, (_, unit) =>
      years.map((year) => [`City ${String(unit + 1).padStart(2, "0")}`, year]),
    ).flat(),
  ]).frame;
const roles = { entity: "city", time: "year" };
const figuresOf = (
  frame: Frame,
  values: readonly number[],
  panelRoles: { entity: string | null; time: string | null } = roles,
) => measureFigures(frame, { kind: "number", name: "te", values: Float64Array.from(values) }, panelRoles, "en-US");
const byKind = <K extends Figure["kind"]>(figures: readonly Figure[], kind: K) =>
  figures.find((figure): figure is Figure & { readonly kind: K } => figure.kind === kind);

describe("the figures of a new column", () => {
  const frame = panel(30, [2010, 2011, 2012]);
  // Rises by 0.1 a year, and from the first unit to the last.
  const scores = Array.from({ length: 90 }, (_, row) => 0.5 + 0.1 * (row % 3) + 0.001 * Math.floor(row / 3));

  it("are its distribution, densities, trend and ranking", () => {
    assert.deepEqual(
      figuresOf(frame, scores).map(({ kind }) => kind),
      ["histogram", "density", "line", "bar"],
    );
  });

  it("are only those the data can give", () => {
    const kinds = (entity: string | null, time: string | null) =>
      figuresOf(frame, scores, { entity, time }).map(({ kind }) => kind);
    assert.deepEqual(kinds(null, null), ["histogram"]);
    assert.deepEqual(kinds("city", null), ["histogram", "bar"]);
    assert.deepEqual(
      figuresOf(
        frame,
        scores.map(() => NaN),
      ),
      [],
    );
  });

  it("speak both languages and can be drawn in both", () => {
    for (const locale of locales)
      for (const figure of measureFigures(
        frame,
        { kind: "number", name: "te", values: Float64Array.from(scores) },
        roles,
        locale,
      )) {
        const spoken = [figure.title, figure.description, ...figure.notes].join("\n");
        assert.ok(!/[{}]|NaN|undefined|null/.test(spoken), spoken);
        assert.ok(figureSvg(figure).startsWith("<svg"));
      }
  });
});

describe("the distribution", () => {
  const histogram = (values: readonly number[]): HistogramFigure =>
    byKind(figuresOf(panel(values.length, [2010]), values), "histogram")!;

  it("counts every value once, in intervals with round edges, and tells the rows without one", () => {
    const { edges, counts, notes } = histogram([0.31, 0.42, 0.44, 0.55, NaN, 0.58, 0.61, 0.7, 1, 1, Infinity]);
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      9,
    );
    assert.ok(
      edges.every((edge) => Math.abs(edge * 20 - Math.round(edge * 20)) < 1e-9),
      edges.join(),
    );
    assert.match(notes[0], /^9 of 11 rows; 2 without a value/);
  });

  it("puts a score of one, rounding errors and all, into the interval that ends at one", () => {
    const { edges, counts } = histogram([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1 + 1e-13]);
    assert.equal(edges[edges.length - 1], 1);
    assert.ok(counts[counts.length - 1] >= 2);
  });

  it("gives whole numbers an interval each, and a single value one of its own", () => {
    const whole = histogram([0, 1, 1, 3]);
    assert.deepEqual(
      [whole.edges, whole.counts],
      [
        [-0.5, 0.5, 1.5, 2.5, 3.5],
        [1, 2, 0, 1],
      ],
    );
    const single = histogram([0.7, 0.7, 0.7]);
    assert.deepEqual(single.counts, [3]);
    assert.ok(single.edges[0] < 0.7 && single.edges[1] > 0.7);
  });

  it("stays readable with a value far from all others", () => {
    const { counts } = histogram([...Array.from({ length: 200 }, (_, k) => 1 + k / 1000), 1000]);
    assert.ok(counts.length <= 40, String(counts.length));
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      201,
    );
  });
});

describe("the trend", () => {
  const trend = (frame: Frame, values: readonly number[]): CurveFigure | undefined =>
    byKind(figuresOf(frame, values), "line");

  it("is the mean and the quartiles of each period, in the order of time", () => {
    // Rows unit by unit: 2012 before 2011. Quartiles as Stata's summarize: of 1, 2, 3, 6 they are 1.5 and 4.5.
    const found = trend(panel(4, [2012, 2011]), [10, 1, 10, 2, 10, 3, 10, 6])!;
    assert.deepEqual(
      found.places?.map(({ label }) => label),
      ["2011", "2012"],
    );
    assert.deepEqual(
      found.series.map(({ bound, points }) => [bound, points.map(({ y }) => y)]),
      [
        ["low", [1.5, 10]],
        ["high", [4.5, 10]],
        [undefined, [3, 10]],
      ],
    );
  });

  it("has a gap, told in its note, where a period has no value", () => {
    const found = trend(panel(2, [2010, 2011, 2012]), [1, NaN, 3, 1, NaN, 3])!;
    assert.deepEqual(
      found.series[2].points.map(({ y }) => y),
      [1, null, 3],
    );
    assert.match(found.notes.join(" "), /1 period has no value: 2011\./);
  });

  it("keeps quarters typed as text in order, a year's gap as wide as four quarters", () => {
    const found = trend(panel(2, ["2010Q4", "2011Q1", "2012Q1"]), [1, 2, 3, 1, 2, 3])!;
    const places = found.places!.map(({ x }) => x);
    assert.deepEqual([places[1] - places[0], places[2] - places[1]], [1, 4]);
  });

  it("needs two periods", () => assert.equal(trend(panel(4, [2010]), [1, 2, 3, 4]), undefined));
});

describe("the densities", () => {
  it("are those of the first, the middle and the last period that have enough values", () => {
    const years = [2010, 2011, 2012, 2013, 2014];
    const values = Array.from({ length: 100 }, (_, row) => (row % 5 === 4 && row > 30 ? NaN : Math.sin(row)));
    const { series, notes } = byKind(figuresOf(panel(20, years), values), "density")!;
    // 2014 has seven values only.
    assert.deepEqual(
      series.map(({ name }) => name),
      ["2010", "2011", "2013"],
    );
    assert.match(notes[0], /20, 20, 20 values/);
  });

  it("are left out where a period has no spread", () => {
    const flat = Array.from({ length: 60 }, (_, row) => row % 3);
    assert.equal(byKind(figuresOf(panel(20, [2010, 2011, 2012]), flat), "density"), undefined);
  });
});

describe("the ranking", () => {
  const ranking = (frame: Frame, values: readonly number[], time: string | null = "year"): BarFigure =>
    byKind(figuresOf(frame, values, { entity: "city", time }), "bar")!;
  const names = (figure: BarFigure) =>
    figure.groups.map(({ bars }) => bars.map(({ label }) => label.slice(5)).join(" "));

  it("shows ten at either end in the last period, which its title names", () => {
    const figure = ranking(
      panel(25, [2010, 2011]),
      Array.from({ length: 50 }, (_, row) => (row % 2 ? row : -row)),
    );
    assert.deepEqual(names(figure), ["25 24 23 22 21 20 19 18 17 16", "10 09 08 07 06 05 04 03 02 01"]);
    assert.equal(figure.title, "Highest and lowest 10 by te, 2011");
    assert.equal(figure.groups[0].bars[0].value, 49);
  });

  it("goes back to the last period that has values", () => {
    const figure = ranking(panel(3, [2010, 2011]), [3, NaN, 1, NaN, 2, NaN]);
    assert.match(figure.title, /2010$/);
    assert.deepEqual(names(figure), ["01 03 02"]);
  });

  it("ranks by the mean of all rows where there are no periods, and says so", () => {
    const figure = ranking(panel(3, [2010, 2011]), [1, 3, 5, 5, NaN, 1], null);
    assert.match(figure.title, /mean of all rows/);
    assert.deepEqual(
      figure.groups[0].bars.map(({ value }) => value),
      [5, 2, 1],
    );
  });

  it("shows every unit once where there are few, and counts those without a value", () => {
    const figure = ranking(panel(5, [2010]), [3, 1, NaN, 2, 5]);
    assert.deepEqual(names(figure), ["05 01 04 02"]);
    assert.match(figure.notes[0], /4 of 5 units ranked; 1 without a value/);
  });

  it("says so where a tie decides who is among the ten", () => {
    const tied = ranking(
      panel(25, [2010]),
      Array.from({ length: 25 }, (_, unit) => (unit < 12 ? 1 : 0.9 - unit / 100)),
    );
    assert.match(tied.notes.join(" "), /12 units share 1;/);
    const parted = ranking(
      panel(25, [2010]),
      Array.from({ length: 25 }, (_, unit) => (unit < 10 ? 1 : 0.9 - unit / 100)),
    );
    assert.ok(!parted.notes.join(" ").includes("share"));
  });
});
