import assert from "node:assert/strict";
import { describeCases, type DescribeEstimator } from "../../src/estimate/describe/reference-case.ts";
import { interactionCase, type InteractionEstimator } from "../../src/estimate/panel-models/interaction-case.ts";
import { panelModelCase } from "../../src/estimate/panel-models/reference-case.ts";
import { hausmanCase, panelTestsCase } from "../../src/estimate/panel-tests/reference-case.ts";
import { unitRootCase } from "../../src/estimate/panel-tests/unit-root/reference-case.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { compare } from "../../src/study/verify/compare.ts";
import { caseFrame, panelCases } from "./reference-frame.ts";
import { skipWithout } from "../needs-file.ts";

type Run = (frame: Frame, spec: unknown, estimator: string) => unknown;
const runs: Readonly<Record<string, Run>> = {
  "random effects, between and first differences agree with plm": (frame, spec, estimator) =>
    panelModelCase(frame, spec, estimator as "re"),
  "the Hausman test agrees with plm": hausmanCase,
  "tests of a panel agree with plm and lmtest": panelTestsCase,
  "panel unit root tests agree with plm": unitRootCase,
  "descriptions agree with R, Stata's and Excel's definitions": (frame, spec, estimator) =>
    describeCases(frame, spec, estimator as DescribeEstimator),
  "moderation, mediation and group differences agree with fixest": (frame, spec, estimator) =>
    interactionCase(frame, spec, estimator as InteractionEstimator),
};
const estimators = [
  ["re", "be", "fd"],
  ["hausman"],
  ["paneltests"],
  ["unitroot"],
  ["describe", "correlation", "vif", "meandiff"],
  ["moderation", "mediation", "groupdiff"],
];

// Each case brings its own tolerance: 1e-8 relative and tighter for closed forms, 1e-6 for tabulated unit root tests.
Object.entries(runs).forEach(([title, run], index) =>
  describe(title, () => {
    for (const file of panelCases(estimators[index])) {
      it(`in every number of ${file.case}`, function () {
        const frame = caseFrame(file.data);
        if (!frame) return skipWithout(this, String(file.data));
        const found = run(frame, file.spec, file.estimator);
        const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
        assert.deepEqual(absent, []);
        assert.equal(failed, 0, worst ?? "");
        assert.ok(compared > 0);
      });
    }
  }),
);
