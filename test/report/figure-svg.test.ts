import assert from "node:assert/strict";
import { elementsIn, parseXml, type XmlElement } from "../../scripts/manifest/xml.ts";
import { figureSvg, type SvgOptions } from "../../src/report/figure-svg.ts";
import type {
  BarFigure,
  CurveFigure,
  Figure,
  HistogramFigure,
  IntervalFigure,
  ScatterFigure,
} from "../../src/report/figure.ts";
import { locales } from "../../src/messages/locale.ts";
import { clippedLine } from "../../src/report/svg/clipped-line.ts";
import { palette } from "../../src/report/svg/palette.ts";
import { contrast } from "../contrast.ts";
import { sampleFigures } from "./sample-figures.ts";

const words = {
  title: "Efficiency <SBM> & “more”",
  description: "What it shows",
  xLabel: "score",
  yLabel: "Rows",
  notes: [],
};
const histogram: HistogramFigure = {
  ...words,
  kind: "histogram",
  id: "h",
  edges: [0, 0.25, 0.5, 0.75, 1],
  counts: [2, 0, 8, 4],
};
const trend: CurveFigure = {
  ...words,
  kind: "line",
  id: "t",
  places: [2010, 2011, 2012, 2013].map((x) => ({ x, label: String(x) })),
  series: [
    { name: "p25", bound: "low", points: curve([1, 2, null, 3]) },
    { name: "p75", bound: "high", points: curve([3, 4, null, 5]) },
    { name: "Mean", points: curve([2, 3, null, 4]) },
  ],
};
const density: CurveFigure = {
  ...words,
  kind: "density",
  id: "d",
  series: ["2010", "2015", "2020"].map((name) => ({ name, points: curve([0, 1, 2, 0]) })),
};
const bars: BarFigure = {
  ...words,
  kind: "bar",
  id: "b",
  groups: [
    {
      name: "Highest",
      bars: [
        { label: "A & B", value: 4 },
        { label: "A city with a very long name indeed, of many words", value: 1 },
      ],
    },
    { name: "Lowest", bars: [{ label: "C", value: -2 }] },
  ],
};
const ofAnalyses = locales.flatMap(sampleFigures).map((figure) => ({ ...figure, ...words }) as Figure);
const every: readonly Figure[] = [histogram, trend, density, bars, ...ofAnalyses];

function curve(values: readonly (number | null)[]) {
  return values.map((y, k) => ({ x: 2010 + k, y }));
}

const draw = (figure: Figure, options: SvgOptions = {}): XmlElement[] => [
  ...elementsIn(parseXml(figureSvg(figure, options))),
];
const named = (elements: readonly XmlElement[], name: string) => elements.filter((one) => one.name === name);
const number = (element: XmlElement, attribute: string) => Number(element.attributes[attribute]);

describe("a figure as SVG", () => {
  it("counts whole rows on the axis of a histogram of few rows", () => {
    const few = figureSvg({ ...histogram, counts: [1, 0, 2, 1] });
    const texts = [...elementsIn(parseXml(few))].filter(({ name }) => name === "text").map(({ text }) => text);
    // The scores below end at 1: half of a row and a half would be the axis of rows.
    assert.ok(texts.includes("2") && !texts.includes("1.5"), texts.join());
  });

  it("reads as one picture with a name and a description, whatever signs they hold", () => {
    for (const figure of every) {
      const [svg, ...inside] = draw(figure, { idPrefix: "x-" });
      assert.equal(svg.attributes.role, "img");
      assert.equal(svg.attributes["aria-label"], words.title);
      const said = inside.find(({ attributes }) => attributes.id === svg.attributes["aria-describedby"]);
      assert.equal(said?.text, words.description);
    }
  });

  it("stays within its width, from the narrowest pane to the widest", () => {
    for (const figure of every)
      for (const width of [288, 418, 800])
        for (const one of draw(figure, { width })) {
          for (const attribute of ["x", "x1", "x2", "cx"])
            if (attribute in one.attributes)
              assert.ok(number(one, attribute) >= 0 && number(one, attribute) <= width, `${figure.kind} ${one.name}`);
          if (one.name === "rect")
            assert.ok(number(one, "x") + number(one, "width") <= width + 0.01 || !("x" in one.attributes));
        }
  });

  it("draws bars of a histogram as high as their counts", () => {
    const rects = named(draw(histogram), "rect");
    const unit = number(rects[0], "height") / 2;
    assert.deepEqual(
      rects.map((rect) => Math.round(number(rect, "height") / unit)),
      histogram.counts,
    );
    assert.deepEqual(
      rects.map((rect) => rect.children[0].text),
      ["0.00 – 0.25: 2", "0.25 – 0.50: 0", "0.50 – 0.75: 8", "0.75 – 1.00: 4"],
    );
  });

  it("breaks a curve where a period has no value, and marks every period that has one", () => {
    const paths = named(draw(trend), "path").map(({ attributes }) => attributes.d);
    const mean = paths[paths.length - 1];
    assert.equal(mean.match(/M/g)?.length, 2);
    assert.deepEqual(
      named(draw(trend), "circle").map(({ children }) => children[0].text),
      ["2010: 2", "2011: 3", "2013: 4"],
    );
  });

  it("fills a band between its bounds, never across a gap", () => {
    const [band] = named(draw(trend), "path");
    assert.equal(band.attributes.d.match(/Z/g)?.length, 2);
  });

  it("tells series apart by dashes as well as by colour", () => {
    const lines = named(draw(density), "path").map(
      ({ attributes }) => `${attributes.stroke} ${attributes["stroke-dasharray"]}`,
    );
    assert.equal(new Set(lines.map((line) => line.split(" ")[0])).size, 3);
    assert.equal(new Set(lines.map((line) => line.split(") ")[1])).size, 3);
  });

  it("sets bars from zero to either side, with names that fit and numbers under one another", () => {
    const elements = draw(bars, { width: 320 });
    const rects = named(elements, "rect");
    const [high, , low] = rects;
    const zero = number(high, "x");
    assert.ok(Math.abs(number(low, "x") + number(low, "width") - zero) < 0.02);
    // 4 is twice as far from zero as -2; positions are rounded to a hundredth.
    assert.ok(Math.abs(number(high, "width") / number(low, "width") - 2) < 0.001);
    const texts = named(elements, "text");
    assert.ok(texts.some(({ text }) => text.endsWith("…")));
    assert.deepEqual(
      texts.filter(({ attributes }) => attributes["text-anchor"] === "end").map(({ text }) => text),
      ["4.000", "1.000", "-2.000"],
    );
  });

  it("leaves out period labels that would touch", () => {
    const years = Array.from({ length: 40 }, (_, k) => 1980 + k);
    const long: CurveFigure = {
      ...trend,
      places: years.map((x) => ({ x, label: String(x) })),
      series: [{ name: "Mean", points: years.map((x) => ({ x, y: x })) }],
    };
    const shown = named(draw(long, { width: 300 }), "text").filter(
      ({ attributes, text }) => attributes["text-anchor"] === "middle" && /^\d{4}$/.test(text),
    );
    const places = shown.map((text) => number(text, "x"));
    assert.ok(shown.length >= 4 && shown.length < 10, String(shown.length));
    assert.ok(places.slice(1).every((x, k) => x - places[k] > 30));
    assert.equal(shown[0].text, "1980");
  });

  it("stands alone in a document: its title, plain colours, a white ground", () => {
    for (const figure of every) {
      const svg = figureSvg(figure, { standalone: true });
      assert.ok(!svg.includes("var("), figure.kind);
      assert.ok(draw(figure, { standalone: true }).some(({ name, text }) => name === "text" && text === words.title));
    }
  });

  it("has colours that stand out from white paper by 4.5 to 1", () => {
    for (const { onWhite } of palette) assert.ok(contrast(onWhite, "#ffffff") >= 4.5, onWhite);
  });

  it("draws an event study as points with capped whiskers, and none where there is no interval", () => {
    const elements = draw(sample("event-study-one"));
    const { series } = sample("event-study-one") as IntervalFigure;
    const points = named(elements, "circle");
    assert.equal(points.length, series[0].points.length);
    const whiskers = named(elements, "path");
    // A line and its caps for each interval; the base period has none.
    assert.equal(whiskers.length, 2 * (series[0].points.length - 1));
    assert.ok(points.some(({ children }) => children[0].text === "-5: -0.02 [-0.07, 0.03]"));
    // Bounds stand as far from their point as they are from its value.
    const [stem] = whiskers.map(({ attributes }) => attributes.d.match(/-?[\d.]+/g)!.map(Number));
    const ratio = (stem[1] - number(points[0], "cy")) / (number(points[0], "cy") - stem[3]);
    const { value, low, high } = series[0].points[0];
    assert.ok(Math.abs(ratio - (value - low!) / (high! - value)) < 0.01, String(ratio));
  });

  it("sets several series side by side, by marks and dashes that differ, with a legend", () => {
    const elements = draw(sample("event-study"), { width: 320 });
    const { series } = sample("event-study") as IntervalFigure;
    const texts = named(elements, "text").map(({ text }) => text);
    for (const { name } of series) assert.ok(texts.includes(name), name);
    const hint = (name: string) =>
      elements.find(({ children }) => children[0]?.name === "title" && children[0].text.startsWith(`${name}, 0:`))!;
    const [first, second, third] = series.map(({ name }) => hint(name));
    assert.deepEqual([first.name, second.name, third.name], ["circle", "rect", "path"]);
    const middle = number(second, "x") + number(second, "width") / 2;
    assert.ok(middle - number(first, "cx") >= 3, String(middle));
  });

  it("names a dashed line above the plot, clear of other names and of the axis", () => {
    const placebo = { ...sample("placebo"), ...words };
    const elements = draw(placebo, { width: 320 });
    const { marks = [] } = placebo as CurveFigure;
    for (const { label } of marks) assert.ok(named(elements, "text").some(({ text }) => text === label));
    const dashed = named(elements, "line").filter(({ attributes }) => attributes["stroke-dasharray"]);
    assert.equal(dashed.length, marks.length);
    for (const line of dashed) assert.equal(number(line, "x1"), number(line, "x2"));
    const near = {
      ...placebo,
      marks: [
        { x: 0, label: "one name" },
        { x: 0.001, label: "another name" },
      ],
    } as CurveFigure;
    const heights = named(draw(near), "text").filter(({ text }) => text.endsWith("name"));
    assert.notEqual(number(heights[0], "y"), number(heights[1], "y"));
  });

  it("sets estimates under one another with their names in full, on two lines where they are long", () => {
    const forest = sample("coefficients") as IntervalFigure;
    const texts = named(draw(forest, { width: 320 }), "text").map(({ text }) => text);
    assert.ok(texts.includes("Instrumented by the"));
    assert.ok(texts.includes("lag of robots abroad"));
    // Every row is lower than the one before it.
    const rows = named(draw(forest), "circle").map((point) => number(point, "cy"));
    assert.equal(rows.length, 1 + forest.series[0].points.length);
    assert.ok(rows.slice(2).every((y, k) => y > rows[k + 1]));
  });

  it("draws a scatter's fitted line through its points' plane, never beyond the plot, and its quadrants", () => {
    const moran = sample("moran") as ScatterFigure;
    const steep = { ...moran, series: [{ ...moran.series[0], line: { slope: 40, intercept: 0 } }] };
    for (const figure of [moran, steep]) {
      const elements = draw(figure, { width: 400 });
      const dashed = named(elements, "line").filter(({ attributes }) => attributes["stroke-dasharray"]);
      assert.equal(dashed.length, 2);
      const line = named(elements, "line").find(({ attributes }) => attributes["stroke-width"] === "2")!;
      const upright = dashed.find((one) => number(one, "x1") === number(one, "x2"))!;
      for (const end of ["y1", "y2"])
        assert.ok(
          number(line, end) >= number(upright, "y1") - 0.01 && number(line, end) <= number(upright, "y2") + 0.01,
        );
    }
    const points = named(draw(moran), "circle");
    assert.equal(points.length, moran.series[0].points.length);
    assert.match(points[0].children[0].text, /^P1: /);
  });

  it("draws no line through a plane it does not cross", () => {
    assert.equal(clippedLine({ slope: 0, intercept: 9 }, [0, 1], [0, 1]), null);
    assert.equal(clippedLine({ slope: 1, intercept: 9 }, [0, 1], [0, 1]), null);
    assert.deepEqual(clippedLine({ slope: 2, intercept: 0 }, [0, 1], [0, 1]), [
      { x: 0, y: 0 },
      { x: 0.5, y: 1 },
    ]);
  });
});

const sample = (id: string): Figure => sampleFigures("en-US").find((figure) => figure.id === id)!;
