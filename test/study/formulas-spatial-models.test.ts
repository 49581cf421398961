import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../src/frame/cells.ts";
import { locales } from "../../src/messages/locale.ts";
import { Problem } from "../../src/messages/problem.ts";
import { call, columnsOf, dataCells, referenceCase } from "./formula-cells.ts";

const data = dataCells("sim_panel60x8_inverse.csv");
const weights = dataCells("sim_panel60x8_inverse_w.csv");
const ranges = (cells: Cells = data) => [
  columnsOf(cells, ["y"]),
  columnsOf(cells, ["x1", "x2", "x3"]),
  columnsOf(cells, ["id"]),
  columnsOf(cells, ["year"]),
];
const model = (name: string, options: string | null, w: Cells = weights, cells: Cells = data) =>
  call(name, [...ranges(cells), w, options]);
const valueOf = (cells: Cells, row: string, column = 1): number => {
  const found = cells.find((one) => one[0] === row);
  assert.ok(found, `no row ${row} among ${cells.map(([label]) => label).join("; ")}`);
  return Number(found[column]);
};
// The reference cases are good to 1e-6.
const close = (actual: number, expected: number, rel = 1e-6) =>
  assert.ok(Math.abs(actual - expected) <= rel * Math.abs(expected), `${actual} is not ${expected}`);

/** The weights as a square with names in the first row and column, in another order than the data. */
function square(): Cells {
  const names = Array.from({ length: 60 }, (_, i) => 60 - i);
  const of = new Map(weights.slice(1).map(([i, j, w]) => [`${i} ${j}`, w]));
  return [[null, ...names], ...names.map((i) => [i, ...names.map((j): CellValue => of.get(`${i} ${j}`) ?? 0)])];
}

describe("=PW.SPATIALREG", () => {
  it("gives coefficients, lags, rho, sigma2 and likelihood of the spatial Durbin model", async () => {
    const { expected } = referenceCase("spatial/panel_sdm_sim60_twoways.json");
    const cells = await model("SPATIALREG", "se=information");
    const names = ["x1", "x2", "x3", "W.x1", "W.x2", "W.x3"];
    names.forEach((name, k) => {
      close(valueOf(cells, name), expected.coef[k]);
      close(valueOf(cells, name, 2), expected.se[k]);
    });
    close(valueOf(cells, "rho"), expected.spatial);
    close(valueOf(cells, "sigma2"), expected.sigma2);
    close(valueOf(cells, "Log likelihood"), expected.logLik);
    assert.equal(valueOf(cells, "Observations"), 480);
    assert.deepEqual([valueOf(cells, "Units"), valueOf(cells, "Periods")], [60, 8]);
    close(valueOf(cells, "LR, SDM against SAR"), expected.lr_vs_sar.statistic);
  });

  it("reads a labelled square in any order as it reads a list of links", async () => {
    const [list, labelled] = await Promise.all([model("SPATIALREG", null), model("SPATIALREG", null, square())]);
    for (const name of ["x1", "W.x3", "rho"]) close(valueOf(labelled, name), valueOf(list, name), 1e-9);
  });

  it("takes model, effects, order, correction and errors from the options", async () => {
    const sem = referenceCase("spatial/panel_sem_sim60_individual.json").expected;
    const cells = await model("SPATIALREG", "model=sem; effects=entity; se=information");
    close(valueOf(cells, "lambda"), sem.spatial);
    const first = await model("SPATIALREG", "demean=first; se=information");
    const { expected } = referenceCase("spatial/panel_sdm_sim60_twoways.json");
    close(valueOf(first, "rho"), expected.demean_then_lag_as_splm.spatial);
    const leeYu = await model("SPATIALREG", "leeyu; se=information");
    close(valueOf(leeYu, "rho"), expected.leeyu_twoways_transformation.spatial);
    const clustered = await model("SPATIALREG", null);
    const byEntity = await model("SPATIALREG", "cluster=entity");
    assert.equal(valueOf(clustered, "x1", 2), valueOf(byEntity, "x1", 2));
    assert.notEqual(valueOf(clustered, "x1", 2), expected.se[0]);
    assert.ok(clustered.some(([text]) => /clustered by id \(60 clusters\)/.test(String(text))));
  });

  it("takes a cross-section with a blank cell for the time", async () => {
    const columbus = dataCells("sp_columbus.csv").map((row, r) => [...row, r === 0 ? "unit" : r]);
    const { expected } = referenceCase("spatial/sdm_columbus.json");
    const cells = await call("SPATIALREG", [
      columnsOf(columbus, ["CRIME"]),
      columnsOf(columbus, ["INC", "HOVAL"]),
      columnsOf(columbus, ["unit"]),
      [[null]],
      dataCells("sp_columbus_w.csv"),
      null,
    ]);
    close(valueOf(cells, "rho"), expected.spatial, 1e-5);
    close(valueOf(cells, "W.INC"), expected.coef[3], 1e-5);
  });
});

describe("=PW.SPATIALTESTS", () => {
  it("gives every test with its p value and reads them out", async () => {
    const lm = referenceCase("spatial/panel_lm_sim60.json").expected.within_twoways;
    const sdm = referenceCase("spatial/panel_sdm_sim60_twoways.json").expected;
    const cells = await model("SPATIALTESTS", "se=information");
    close(valueOf(cells, "LM-lag"), lm.lml.statistic);
    close(valueOf(cells, "Robust LM-error"), lm.rlme.statistic);
    close(valueOf(cells, "Robust LM-error", 3), lm.rlme.p);
    close(valueOf(cells, "Wald, SDM against SAR"), sdm.wald.theta_zero.statistic);
    close(valueOf(cells, "Wald, SDM against SEM"), sdm.wald.common_factor.statistic);
    close(valueOf(cells, "LR, SDM against SEM"), sdm.lr_vs_sem.statistic);
    assert.equal(valueOf(cells, "Hausman", 2), 7);
    const text = cells.map(([first]) => String(first)).join("\n");
    // lag p = 0.003 only; LR against SAR p = 0.151, against SEM p = 0.019.
    assert.match(text, /LM: a spatial lag is found \(p = 0\.003\), a spatial error is not \(p = 0\.087\)/);
    assert.match(text, /the tests agree on the spatial lag model \(SAR\)/);
    assert.match(text, /Elhorst \(2014\)/);
    const strict = await model("SPATIALTESTS", "reject=0.001");
    assert.match(strict.map(([first]) => String(first)).join("\n"), /without spatial parts is enough/);
  });
});

describe("=PW.SPATIALEFFECTS", () => {
  it("gives direct, indirect and total effects with delta or simulated errors", async () => {
    const { impacts } = referenceCase("spatial/panel_sdm_sim60_twoways.json").expected;
    const delta = await model("SPATIALEFFECTS", "vcov=information; se=delta");
    for (const kind of ["direct", "indirect", "total"]) {
      close(valueOf(delta, `x1: ${kind}`), impacts[kind][0]);
      close(valueOf(delta, `x1: ${kind}`, 2), impacts[`delta_se_${kind}`][0], 1e-4);
    }
    const [one, again, other] = await Promise.all([
      model("SPATIALEFFECTS", "seed=1; draws=200"),
      model("SPATIALEFFECTS", "seed=1; draws=200"),
      model("SPATIALEFFECTS", "seed=2; draws=200"),
    ]);
    assert.deepEqual(one, again);
    assert.notEqual(valueOf(one, "x1: indirect", 2), valueOf(other, "x1: indirect", 2));
  });

  it("gives them unit by unit, with the average effects as their means", async () => {
    const regions = await model("SPATIALEFFECTS", "show=regions; se=delta");
    const average = await model("SPATIALEFFECTS", "se=delta");
    const rows = regions.filter(([unit]) => /^\d+$/.test(String(unit)));
    assert.equal(rows.length, 60);
    const mean = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0) / 60;
    close(mean(1), valueOf(average, "x1: direct"));
    close(mean(2), valueOf(average, "x1: total"));
    close(mean(3), valueOf(average, "x1: total"));
  });
});

describe("what formulas of spatial models refuse", () => {
  const refused: readonly (readonly [string, string, () => Promise<Cells>])[] = [
    [
      "a panel with a gap, by the names of its units",
      "spatialModels.unbalanced",
      () =>
        model(
          "SPATIALREG",
          null,
          weights,
          data.filter((_, row) => row !== 10),
        ),
    ],
    [
      "a unit that the matrix has not, with the name that comes nearest",
      "spatial.unitsAbsent",
      () => {
        const renamed = square().map((row, r) =>
          row.map((cell, c) => ((r === 0 || c === 0) && cell === 17 ? "17b" : cell)),
        );
        return model("SPATIALREG", null, renamed);
      },
    ],
    [
      "weights that are neither square nor a list",
      "spatial.sheetForm",
      () =>
        model(
          "SPATIALREG",
          null,
          square()
            .slice(0, 40)
            .map((row) => row.slice(0, 20)),
        ),
    ],
    [
      "a weight that is no number",
      "spatial.weightNotNumber",
      () =>
        model(
          "SPATIALTESTS",
          null,
          square().map((row, r) => row.map((cell, c) => (r === 3 && c === 7 ? "near" : cell))),
        ),
    ],
    ["clusters beside other errors", "study.clusterUnused", () => model("SPATIALREG", "se=hessian; cluster=entity")],
    ["an unknown option", "frame.unknownOptionNear", () => model("SPATIALEFFECTS", "drws=10")],
    [
      "an outcome that a regressor explains without error",
      "spatialModels.perfectFit",
      () =>
        call("SPATIALREG", [
          columnsOf(data, ["x1"]).map(([value], r) => [r === 0 ? "y" : 2 * Number(value)]),
          ...ranges().slice(1),
          weights,
          null,
        ]),
    ],
    ["too few units", "spatialModels.fewUnits", () => model("SPATIALREG", "islands=drop; subset=id <= 2", weights)],
  ];
  for (const [title, key, run] of refused)
    it(`${title}, in both languages`, async () => {
      await assert.rejects(run(), (error) => {
        assert.ok(error instanceof Problem, String(error));
        assert.equal(error.key, key, error.message);
        for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
        return true;
      });
    });

  it("names the gaps and the spelling that comes nearest", async () => {
    await assert.rejects(refused[0][2](), /2 2008|2 20\d\d/);
    await assert.rejects(refused[1][2](), /17 \(≈ 17b\)/);
  });

  it("units of the weights that the data have not are left out and told; islands are kept and told", async () => {
    const fewer = data.filter(([id], row) => row === 0 || Number(id) <= 40);
    const cells = await model("SPATIALREG", null, weights, fewer);
    assert.equal(valueOf(cells, "Units"), 40);
    assert.ok(cells.some(([text]) => /20 units of the weights are not in the data/.test(String(text))));
    const alone = square().map((row, r) => row.map((cell, c) => (r === 5 && c > 0 ? 0 : cell)));
    const kept = await model("SPATIALEFFECTS", "se=delta", alone);
    assert.ok(kept.some(([text]) => /1 unit has no neighbour/.test(String(text))));
    const dropped = await model("SPATIALREG", "islands=drop", alone);
    assert.equal(valueOf(dropped, "Units"), 59);
  });
});
