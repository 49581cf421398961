import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { convertColumn } from "../../src/frame/convert.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import { panelHealth, type ColumnHealth } from "../../src/frame/health.ts";
import { guessRoles } from "../../src/frame/roles.ts";

const file = "../shared/real/messy-country-panel.xlsx";

describe("the health of a real, messy country panel", function () {
  if (!existsSync(file)) {
    it.skip(`needs ${file}`);
    return;
  }
  const book = XLSX.read(readFileSync(file), { type: "buffer", dense: true });
  const cells = XLSX.utils.sheet_to_json<never[]>(book.Sheets.data, { header: 1, defval: null, blankrows: true });
  const { frame, health } = frameFromCells(cells);
  const column = (name: string): ColumnHealth => health.columns.find((one) => one.name === name)!;

  it("finds the header, the blank row and the two repeated rows", () => {
    assert.equal(health.headerRow, 1);
    assert.equal(health.rows, 3936);
    assert.equal(health.blankRows.count, 1);
    assert.equal(health.duplicateRows.count, 2);
  });

  it("names the marks of absence, the numbers typed as text, and the flags glued to numbers", () => {
    assert.deepEqual(column("Trade (% of GDP)").missingTexts.examples, [".."]);
    assert.deepEqual(column("Unemployment (%)").missingTexts.examples, ["n/a"]);
    assert.equal(column("CO2 (Mt)").textNumbers.count, 19);
    assert.ok(column("Real GDP (mil. 2017US$)").textNumbers.examples.includes("218,983"));
    assert.ok(column("Urban (%)").textNumbers.examples.includes("52.1 (e)"));
    assert.equal(column("Human capital index").blank, 997);
  });

  it("names countries written with and without a trailing space, and the repeated pairs", () => {
    const panel = panelHealth(frame, "Country", "Year");
    assert.ok(panel.variants.examples.some((names) => names.includes("Algeria ") && names.includes("Algeria")));
    assert.equal(panelHealth(frame, "ISO3 code", "Year").entities, 144);
    assert.deepEqual(panel.duplicates.pairs[0], { entity: "Finland", time: 2014, rows: [1462, 1502] });
    assert.equal(panel.balanced, false);
    assert.ok(panel.gaps.count > 0);
  });

  it("offers conversions that recover every number", () => {
    const urban = convertColumn(frame, "Urban (%)");
    assert.deepEqual([urban.converted, urban.flagged, urban.failed.count], [8, 8, 0]);
    const gdp = convertColumn(frame, "Real GDP (mil. 2017US$)");
    const values = gdp.frame.columns.find(({ name }) => name === gdp.name);
    assert.ok(values?.kind === "number" && values.values[0] === 218_983);
  });

  it("guesses country, year, capital, employment, GDP and CO2", () => {
    const best = (role: string) => guessRoles(frame).find((guess) => guess.role === role)?.column;
    assert.equal(best("entity"), "ISO3 code");
    assert.equal(best("time"), "Year");
    assert.equal(best("capital"), "Capital stock (mil. 2017US$)");
    assert.equal(best("labor"), "Employment (millions)");
    assert.equal(best("good"), "Real GDP (mil. 2017US$)");
    assert.equal(best("bad"), "CO2 (Mt)");
  });
});
