import assert from "node:assert/strict";
import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { locales, type Locale } from "../../src/messages/locale.ts";
import { say } from "../../src/messages/message.ts";
import type { Figure } from "../../src/report/figure.ts";
import type { Table } from "../../src/report/table.ts";
import { writeTables } from "../../src/taskpane/actions/write-tables.ts";
import { Language } from "../../src/taskpane/language.tsx";
import { FiguresView } from "../../src/taskpane/parts/figures-view.tsx";
import { fluentTheme } from "../../src/taskpane/theme.ts";
import { excelizeInNode } from "../../src/workbook/xlsx-node.ts";
import { newXlsx } from "../../src/workbook/xlsx.ts";
import { openZip } from "../../src/workbook/zip.ts";
import { sampleFigures } from "../report/sample-figures.ts";

const show = (locale: Locale, figures: readonly Figure[]): string =>
  renderToStaticMarkup(
    <FluentProvider theme={fluentTheme("dark", locale)}>
      <Language locale={locale}>
        <FiguresView of="analysis" figures={figures} />
      </Language>
    </FluentProvider>,
  );

describe("the figures of an analysis in the pane", () => {
  for (const locale of locales)
    it(`stand by kind, each with its name, its description and its buttons, in ${locale}`, () => {
      const figures = sampleFigures(locale);
      const markup = show(locale, figures);
      for (const key of ["viewDistribution", "viewCurves", "viewBars", "viewEstimates", "viewScatter"] as const)
        assert.ok(markup.includes(say(locale, `figures.${key}`)), key);
      const open = figures.filter(({ kind }) => kind === "density" || kind === "histogram");
      assert.equal(markup.match(/<svg[^>]*role="img"/g)?.length, open.length);
      for (const { title, description } of open) {
        assert.ok(markup.includes(`aria-label="${title}"`), title);
        assert.ok(markup.includes(description), description);
      }
      assert.ok(!markup.includes(say(locale, "figures.viewRanking")));
    });

  it("need no tabs where there is one kind", () => {
    const [first] = sampleFigures("en-US");
    const markup = show("en-US", [first]);
    assert.ok(!markup.includes('role="tab"'));
    assert.ok(markup.includes(`aria-label="${first.title}"`));
  });

  it("are written under the tables as one block, which is replaced and taken back as one", async () => {
    const workbook = await newXlsx(excelizeInNode(), "data");
    const table: Table = {
      id: "t",
      font: "sheet",
      title: "Dynamics",
      header: [[{ text: "" }, { text: "y" }]],
      rows: [
        {
          cells: [
            { kind: "text", text: "x" },
            { kind: "number", value: 0.25, decimals: 3 },
          ],
        },
      ],
      notes: [],
    };
    const charts = async () => openZip(await workbook.save()).names.filter((name) => name.startsWith("xl/charts/"));
    const [event, , , placebo] = sampleFigures("en-US");
    const wanted = { id: "table-1", tables: [table], wanted: "Dynamics", overEdits: false, locale: "en-US" } as const;
    await writeTables(workbook, { ...wanted, figures: [event, placebo] });
    assert.equal((await charts()).length, 2);
    const written = await writeTables(workbook, { ...wanted, figures: [event] });
    assert.ok("placement" in written);
    assert.equal((await charts()).length, 1);
    assert.equal((await workbook.placements()).length, 1);
    await workbook.remove("table-1");
    assert.equal((await charts()).length, 0);
    assert.deepEqual(
      (await workbook.sheets()).map(({ name }) => name),
      ["data"],
    );
  });
});
