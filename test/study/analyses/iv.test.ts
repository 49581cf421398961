import assert from "node:assert/strict";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { tableText } from "../../../src/report/table-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { iv } from "../../../src/study/analyses/iv.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { expectGolden } from "../../golden/golden.ts";
import { referenceCase } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const firms = dataFrame("firmpanel.csv");
const basic = {
  outcomes: ["roa"],
  endog: ["dig"],
  instruments: ["z1", "z2"],
  controls: ["size", "lev", "growth"],
  entity: "firm",
  time: "year",
};
const rowOf = ({ rows }: Table, label: string): string[] | undefined =>
  rows.map(({ cells }) => cells.map(cellText)).find(([first]) => first === label);
const valuesOf = ({ rows }: Table, label: string): (number | null)[] | undefined =>
  rows
    .find(({ cells: [first] }) => cellText(first) === label)
    ?.cells.slice(1)
    .map((cell) => (cell.kind === "number" ? cell.value : null));

describe("the analysis with instruments", () => {
  it("prints the first stage beside the second, with the numbers of ivreg2 and fixest", async () => {
    const { expected } = referenceCase("panel/firmpanel-iv-twfe-overid-cluster-firm.json");
    const { tables, models } = await runAnalysis(iv, firms, basic);
    assert.equal(models.length, 1);
    const [table] = tables;
    const same = (label: string, column: number, value: number) => {
      const found = valuesOf(table, label)?.[column];
      // Two programs sum products in another order: nine correct digits.
      assert.ok(typeof found === "number" && Math.abs(found - value) <= 1e-9 * Math.abs(value), `${label}: ${found}`);
    };
    same("dig", 1, expected.coef.dig);
    same("z1", 0, expected.extra.firstStage.dig.coef.z1);
    same("First-stage F", 0, expected.extra.firstStage.dig.F);
    same("Partial R²", 0, expected.extra.firstStage.dig.partialR2);
    same("Cragg-Donald F", 1, expected.extra.cragg_donald_F);
    same("Kleibergen-Paap rk F", 1, expected.extra.kp_rk_wald_F);
    same("Hansen J", 1, expected.extra.overid.stat);
    assert.deepEqual(rowOf(table, "firm fixed effects"), ["firm fixed effects", "Yes", "Yes"]);
  });

  for (const locale of locales)
    it(`prints its table as before in ${locale}`, async () => {
      const { tables, notes } = await runAnalysis(iv, firms, basic, studyContext(locale));
      expectGolden(
        `firmpanel-iv.${locale}.txt`,
        [tableText(tables[0]), ...notes.map((note) => speak(locale, note))].join("\n"),
      );
    });

  it("has a first stage for each endogenous regressor, and warns of weak instruments in plain words", async () => {
    const two = { ...basic, endog: ["dig", "fin"], instruments: ["z1", "z2", "policy"], effects: "none" };
    const { tables } = await runAnalysis(iv, firms, two);
    const [[, ...groups]] = tables[0].header;
    assert.deepEqual(
      groups.map(({ text, span }) => [text, span]),
      [
        ["First stage", 2],
        ["Second stage (2SLS)", 1],
      ],
    );
    assert.match(tables[0].notes.join(" "), /instruments are weak for dig/);
    assert.equal(rowOf(tables[0], "95% Anderson-Rubin interval"), undefined);
  });

  it("leaves the first stages out and folds the controls when asked, and shares brackets, stars and labels", async () => {
    const look = {
      firstStages: false,
      controlsAs: "yes-no",
      bracket: "t",
      stars: "none",
      labels: "dig=Digital",
      digits: 2,
    };
    const { tables } = await runAnalysis(iv, firms, { ...basic, ...look });
    assert.equal(tables[0].header.at(-1)!.length, 2);
    assert.deepEqual(rowOf(tables[0], "Controls"), ["Controls", "Yes"]);
    assert.equal(rowOf(tables[0], "size"), undefined);
    assert.match(rowOf(tables[0], "Digital")![1], /^0\.\d\d$/);
    assert.match(tables[0].notes[0], /t statistics/);
  });

  it("says in place of the numbers why a model cannot be estimated, beside one that can", async () => {
    const { tables, models } = await runAnalysis(iv, firms, { ...basic, outcomes: ["roa", "dig"] });
    assert.deepEqual(
      models.map((model) => "estimate" in model),
      [true, false],
    );
    assert.match(tables[0].notes.join(" "), /outcome and also a regressor/);
  });

  it("foresees rows, clusters and instruments", () => {
    const told = iv.foresee!(firms, parseOptions("iv", iv.fields, basic)).map((note) => speak("en-US", note));
    assert.ok(told.some((text) => /1,361/.test(text)));
    assert.ok(told.includes("2 instruments for 1 endogenous regressor."));
  });
});
