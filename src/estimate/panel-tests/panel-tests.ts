import type { Frame } from "../../frame/frame.ts";
import { notEstimable } from "../../messages/problem.ts";
import { Problem } from "../../messages/problem.ts";
import type { SampleAccount, Test } from "../estimate.ts";
import { groupSizes } from "../panel-models/group-means.ts";
import { panelSample, type PanelSample } from "../panel-models/panel-sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { crossSectionDependence } from "./cross-section-dependence.ts";
import { effectsTests } from "./effects-tests.ts";
import { koenkerTest } from "./heteroskedasticity.ts";
import { lagrangeMultiplierTests } from "./lagrange-multiplier.ts";
import { breuschGodfrey, wooldridgeTests, type SerialFlavour } from "./serial-correlation.ts";

/** Names of the tests of the battery, in order. */
export const panelTestNames = [
  "F.entity",
  "F.twoWay",
  "F.timeGivenEntity",
  "LM.entity",
  "Honda.entity",
  "LM.time",
  "Honda.time",
  "LM.twoWay",
  "Honda.twoWay",
  "KingWu.twoWay",
  "Wooldridge.fe",
  "Wooldridge.fd",
  "BreuschGodfrey.within",
  "Pesaran.CD",
  "Koenker.pooled",
] as const;

export interface PanelTests {
  readonly tests: readonly Test[];
  readonly nobs: number;
  readonly entities: number;
  readonly periods: number;
  readonly balanced: boolean;
  readonly sample: SampleAccount;
}

/**
 * The battery of tests of a panel regression: are there effects (F, Lagrange multiplier), serial correlation, dependence
 * between entities, heteroskedasticity. A test that does not apply brings its reason.
 *
 * @throws Problem panelTests.*, as sampleOf
 * @reference test/reference/panel/grunfeld-panel-tests.json
 */
export function panelTests(frame: Frame, input: ModelSpecInput, serial: SerialFlavour = "xtserial"): PanelTests {
  const panel = panelSample(frame, modelSpec.parse({ ...input, vcov: { type: "iid" } }), true);
  const { sample, entity, time } = panel;
  const [nobs, entities, periods] = [sample.model.y.length, entity.levels.length, time!.levels.length];
  if (entities < 2 || nobs === entities) throw notEstimable("panelTests.fewWithin", { rows: nobs, entities });
  const tests = battery.flatMap(({ names, run }) => orReason(names, () => run(panel, serial)));
  return {
    tests: panelTestNames.flatMap((name) => tests.filter((test) => test.name === name)),
    nobs,
    entities,
    periods,
    balanced: groupSizes(entity).every((size) => size === periods),
    sample: { ...sample.account, collinear: [], rows: Array.from(sample.rows) },
  };
}

interface Part {
  readonly names: readonly string[];
  readonly run: (panel: PanelSample, serial: SerialFlavour) => readonly Test[];
}

const battery: readonly Part[] = [
  { names: ["F.entity"], run: effectsTests },
  { names: ["LM.entity"], run: lagrangeMultiplierTests },
  { names: ["Wooldridge.fe", "Wooldridge.fd"], run: wooldridgeTests },
  { names: ["BreuschGodfrey.within"], run: (panel) => [breuschGodfrey(panel)] },
  { names: ["Pesaran.CD"], run: (panel) => [crossSectionDependence(panel)] },
  { names: ["Koenker.pooled"], run: (panel) => [koenkerTest(panel)] },
];

/** What stands in the way of one test is its reason, and does not stop the others. */
function orReason(names: readonly string[], run: () => readonly Test[]): readonly Test[] {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return names.map((name) => ({ name, reason: error.detail }));
  }
}
