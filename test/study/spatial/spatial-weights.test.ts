import assert from "node:assert/strict";
import type { Cells, CellValue } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { weightsOfSheet } from "../../../src/estimate/spatial/weights/weights-of-sheet.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { spatialWeightsMeasure } from "../../../src/study/measures/spatial/weights.ts";
import { columnsBlock } from "../../../src/study/run/columns-block.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { readWeights } from "../../../src/study/spatial/read-weights.ts";
import { refuses, refusesLater, squareOf } from "../../estimate/spatial/weights/spatial-checks.ts";
import { call, dataCells, referenceCase } from "../formula-cells.ts";
import { studyContext } from "../study-context.ts";

const places = dataCells("wcoords_cities15.csv");
const gdp = dataCells("wgdp_cities15.csv");
const { expected } = referenceCase("spatial/weights_cities15.json");
const column = (cells: Cells, name: string): Cells => cells.map((row) => [row[cells[0].indexOf(name)]]);
const [id, lon, lat] = ["id", "lon", "lat"].map((name) => column(places, name));
// Coordinates beside every row of the panel, as such data come.
const panel: Cells = gdp.map((row, k): CellValue[] => {
  const city = k === 0 ? places[0] : places.find(([name]) => name === row[0])!;
  return [...row, city[1], city[2]];
});
const frame = frameFromCells(panel).frame;
const agree = (found: Cells, wanted: readonly (readonly number[])[]): void => {
  assert.deepEqual(found[0].slice(1), column(places, "id").slice(1).flat());
  found.slice(1).forEach(([, ...row], i) =>
    row.forEach((w, j) => {
      const gap = Math.abs(Number(w) - wanted[i][j]);
      // The case's own tolerance.
      assert.ok(gap <= 1e-9 * wanted[i][j] || gap <= 1e-14, `${i} ${j}: ${String(w)} is not ${wanted[i][j]}`);
    }),
  );
};
const make = (given: Readonly<Record<string, unknown>>, locale: (typeof locales)[number] = "en-US") =>
  spatialWeightsMeasure.run(
    frame,
    parseOptions("spatial-weights", spatialWeightsMeasure.fields, { entity: "id", ...given }),
    studyContext(locale),
  );

describe("=PW.SPATIALWEIGHTS", () => {
  it("makes the matrices of the case: distances with powers and cut-offs, economy, nests, gravity, shares, spectrum", async () => {
    agree(await call("SPATIALWEIGHTS", [id, lat, lon]), expected.inverse_distance);
    agree(await call("SPATIALWEIGHTS", [id, lat, lon, "power=2"]), expected.inverse_distance_squared);
    agree(await call("SPATIALWEIGHTS", [id, lat, lon, "cutoff=433.2"]), expected.inverse_distance_threshold);
    agree(await call("SPATIALWEIGHTS", [id, lat, lon, "standard=spectral"]), expected.inverse_distance_max_eigen);
    const [unit, value, x, y] = ["id", "gdp_pc", "lon", "lat"].map((name) => column(panel, name));
    agree(await call("SPATIALWEIGHTS", [unit, null, null, value]), expected.economic);
    agree(await call("SPATIALWEIGHTS", [unit, y, x, value]), expected.nested_product);
    for (const [kind, wanted] of [
      ["half", "nested_half"],
      ["gravity", "gravity"],
      ["share", "geo_times_gdp_share"],
    ])
      agree(await call("SPATIALWEIGHTS", [unit, y, x, value, `kind=${kind}`]), expected[wanted]);
  });

  it("spills what every spatial formula reads back, as a matrix or as a list", async () => {
    const matrix = await call("SPATIALWEIGHTS", [id, lat, lon, "k=3"]);
    const list = await call("SPATIALWEIGHTS", [id, lat, lon, "k=3; form=list"]);
    assert.equal(list.length, 1 + 45);
    assert.deepEqual(squareOf(weightsOfSheet(list).weights).length, 15);
    const names = matrix
      .slice(1)
      .map(([name]) => String(name))
      .reverse();
    const [a, b] = [matrix, list].map((cells) => squareOf(readWeights(cells, names).weights));
    assert.deepEqual(a, b);
    a.forEach((row) => assert.equal(row.filter((w) => Math.abs(w - 1 / 3) < 1e-15).length, 3));
  });

  it("nests a finished contiguity matrix with a variable", async () => {
    const chain: Cells = [["i", "j"], ...places.slice(2).map((row, k): CellValue[] => [places[k + 1][0], row[0]])];
    const [unit, value] = ["id", "gdp_pc"].map((name) => column(panel, name));
    const nested = await call("SPATIALWEIGHTS", [unit, null, null, value, chain, "standard=none"]);
    const economic = await call("SPATIALWEIGHTS", [unit, null, null, value, "standard=none"]);
    for (let i = 1; i <= 15; i++)
      for (let j = 1; j <= 15; j++) assert.equal(nested[i][j], Math.abs(i - j) === 1 ? economic[i][j] : 0);
  });

  it("multiplies two finished matrices raw, and standardises once", async () => {
    const [unit, value] = ["id", "gdp_pc"].map((name) => column(panel, name));
    const distance = await call("SPATIALWEIGHTS", [id, lat, lon, "standard=none"]);
    const economic = await call("SPATIALWEIGHTS", [unit, null, null, value, "standard=none"]);
    agree(await call("SPATIALWEIGHTS", [id, null, null, null, distance, economic]), expected.nested_product);
    agree(await call("SPATIALWEIGHTS", [id, null, null, null, distance, economic, "kind=half"]), expected.nested_half);
  });

  it("says what is missing: places, a variable, coordinates of a unit, or that a unit stands at two places", async () => {
    await refusesLater(call("SPATIALWEIGHTS", [id]), "spatial.needsPlaces", /latitude and longitude/);
    await refusesLater(call("SPATIALWEIGHTS", [id, lat, lon, "kind=economic"]), "spatial.needsVariable");
    const holes = lat.map((row, k) => (k === 3 ? [null] : row));
    await refusesLater(call("SPATIALWEIGHTS", [id, holes, lon]), "spatial.placeMissing", /1 unit .*w03/);
    const moved = id.map((row, k) => (k === 2 ? ["w01"] : row));
    await refusesLater(call("SPATIALWEIGHTS", [moved, lat, lon]), "spatial.placesVary", /“w01”/);
    await refusesLater(call("SPATIALWEIGHTS", [id, lon, lat]), "conley.noLatitude", /latitude/);
  });
});

describe("the step that makes weights", () => {
  it("writes a sheet that reads back to the same weights, in either form and language", async () => {
    const names = column(places, "id")
      .slice(1)
      .map(([name]) => String(name));
    for (const locale of locales)
      for (const form of ["matrix", "list"]) {
        const { sheet, notes, columns } = await make(
          { latitude: "lat", longitude: "lon", cutoff: 433.2, form },
          locale,
        );
        assert.deepEqual(columns, []);
        const block = columnsBlock(
          sheet!.frame,
          sheet!.frame.columns.map(({ name }) => name),
        );
        const cells = block.cells.map((row) => row.map(({ value }) => value as CellValue));
        const { weights } = readWeights(frameFromCells(cells).frame, names);
        squareOf(weights).forEach((row, i) =>
          row.forEach((w, j) => assert.ok(Math.abs(w - expected.inverse_distance_threshold[i][j]) < 1e-14)),
        );
        assert.match(notes.map((note) => speak(locale, note)).join(" "), /w04/);
      }
  });

  it("tells links and islands before anything is written, and what is missing", () => {
    const foresee = (given: Readonly<Record<string, unknown>>): string =>
      spatialWeightsMeasure.foresee!(
        frame,
        parseOptions("spatial-weights", spatialWeightsMeasure.fields, { entity: "id", ...given }),
      )
        .map((note) => speak("en-US", note))
        .join(" ");
    const near = foresee({ latitude: "lat", longitude: "lon", cutoff: 433.2 });
    assert.match(near, /^15 units, \d+ links; a unit has 0 to/);
    assert.match(near, /3 units have no neighbour \(islands\): w04/);
    assert.equal(foresee({ sheet: "contiguity" }), "Weights among 15 units.");
    refuses(() => foresee({ latitude: "lat" }), "spatial.needsPlaces");
    refuses(() => foresee({ kind: "economic" }), "spatial.needsVariable");
  });

  it("drops islands by option, before anything is standardised", async () => {
    const { sheet, notes } = await make({ latitude: "lat", longitude: "lon", cutoff: 433.2, islands: "drop" });
    assert.equal(sheet!.frame.nrow, 15 - expected.threshold_islands.length);
    assert.match(notes.map((note) => speak("en-US", note)).join(" "), /3 units without a neighbour were dropped: w04/);
  });

  it("averages the variable over the years of a unit, and tells units and neighbours", async () => {
    const { sheet, notes } = await make({ kind: "economic", variable: "gdp_pc" });
    const { weights } = readWeights(
      sheet!.frame,
      expected.economic.map((_: unknown, i: number) => `w${String(i + 1).padStart(2, "0")}`),
    );
    squareOf(weights).forEach((row, i) =>
      row.forEach((w, j) => assert.ok(Math.abs(w - expected.economic[i][j]) <= 1e-9 * expected.economic[i][j])),
    );
    assert.match(speak("en-US", notes[0]), /15 units, 210 links; a unit has 14 to 14 neighbours/);
  });
});
