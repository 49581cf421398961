import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { cellText } from "../../../src/report/cell-text.ts";
import { figureSvg } from "../../../src/report/figure-svg.ts";
import { tableText } from "../../../src/report/table-text.ts";
import { moranAnalysis } from "../../../src/study/analyses/moran.ts";
import { localMoranMeasure } from "../../../src/study/measures/spatial/local-moran.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { refusesLater } from "../../estimate/spatial/weights/spatial-checks.ts";
import { call, dataCells, referenceCase } from "../formula-cells.ts";
import { runAnalysis, studyContext } from "../study-context.ts";

const columbus = dataCells("sp_columbus.csv");
const units = (rows: Cells): CellValue[][] => rows.map((_, row) => [row === 0 ? "id" : row]);
const triplets = dataCells("sp_columbus_w.csv");
const column = (name: string): Cells => columbus.map((row) => [row[columbus[0].indexOf(name)]]);
const { expected } = referenceCase("spatial/moran_columbus.json");
const close = (found: CellValue, wanted: number): void =>
  assert.ok(
    typeof found === "number" && Math.abs(found - wanted) <= 1e-8 * Math.abs(wanted),
    `${String(found)} ${wanted}`,
  );

// Three years of four towns in a row; the last year lacks a value.
const towns: Cells = [
  ["town", "year", "co2", "flat"],
  ...[2019, 2020, 2021].flatMap((year) =>
    ["A", "B", "C", "D", "E"].map((town, k): CellValue[] => [
      town,
      year,
      year === 2021 && town === "C" ? null : k * k + (year - 2019) * (k % 2),
      7,
    ]),
  ),
];
const square: Cells = [
  ["", "A", "B", "C", "D", "E", "F"],
  ...["A", "B", "C", "D", "E", "F"].map((name, i): CellValue[] => [
    name,
    ...[0, 1, 2, 3, 4, 5].map((j) => (Math.abs(i - j) === 1 ? 1 : 0)),
  ]),
];
const frame = frameFromCells(towns).frame;
const context = (locale: (typeof locales)[number] = "en-US") =>
  studyContext(locale, { sheet: async () => frameFromCells(square, { sheet: "W" }).frame });
const panel = { variables: ["co2"], entity: "town", time: "year", weights: "W" };

describe("=PW.MORANI", () => {
  it("gives I, its moments and both p values as spdep does, from a list of links", async () => {
    const result = await call("MORANI", [column("CRIME"), units(columbus), triplets, "standard=none; geary"]);
    const row = Object.fromEntries(result[0].map((heading, k) => [String(heading), result[1][k]]));
    close(row["Moran's I"], expected.randomisation_greater.I);
    close(row["E(I)"], expected.randomisation_greater.expectation);
    close(row["sd(I)"], Math.sqrt(expected.randomisation_greater.variance));
    close(row.z, expected.randomisation_greater.z);
    close(row["p (one-sided)"], expected.randomisation_greater.p);
    close(row["p (two-sided)"], expected.randomisation_two_sided.p);
    close(row["Geary's C"], expected.geary.C);
    close(row["z (C)"], expected.geary.z);
    assert.equal(row.Units, 49);
  });

  it("gives a row for each year, and the reason in place of the numbers of one that cannot be had", async () => {
    const part = (k: number): Cells => towns.map((row) => [row[k]]);
    const result = await call("MORANI", [part(2), part(0), square, part(1)]);
    assert.deepEqual(
      result.slice(1, 4).map(([year]) => year),
      [2019, 2020, 2021],
    );
    assert.equal(typeof result[1][1], "number");
    assert.match(String(result[3][1]), /no value for 1 unit in 2021: C/);
    assert.match(result.slice(4).flat().join(" "), /1 unit of the weights .* left out before standardising: F/);
    const left = await call("MORANI", [part(2), part(0), square, part(1), "missing=leave; draws=99; seed=3"]);
    assert.equal(typeof left[3][1], "number");
    const p = left[0].indexOf("Permutation p (one-sided)");
    assert.ok(Number(left[1][p]) >= 0.01 && Number(left[1][p]) <= 1);
  });

  it("says that too few units have a neighbour, and that a column names no unit", async () => {
    const part = (k: number): Cells => towns.slice(0, 6).map((row) => [row[k]]);
    const pair: Cells = [
      ["i", "j"],
      ["A", "B"],
    ];
    await refusesLater(call("MORANI", [part(2), part(0), pair]), "spatial.fewLinked", /2 units with a neighbour/);
    const nobody = towns.slice(0, 6).map((row, k) => [k === 0 ? row[0] : null]);
    await refusesLater(
      call("SPATIALWEIGHTS", [
        [["town"], ["A"]],
        [["y"], [1]],
        [["x"], [1]],
      ]),
      "spatial.noUnits",
    );
    await assert.rejects(call("MORANI", [part(2), nobody, square]));
  });

  it("says why when no period can be had, and when a unit has two rows", async () => {
    const part = (k: number): Cells => towns.map((row) => [row[k]]);
    await refusesLater(call("MORANI", [part(3), part(0), square, part(1)]), "spatial.constant", /“flat”.*2019/);
    await refusesLater(call("MORANI", [part(2), part(0), square]), "spatial.unitRepeats", /“A”/);
  });
});

describe("=PW.LOCALMORAN", () => {
  it("spills beside the rows what spdep gives, with the quadrant", async () => {
    const local = referenceCase("spatial/localmoran_columbus.json").expected;
    for (const variance of ["conditional", "total"]) {
      const options = `standard=none; variance=${variance}`;
      const result = await call("LOCALMORAN", [column("CRIME"), units(columbus), triplets, options]);
      assert.equal(result.length, columbus.length);
      result.slice(1).forEach(([i, e, sd, z, p, quadrant], row) => {
        close(i, local[variance].Ii[row]);
        close(e, local[variance].E[row]);
        close(sd, Math.sqrt(local[variance].Var[row]));
        close(z, local[variance].z[row]);
        close(p, local[variance].p_two_sided[row]);
        assert.equal(quadrant, local.quadrant[row].replace(/[^A-Z]/g, ""));
      });
    }
  });

  it("follows rows that stand in another order, and names quadrants in Chinese", async () => {
    const shuffled = [towns[0], ...towns.slice(1, 11).reverse()];
    const part = (rows: Cells, k: number): Cells => rows.map((row) => [row[k]]);
    const plain = await call(
      "LOCALMORAN",
      [part(towns.slice(0, 11), 2), part(towns.slice(0, 11), 0), square, part(towns.slice(0, 11), 1)],
      "zh-CN",
    );
    const turned = await call("LOCALMORAN", [part(shuffled, 2), part(shuffled, 0), square, part(shuffled, 1)], "zh-CN");
    // Sums over units in another order differ in their last digits.
    turned
      .slice(1)
      .reverse()
      .forEach((row, r) =>
        row.forEach((value, k) => {
          const wanted = plain[r + 1][k];
          if (typeof wanted === "number") assert.ok(Math.abs(Number(value) - wanted) < 1e-12);
          else assert.equal(value, wanted);
        }),
      );
    assert.ok(plain.slice(1).every((row) => /^(高|低)-(高|低)$/.test(String(row[5]))));
  });
});

describe("the analysis of Moran's I", () => {
  it("writes a row for each year as papers do, and draws the scatter of the first and the last year", async () => {
    for (const locale of locales) {
      const { tables, figures, notes } = await runAnalysis(
        moranAnalysis,
        frame,
        { ...panel, missing: "leave", draws: 49 },
        context(locale),
      );
      const [table] = tables;
      assert.deepEqual(
        table.rows.map(({ cells }) => cellText(cells[0])),
        ["2019", "2020", "2021"],
      );
      assert.deepEqual(
        figures!.map(({ id }) => id),
        ["moran-2019", "moran-2021"],
      );
      assert.ok(notes.length > 0);
      for (const text of [
        tableText(table),
        ...figures!.flatMap((figure) => [figure.description, ...figure.notes, figureSvg(figure)]),
      ])
        assert.doesNotMatch(text, /\{\w+\}|NaN|undefined/);
    }
  });

  it("draws a line whose slope is I, through the means that part the quadrants", async () => {
    const { figures, tables } = await runAnalysis(moranAnalysis, frame, { ...panel, figures: "2020" }, context());
    const [figure] = figures!;
    assert.ok(figure.kind === "scatter");
    const [{ points, line }] = figure.series;
    const i = tables[0].rows[1].cells[1];
    assert.ok(i.kind === "number" && Math.abs(line!.slope - i.value) < 1e-12);
    assert.deepEqual(
      points.map(({ label }) => label),
      ["A", "B", "C", "D", "E"],
    );
    const mean = points.reduce((sum, { y }) => sum + y, 0) / points.length;
    assert.ok(Math.abs(figure.cross!.y - mean) < 1e-12 && figure.cross!.x === 0);
  });

  it("keeps the other years when one cannot be had, and tells the reason once", async () => {
    const { tables } = await runAnalysis(moranAnalysis, frame, { ...panel, variables: ["co2", "flat"] }, context());
    assert.match(cellText(tables[0].rows[2].cells[1]), /n\.a\./);
    assert.equal(tables[0].rows[0].cells[1].kind, "number");
    assert.match(tables[0].notes.join(" "), /2021: “co2” has no value for 1 unit/);
    assert.equal(tables[1].notes.filter((note) => /same for every unit/.test(note)).length, 1);
    assert.match(tables[1].notes.join(" "), /alike in 2020, 2021/);
  });

  it("refuses a year to draw that is not there, and a condition that leaves nothing", async () => {
    await refusesLater(
      runAnalysis(moranAnalysis, frame, { ...panel, figures: "1999" }, context()),
      "spatial.figurePeriod",
      /1999.*2019, 2020, 2021/,
    );
    await refusesLater(
      runAnalysis(moranAnalysis, frame, { ...panel, subset: "year > 2030" }, context()),
      "estimate.emptySubset",
    );
  });

  it("tells units and years before anything runs", () => {
    const options = parseOptions("moran", moranAnalysis.fields, panel);
    assert.equal(speak("en-US", moranAnalysis.foresee!(frame, options)[0]), "5 units in 3 periods.");
  });
});

describe("local Moran as a step", () => {
  it("adds columns beside the data, blank in a year that cannot be had, and says so", async () => {
    const options = parseOptions("local-moran", localMoranMeasure.fields, { ...panel });
    const { columns, notes } = await localMoranMeasure.run(frame, options, context());
    assert.deepEqual(
      columns.map(({ name }) => name),
      ["co2_local_Moran", "co2_E", "co2_sd", "co2_z", "co2_p", "co2_quadrant"],
    );
    const [first] = columns;
    assert.ok(first.kind === "number");
    assert.equal(first.values.filter((value) => Number.isFinite(value)).length, 10);
    const quadrant = columns[5];
    assert.ok(quadrant.kind === "category" && quadrant.codes.filter((code) => code >= 0).length === 10);
    assert.match(notes.map((note) => speak("en-US", note)).join(" "), /no value for 1 unit in 2021: C/);
  });
});
