import assert from "node:assert/strict";
import { elementsIn, parseXml } from "../../../scripts/manifest/xml.ts";
import { locales, type Locale } from "../../../src/messages/locale.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { excelizeInNode } from "../../../src/workbook/xlsx-node.ts";
import { newXlsx } from "../../../src/workbook/xlsx.ts";
import { openZip } from "../../../src/workbook/zip.ts";
import type { CellValue } from "../../../src/frame/cells.ts";

const excelize = excelizeInNode();

/** Twenty-four units over eight years, treated from the fourth, fifth or sixth on, or never. */
const rows = Array.from({ length: 24 }, (_, unit) =>
  Array.from({ length: 8 }, (__, t): CellValue[] => {
    const start = [0, 4, 5, 6][unit % 4];
    const treated = Number(start > 0 && t + 1 >= start);
    const noise = Math.sin(unit * 12.9898 + t * 78.233);
    const x = Math.cos(unit * 3.7 + t * 1.3);
    return [
      `U${unit + 1}`,
      2001 + t,
      0.3 * unit + 0.1 * t - 0.5 * treated + 0.4 * x + 0.2 * noise,
      treated,
      start > 0 ? 2000 + start : null,
      x,
    ];
  }),
).flat();
const cells = [["unit", "year", "y", "d", "start", "x"], ...rows];

const panel = { controls: ["x"] };
const analyses = [
  { analysis: "event-study", options: { outcomes: ["y"], start: "start", ...panel }, sheet: "Dynamics" },
  { analysis: "bacon", options: { outcome: "y", treat: "d" }, sheet: "Dynamics" },
  { analysis: "bacon", options: { outcome: "y", treat: "d" }, sheet: "Dynamics" },
  { analysis: "placebo", options: { outcomes: ["y"], treat: "d", draws: 40, ...panel }, sheet: "Placebo" },
  {
    analysis: "moderation",
    options: { outcomes: ["y"], focal: "d", moderator: "x", controls: [] },
    sheet: "Mechanism",
  },
];

async function runOn(language: Locale) {
  const book = await newXlsx(excelize, "data");
  const block = { cells: cells.map((row) => row.map((value) => ({ value: value as string | number | null }))) };
  await book.write("data", block, { sheet: "data", row: 0, column: 0 }, "refuse");
  const recipe = readRecipe(
    JSON.stringify({
      panelwise: 1,
      name: "Charts",
      language,
      data: { sheet: "data", entity: "unit", time: "year" },
      analyses,
    }),
  );
  const done = await runRecipe(recipe, book, { executor: inlineExecutor, locale: recipe.language }, "Panelwise test");
  return { done, book, zip: openZip(await book.save()) };
}

describe("the figures of a recipe", () => {
  for (const locale of locales)
    it(`stand as native charts under the tables of their analysis, in ${locale}`, async () => {
      const { done, book, zip } = await runOn(locale);
      const figures = done.analyses.flatMap((one) => one.figures);
      assert.ok(done.analyses.every((one) => one.figures.length > 0));
      const charts = zip.names
        .filter((name) => name.startsWith("xl/charts/chart"))
        .map((name) => [...elementsIn(parseXml(zip.text(name)!))]);
      assert.equal(charts.length, figures.length);
      for (const { title } of figures)
        assert.ok(
          charts.some((parts) => parts.some(({ name, text }) => name === "a:t" && text === title)),
          title,
        );

      // Every point of the event study is a number of its chart.
      const event = figures.find(({ kind }) => kind === "intervals");
      assert.ok(event?.kind === "intervals");
      const chart = charts.find((parts) => parts.some(({ name, text }) => name === "a:t" && text === event.title))!;
      const numbers = new Set(chart.filter(({ name }) => name === "c:v").map(({ text }) => Number(text)));
      for (const { points } of event.series)
        for (const { value } of points) assert.ok(numbers.has(value), String(value));

      // Nothing overlaps: placements of a sheet follow each other.
      const placements = await book.placements();
      assert.equal(new Set(placements.map(({ id }) => id)).size, placements.length);
      assert.ok(placements.every(({ edited }) => !edited));
    });
});
