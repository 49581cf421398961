import assert from "node:assert/strict";
import { elementsIn, parseXml, type XmlElement } from "../../scripts/manifest/xml.ts";
import { figureSvg, type SvgOptions } from "../../src/report/figure-svg.ts";
import type { BarFigure, CurveFigure, Figure, HistogramFigure } from "../../src/report/figure.ts";
import { palette } from "../../src/report/svg/palette.ts";
import { contrast } from "../contrast.ts";

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
const every: readonly Figure[] = [histogram, trend, density, bars];

function curve(values: readonly (number | null)[]) {
  return values.map((y, k) => ({ x: 2010 + k, y }));
}

const draw = (figure: Figure, options: SvgOptions = {}): XmlElement[] => [
  ...elementsIn(parseXml(figureSvg(figure, options))),
];
const named = (elements: readonly XmlElement[], name: string) => elements.filter((one) => one.name === name);
const number = (element: XmlElement, attribute: string) => Number(element.attributes[attribute]);

describe("a figure as SVG", () => {
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
});
