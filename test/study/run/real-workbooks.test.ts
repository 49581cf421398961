import assert from "node:assert/strict";
import type { CellValue } from "../../../src/frame/cells.ts";
import type { RecipeInput } from "../../../src/study/recipe.ts";
import { readRecipe } from "../../../src/study/run/read-recipe.ts";
import { runRecipe } from "../../../src/study/run/run-recipe.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { openXlsxFile } from "../../../src/workbook/xlsx-node.ts";
import { needsFile } from "../../needs-file.ts";

/** What a recipe's new columns hold, by name, beside entity and time. */
async function prepared(
  file: string,
  recipe: Omit<RecipeInput, "panelwise" | "name">,
): Promise<Record<string, CellValue[]>> {
  const workbook = await openXlsxFile(file);
  const read = readRecipe(JSON.stringify({ panelwise: 1, name: "Real data", ...recipe }));
  await runRecipe(read, workbook, { executor: inlineExecutor, locale: "en-US" }, "Panelwise test");
  const sheet = (await workbook.sheets()).find(({ name }) => name === "Prepared");
  assert.ok(sheet?.used);
  const [header, ...rows] = await workbook.read(sheet.used);
  return Object.fromEntries(header.map((name, column) => [String(name), rows.map((row) => row[column])]));
}

const most = (values: readonly CellValue[]): number => {
  assert.ok(values.every((value) => typeof value === "number"));
  return Math.max(...(values as number[]));
};

/** These files are not part of the project: the tests run where they lie beside it, and say so elsewhere. */
const withFile = (name: string, title: string, test: (file: string) => Promise<void>): void => {
  it(title, async function () {
    this.timeout(180_000);
    const file = `../shared/real/${name}.xlsx`;
    needsFile(this, file);
    await test(file);
  });
};

describe("measures on whole workbooks", () => {
  withFile(
    "simulated-e-cep-shiftshare",
    "rebuild exposure, human development and carbon performance of the city study",
    async (file) => {
      const columns = await prepared(file, {
        data: { sheet: "data", entity: "city", time: "year" },
        prepare: [
          {
            step: "measure",
            measure: "robot-exposure",
            options: {
              base: "shares",
              prefix: "C",
              shares: "as-given",
              shocks: "shocks",
              nationalBase: "national_emp_2008_10k",
              multiply: 0.1,
            },
          },
          { step: "derive", name: "gap_exposure", as: "abs(exposure - exposure_check)" },
          { step: "derive", name: "beds", as: "hospital_beds / population_10k" },
          { step: "derive", name: "pupils", as: "students / population_10k" },
          {
            step: "measure",
            measure: "hdi",
            options: {
              indicators: ["beds", "pupils"],
              logs: ["income_yuan_pc"],
              combine: "geometric",
              floor: 0.05,
              name: "hdi",
            },
          },
          { step: "derive", name: "gap_hdi", as: "abs(hdi - HDI)" },
          { step: "derive", name: "gap_cep", as: "abs(hdi / (CO2_Mt / population_10k * 100) / CEP - 1)" },
        ],
      });
      // The shares of the file carry six decimals, its own columns seven digits.
      assert.ok(most(columns.gap_exposure) < 1e-5);
      assert.ok(most(columns.gap_hdi) < 1e-7);
      assert.ok(most(columns.gap_cep) < 1e-6);
    },
  );

  withFile("simulated-c-dml", "rebuild the entropy-weighted index of the machine-learning study", async (file) => {
    const columns = await prepared(file, {
      data: { sheet: "data", entity: "city", time: "year" },
      prepare: [
        {
          step: "measure",
          measure: "entropy-index",
          options: { positive: ["CO2_Mt", "PM25_ugm3"] },
          rename: { index: "own" },
        },
        { step: "derive", name: "gap", as: "abs(own - EI)" },
      ],
    });
    // Zeros are replaced by 0.00001, which moves the score of the unit at the minimum by as much.
    assert.ok(most(columns.gap) < 1.001e-5);
  });

  withFile(
    "country-panel",
    "give the green productivity of 80 countries over 20 years, with its parts",
    async (file) => {
      const columns = await prepared(file, {
        data: { sheet: "data", entity: "iso3", time: "year" },
        prepare: [
          {
            step: "measure",
            measure: "gml-index",
            options: {
              inputs: ["capital_musd2017", "employment_m", "energy_TWh"],
              goods: ["gdp_musd2017"],
              bads: ["CO2_Mt"],
              first: "one",
              name: "gml",
            },
          },
        ],
      });
      const names = Object.keys(columns).slice(2);
      const [index, efficiency, technical, cumulated] = names.map((name) => columns[name] as number[]);
      assert.equal(index.length, 1600);
      index.forEach((value, row) => {
        assert.ok(value > 0.5 && value < 2, `row ${row}: ${value}`);
        // GML = EC x TC, exact by definition up to rounding.
        assert.ok(Math.abs(efficiency[row] * technical[row] - value) < 1e-12);
        const first = columns.year[row] === 2000;
        assert.ok(Math.abs((first ? 1 : cumulated[row - 1] * value) - cumulated[row]) < 1e-12);
      });
    },
  );

  withFile(
    "china-province-panel",
    "give capital stock and green productivity of 30 provinces, from an assumed rate of investment",
    async (file) => {
      // The file has neither investment nor labour: 45 % of GDP stands for investment, so only its arithmetic is tested.
      const columns = await prepared(file, {
        data: { sheet: "data", entity: "province", time: "year" },
        prepare: [
          { step: "derive", name: "investment", as: "0.45 * GDP_100M_yuan" },
          {
            step: "measure",
            measure: "capital-stock",
            options: { investment: "investment", baseYear: 2000, name: "capital" },
          },
          {
            step: "measure",
            measure: "gml-index",
            options: {
              inputs: ["capital", "loans_100M_yuan"],
              goods: ["GDP_100M_yuan"],
              bads: ["CO2_Mt"],
              first: "one",
              name: "gtfp",
            },
          },
        ],
      });
      const [capital, investment, years] = [columns.capital, columns.investment, columns.year] as number[][];
      capital.forEach((stock, row) => {
        if (years[row] > 2000)
          assert.ok(Math.abs(stock - (capital[row - 1] * (1 - 0.1096) + investment[row])) < 1e-9 * stock);
      });
      assert.ok((columns.gtfp as number[]).every((value) => value > 0));
    },
  );
});
