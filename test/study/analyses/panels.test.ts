import assert from "node:assert/strict";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import type { Table } from "../../../src/report/table.ts";
import { correlation } from "../../../src/study/analyses/correlation.ts";
import { describeAnalysis } from "../../../src/study/analyses/describe.ts";
import { panelTestsAnalysis } from "../../../src/study/analyses/panel-tests.ts";
import { randomEffectsAnalysis } from "../../../src/study/analyses/random-effects.ts";
import { referenceCase } from "../formula-cells.ts";
import { dataFrame, runAnalysis, studyContext } from "../study-context.ts";

const grunfeld = dataFrame("grunfeld.csv");
const firms = dataFrame("firmpanel.csv");
const given = { outcomes: ["inv"], x: ["value", "capital"], entity: "firm", time: "year" };

const rowNamed = ({ rows }: Table, label: string) => {
  const row = rows.find(({ cells }) => cellText(cells[0]) === label);
  assert.ok(row, `no row ${label} in ${rows.map(({ cells }) => cellText(cells[0])).join("; ")}`);
  return row.cells;
};
const valueOf = (cell: Table["rows"][number]["cells"][number]): number => {
  assert.equal(cell.kind, "number");
  return cell.kind === "number" ? cell.value : NaN;
};
// The tables hold what the estimators give, which the reference cases pin to 1e-8.
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) <= 1e-8 * Math.abs(expected) + 1e-12, `${actual} is not ${expected}`);

describe("random beside fixed effects", () => {
  it("stand in one table with the Hausman test under random effects", async () => {
    const { tables, models } = await runAnalysis(randomEffectsAnalysis, grunfeld, { ...given, se: "iid" });
    const [table] = tables;
    assert.deepEqual(
      table.header[0].map(({ text }) => text),
      ["", "Pooled", "Fixed effects", "Random effects"],
    );
    const random = referenceCase("panel/grunfeld-re-swamy-arora.json").expected;
    close(valueOf(rowNamed(table, "value")[3]), random.coef.value);
    close(valueOf(rowNamed(table, "rho")[3]), random.extra.rho);
    close(valueOf(rowNamed(table, "theta")[3]), random.extra.theta);
    close(
      valueOf(rowNamed(table, "Hausman χ²")[3]),
      referenceCase("panel/grunfeld-hausman.json").expected.extra.hausman.stat,
    );
    assert.equal(rowNamed(table, "Hausman χ²")[2].kind, "blank");
    assert.equal(models.length, 3);
  });

  it("are five estimators by option, each with its own sample size", async () => {
    const { tables } = await runAnalysis(randomEffectsAnalysis, grunfeld, { ...given, estimators: "five" });
    assert.deepEqual(rowNamed(tables[0], "Observations").slice(1).map(valueOf), [200, 10, 190, 200, 200]);
  });

  it("tell in both languages why a column could not be estimated, without losing the others", async () => {
    for (const locale of locales) {
      const { tables, models } = await runAnalysis(
        randomEffectsAnalysis,
        grunfeld,
        { ...given, subset: "firm <= 2" },
        studyContext(locale),
      );
      assert.deepEqual(
        models.map((model) => "estimate" in model),
        [true, true, false],
      );
      assert.doesNotMatch(tables[0].notes.join(" "), /[{}]/);
    }
  });

  it("say how many rows they will use", () => {
    const notes = randomEffectsAnalysis.foresee!(grunfeld, {
      ...given,
      controls: [],
      estimators: "two",
      se: "auto",
      cluster: [],
      lag: null,
      components: "baltagi-chang",
      differences: "calendar",
      subset: null,
      constant: true,
      level: 0.95,
      ssc: "reghdfe",
    });
    assert.match(speak("en-US", notes[0]), /200/);
  });
});

describe("the table of panel tests", () => {
  it("holds every test of the battery with its null, and plm's numbers when asked for", async () => {
    const { tables } = await runAnalysis(panelTestsAnalysis, grunfeld, { ...given, serial: "plm", roots: ["inv"] });
    const [battery, roots] = tables;
    const { extra } = referenceCase("panel/grunfeld-panel-tests.json").expected;
    close(valueOf(rowNamed(battery, "Breusch–Pagan LM, entity")[2]), extra.LM_BP_entity.stat);
    close(valueOf(rowNamed(battery, "Wooldridge, levels")[4]), extra.wooldridgeFD_serial.p);
    close(valueOf(rowNamed(battery, "Pesaran CD")[2]), extra.pesaranCD_within.stat);
    assert.equal(cellText(rowNamed(battery, "F, entity effects")[3]), "F(9, 188)");
    assert.ok(battery.rows.every(({ cells }) => cellText(cells[1]) !== ""));
    close(
      valueOf(rowNamed(roots, "Hadri")[2]),
      referenceCase("panel/grunfeld-unitroot-intercept.json").expected.extra.hadri.stat,
    );
    // T = 20 is below the first row of Levin, Lin and Chu's table, and the reader is told.
    assert.match(roots.notes.join(" "), /25 to 500 periods/);
  });

  it("puts the reason of a test that does not apply in the notes", async () => {
    const { tables } = await runAnalysis(panelTestsAnalysis, grunfeld, { ...given, subset: "year <= 1936" });
    assert.equal(cellText(rowNamed(tables[0], "Wooldridge, levels")[2]), "n.a.");
    assert.match(tables[0].notes.join(" "), /three neighbouring periods/);
  });
});

describe("the descriptive table", () => {
  it("has the statistics asked for, over each variable's own rows or the common ones", async () => {
    const variables = ["roa", "lev", "growth"];
    const own = await runAnalysis(describeAnalysis, firms, { variables, statistics: "shape" });
    const { roa } = referenceCase("panel/firmpanel-describe.json").expected.extra;
    const row = rowNamed(own.tables[0], "roa").slice(1).map(valueOf);
    [roa.n, roa.mean, roa.sd, roa.min, roa.median, roa.max, roa.skewness, roa.kurtosis].forEach((wanted, at) =>
      close(row[at], wanted),
    );
    const common = await runAnalysis(describeAnalysis, firms, { variables, rows: "common" });
    const counts = common.tables[0].rows.map(({ cells }) => valueOf(cells[1]));
    assert.equal(new Set(counts).size, 1);
    assert.ok(counts[0] < roa.n);
  });

  it("compares the means of two groups when a group is named", async () => {
    const { tables } = await runAnalysis(describeAnalysis, firms, { variables: ["roa", "lev"], group: "soe" });
    const { roa } = referenceCase("panel/firmpanel-meandiff-soe.json").expected.extra;
    const row = rowNamed(tables[1], "roa").slice(1).map(valueOf);
    [roa.n0, roa.mean0, roa.n1, roa.mean1, roa.diff, roa.tWelch, roa.pWilcoxon].forEach((wanted, at) =>
      close(row[at], wanted),
    );
    await assert.rejects(
      runAnalysis(describeAnalysis, firms, { variables: ["roa"], group: "year" }),
      /exactly two groups/,
    );
  });
});

describe("the correlation table", () => {
  it("is a lower triangle with stars, and inflation factors by option", async () => {
    const { expected } = referenceCase("panel/firmpanel-correlation.json");
    const { tables } = await runAnalysis(correlation, firms, {
      variables: ["roa", "dig", "fin", "lev", "growth", "soe"],
      vif: true,
    });
    const { rows, notes } = tables[0];
    close(valueOf(rows[3].cells[1]), expected.extra.pearsonListwise[3][0]);
    assert.equal(rows[0].cells[2].kind, "blank");
    assert.match(cellText(rows[1].cells[1]), /0\.669\*\*\*/);
    assert.doesNotMatch(cellText(rows[5].cells[1]), /\*/);
    assert.match(notes[0], /1,384 rows/);
    assert.equal(tables[1].rows.length, 8);
  });

  it("counts rows pair by pair by option", async () => {
    const { tables } = await runAnalysis(correlation, firms, { variables: ["roa", "dig", "lev"], missing: "pairwise" });
    assert.match(tables[0].notes[0], /1,396 to 1,420 rows/);
  });
});
