import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { efficiencyCase } from "../../../src/measure/efficiency/reference-case.ts";
import { compare, notCompared } from "../../../src/study/verify/compare.ts";
import { skipWithout } from "../../needs-file.ts";
import { readTable, referenceFolder } from "./case-table.ts";

const kinds = [
  "_undesirable_cities30",
  "_undesirable_extreme_scales",
  "_undesirable_tone2003",
  "_zero_bads",
  "_degenerate",
];
const names = [
  "sbm_tone2001",
  ...kinds.map((kind) => `sbm${kind}`),
  ...kinds.map((kind) => `super_sbm${kind}`),
  "super_sbm_power_plants",
  "super_sbm_vrs_infeasible",
  "super_sbm_panel_jl5x2_crs",
  "super_sbm_panel_jl5x2_vrs",
  "super_sbm_panel_panel18x4_crs",
  "super_sbm_panel_panel18x4_vrs",
  "super_sbm_global_panel284x13",
  "radial_power_plants",
  ...["jl5x2", "panel18x4"].flatMap((data) => [
    ...["ddf", "gml", "ml"].flatMap((kind) =>
      ["crs_weak", "crs_strong", "vrs_strong"].map((how) => `${kind}_${data}_${how}`),
    ),
    `gml_sbmddf_${data}_crs`,
    `gml_sbmddf_${data}_vrs`,
  ]),
  "malmquist_economy",
];

describe("efficiency agrees with other software", () => {
  for (const name of names) {
    it(`on every comparable number of ${name}`, async function () {
      const folder = referenceFolder(`dea/${name}.json`);
      if (!folder) return skipWithout(this, `dea/${name}.json`);
      const file = JSON.parse(readFileSync(join(folder, "dea", `${name}.json`), "utf8"));
      const table = readTable(join(folder, "data", file.data));
      const ours = await efficiencyCase(table, file.spec, file.estimator, notCompared);
      // The case's own tolerance: 1e-8 on scores, distances and indices (1e-7 on the large panel), 1e-6 on slacks.
      const result = compare(file.expected, ours, file.tolerance);
      assert.deepEqual({ failed: result.failed, absent: result.absent }, { failed: 0, absent: [] }, result.worst ?? "");
      assert.ok(result.compared > 0);
    });
  }
});
