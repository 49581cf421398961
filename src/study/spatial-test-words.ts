import type { BatteryTest } from "../estimate/spatial/tests/battery.ts";
import type { MessageKey } from "../messages/message.ts";

/** The name of each spatial test and its null hypothesis. */
export const spatialTestWords: Readonly<Record<BatteryTest, { readonly name: MessageKey; readonly null: MessageKey }>> =
  {
    "moran-residuals": { name: "spatialTests.testMoran", null: "spatialTests.nullDependence" },
    "lm-lag": { name: "spatialTests.testLmLag", null: "spatialTests.nullLag" },
    "lm-error": { name: "spatialTests.testLmError", null: "spatialTests.nullError" },
    "rlm-lag": { name: "spatialTests.testRobustLag", null: "spatialTests.nullLagRobust" },
    "rlm-error": { name: "spatialTests.testRobustError", null: "spatialTests.nullErrorRobust" },
    sarma: { name: "spatialTests.testSarma", null: "spatialTests.nullSarma" },
    "lr-sar": { name: "spatialTests.testLrSar", null: "spatialTests.nullTheta" },
    "lr-sem": { name: "spatialTests.testLrSem", null: "spatialTests.nullCommonFactor" },
    "wald-durbin": { name: "spatialTests.testWaldSar", null: "spatialTests.nullTheta" },
    "wald-common-factor": { name: "spatialTests.testWaldSem", null: "spatialTests.nullCommonFactor" },
    hausman: { name: "spatialTests.testHausman", null: "spatialTests.nullRandom" },
    "lr-entity": { name: "spatialTests.testLrUnits", null: "spatialTests.nullUnits" },
    "lr-time": { name: "spatialTests.testLrPeriods", null: "spatialTests.nullPeriods" },
  };
