import assert from "node:assert/strict";
import { spatialEffects } from "../../../../src/estimate/spatial/effects/spatial-effects.ts";
import { estimateSpatial } from "../../../../src/estimate/spatial/models/estimate-spatial.ts";
import { rowStandardised } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { weightsOfSheet } from "../../../../src/estimate/spatial/weights/weights-of-sheet.ts";
import { frameFromCells } from "../../../../src/frame/from-cells.ts";
import { inlineExecutor } from "../../../../src/tasks/executor.ts";
import { openXlsxFile } from "../../../../src/workbook/xlsx-node.ts";
import { needsFile } from "../../../needs-file.ts";

const file = "../shared/real/simulated-d-spatial.xlsx";

describe("the workbook of 284 cities with built-in spillovers", () => {
  it("gives back rho, coefficients and effects within two standard errors, under clustered errors too", async function () {
    this.timeout(60_000);
    needsFile(this, file);
    const workbook = await openXlsxFile(file);
    const sheets = await workbook.sheets();
    const cells = async (name: string) => workbook.read(sheets.find((sheet) => sheet.name === name)!.used!);
    const { frame } = frameFromCells(await cells("data"), { header: "yes" });
    const weights = rowStandardised(weightsOfSheet(await cells("contiguity")).weights);
    for (const type of ["information", "cluster"] as const) {
      const model = estimateSpatial(frame, weights, {
        y: "ICEF",
        x: ["INT", "lnPGDP", "Struct", "lnDensity", "Open", "EnvReg"],
        durbin: ["INT"],
        entity: "city_code",
        time: "year",
        vcov: { type },
      });
      const { effects } = await spatialEffects(model, {}, inlineExecutor);
      const effectOf = (kind: string) => effects.find((one) => one.name === "INT" && one.kind === kind)!;
      const termOf = (name: string) => model.estimate.terms.find((term) => term.name === name)!;
      // What the README of the workbook says was built in.
      const built = [
        [termOf("rho"), 0.25],
        [termOf("INT"), 0.08],
        [termOf("W.INT"), -0.06],
        [effectOf("direct"), 0.0775],
        [effectOf("indirect"), -0.0508],
        [effectOf("total"), 0.0267],
      ] as const;
      for (const [{ name, estimate, stdError }, value] of built)
        assert.ok(Math.abs(estimate - value) < 2 * stdError, `${type} ${name}: ${estimate} (${stdError}), ${value}`);
    }
  });
});
