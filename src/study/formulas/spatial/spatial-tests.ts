import { studyMatrix } from "../../../estimate/spatial/matrix-study.ts";
import { whichModel } from "../../../estimate/spatial/tests/which-model.ts";
import type { CellValue } from "../../../frame/cells.ts";
import { message, say, speak } from "../../../messages/message.ts";
import { fromProblemData } from "../../../messages/problem.ts";
import type { Formula } from "../../formula.ts";
import { spatialTestWords } from "../../spatial-test-words.ts";
import type { BatteryTest } from "../../../estimate/spatial/tests/battery.ts";
import { rectangle } from "../estimate-cells.ts";
import { modelParameters, modelRanges } from "./model-ranges.ts";

/**
 * =PW.SPATIALTESTS(y, X, entity, time, W, [options]): the battery of tests on the way to a spatial model, and which model
 * it leads to, step by step. reject=0.1 reads it at another level.
 */
export const spatialTestsFormula: Formula = {
  name: "SPATIALTESTS",
  describe: "spatialTests.testsFormula",
  parameters: modelParameters("spatialTests.parameterTestsOptions"),
  async run(args, { executor, locale, signal }) {
    const { frame, weights, spec, options, notes } = modelRanges(args, {
      reject: { kind: "number", min: 0.0001, max: 0.5, also: ["alpha"] },
    });
    const [{ battery }] = await executor.map(
      studyMatrix,
      { frame, weights: [weights] },
      [{ matrix: 0, spec, model: false, effects: null, battery: true }],
      signal ? { signal } : {},
    );
    if ("problem" in battery!) throw fromProblemData(battery.problem);
    const { tests, notes: told } = battery!.ok;
    const { reject = 0.05 } = options;
    const heads = ["headTest", "headStatistic", "df"] as const;
    return rectangle([
      [...heads.map((key) => say(locale, `panels.${key}`)), say(locale, "study.headP"), say(locale, "panels.headNull")],
      ...tests.map((test): CellValue[] => {
        const words = spatialTestWords[test.name as BatteryTest];
        const [name, hypothesis] = [say(locale, words.name), say(locale, words.null)];
        if ("reason" in test) return [name, "", "", "", speak(locale, test.reason)];
        return [name, test.statistic, test.df ?? "", test.pValue, hypothesis];
      }),
      [],
      ...whichModel(tests, reject).steps.map(({ says }) => [speak(locale, says)]),
      ...[
        message("spatialTests.cardSource", { percent: Number((100 * reject).toPrecision(6)) }),
        message("spatialTests.batteryNote"),
        ...told,
        ...notes,
      ].map((note) => [speak(locale, note)]),
    ]);
  },
};
