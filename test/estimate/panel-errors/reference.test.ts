import assert from "node:assert/strict";
import { panelErrorsCase } from "../../../src/estimate/panel-errors/reference-case.ts";
import { compare } from "../../../src/study/verify/compare.ts";
import { skipWithout } from "../../needs-file.ts";
import { caseFrame, panelCases } from "../reference-frame.ts";

// Each case brings its own tolerance: 1e-8 relative, 1e-7 for pggls.
describe("FGLS and panel-corrected standard errors agree with panelAR, plm and pcse", () => {
  for (const file of panelCases(["fgls", "pcse"])) {
    it(`in every number of ${file.case}`, function () {
      const frame = caseFrame(file.data);
      if (!frame) return skipWithout(this, String(file.data));
      const found = panelErrorsCase(frame, file.spec, file.estimator as "fgls" | "pcse");
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 0);
    });
  }
});
