import type { Message } from "../../../messages/message.ts";
import { Problem } from "../../../messages/problem.ts";
import type { Test } from "../../estimate.ts";
import { chi2Test, noTest } from "../../named-test.ts";
import { determinantOf, multiplierOf } from "../models/determinant-of.ts";
import { spatialModelOn } from "../models/estimate-spatial.ts";
import { effectsOf, fitSpatial } from "../models/fit-spatial.ts";
import type { SpatialPanel } from "../models/spatial-panel.ts";
import type { SpatialSpec } from "../models/spatial-spec.ts";
import { lagrangeNames, lagrangeTests } from "./lagrange-tests.ts";
import { residualMoran } from "./residual-moran.ts";
import { spatialHausman } from "./spatial-hausman.ts";
import { stackOf } from "./stack-of.ts";

/** Names of the tests of the battery, in the order in which they are read. */
export const batteryNames = [
  "moran-residuals",
  ...lagrangeNames,
  "lr-sar",
  "lr-sem",
  "wald-durbin",
  "wald-common-factor",
  "hausman",
  "lr-entity",
  "lr-time",
] as const;
export type BatteryTest = (typeof batteryNames)[number];

export interface SpatialBattery {
  readonly tests: readonly Test[];
  /** The effects under which models were tested. */
  readonly effects: NonNullable<SpatialSpec["effects"]>;
  readonly units: number;
  readonly periods: number;
  readonly notes: readonly Message[];
}

/**
 * Every test on the way from least squares to a spatial model, for one weight matrix and the effects of the spec: Moran's I
 * and Lagrange multipliers of the model without spatial parts; likelihood ratio and Wald tests of the spatial Durbin model
 * against a spatial lag (theta = 0) and a spatial error (theta + rho b = 0); Hausman's of fixed against random effects of
 * units in the Durbin model; likelihood ratios of the effects of units and of periods in it. One that does not apply brings
 * its reason.
 *
 * @param spec the model it names is not looked at; effects, order and covariance are
 * @source Elhorst (2014), Spatial Econometrics: From Cross-Sectional Data to Spatial Panels, 2.9 and 3.5
 */
export function spatialBattery(panel: SpatialPanel, given: SpatialSpec): SpatialBattery {
  const effects = effectsOf(panel, given);
  const spec: SpatialSpec = { ...given, effects, correction: "none", model: "sdm" };
  const stack = stackOf(panel, effects);
  const parts: readonly { readonly names: readonly BatteryTest[]; readonly run: () => Run }[] = [
    { names: ["moran-residuals"], run: () => [residualMoran(stack).test] },
    { names: lagrangeNames, run: () => lagrangeTests(stack) },
    {
      names: ["lr-sar", "lr-sem", "wald-durbin", "wald-common-factor"],
      run: () => spatialModelOn(panel, spec).estimate.tests,
    },
    { names: ["hausman"], run: () => hausmanOf(panel, spec) },
    { names: ["lr-entity"], run: () => [effectsTest(panel, spec, "entity")] },
    { names: ["lr-time"], run: () => [effectsTest(panel, spec, "time")] },
  ];
  const notes: Message[] = [];
  const tests = parts.flatMap(({ names, run }) => {
    const made = orReason(names, run);
    if ("notes" in made) notes.push(...made.notes);
    const all = "notes" in made ? made.tests : made;
    return names.flatMap((name) => all.filter((test) => test.name === name));
  });
  return { tests, effects, units: panel.units, periods: panel.periods, notes };
}

type Run = readonly Test[] | { readonly tests: readonly Test[]; readonly notes: readonly Message[] };

function hausmanOf(panel: SpatialPanel, spec: SpatialSpec): Run {
  const { test, notes } = spatialHausman(panel, spec, determinantOf(panel.weights), (rho) =>
    multiplierOf(panel.weights, rho),
  );
  return { tests: [test], notes };
}

/** Likelihood ratio of the effects of units, or of periods, given the other effects of the model. */
function effectsTest(panel: SpatialPanel, spec: SpatialSpec, tested: "entity" | "time"): Test {
  const name = `lr-${tested}` as const;
  const { effects } = spec;
  if (effects !== "both" && effects !== tested)
    return noTest(name, tested === "entity" ? "spatialTests.noEntityEffects" : "spatialTests.noTimeEffects");
  const rest = effects === tested ? "none" : tested === "entity" ? "time" : "entity";
  const whole = fitSpatial(panel, spec);
  const less = fitSpatial(panel, { ...spec, effects: rest });
  const levels = { none: 1, entity: panel.units, time: panel.periods, both: panel.units + panel.periods - 1 };
  const parameters = (own: typeof whole, of: keyof typeof levels) =>
    levels[of] + own.columns.names.filter((column) => column !== "_cons").length;
  return chi2Test(
    name,
    Math.max(0, 2 * (whole.point.logLik - less.point.logLik)),
    parameters(whole, effects) - parameters(less, rest),
  );
}

/** What stands in the way of some tests is their reason, and does not stop the others. */
function orReason(names: readonly string[], run: () => Run): Run {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return names.map((name) => ({ name, reason: error.detail }));
  }
}
