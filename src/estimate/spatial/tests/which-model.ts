import { message, type Message, type MessageKey } from "../../../messages/message.ts";
import type { Test } from "../../estimate.ts";
import type { BatteryTest } from "./battery.ts";

export type ChosenModel = "ols" | "sar" | "sem" | "sdm";

export const modelSteps = ["lm", "robust", "reduce", "hausman", "effects", "choice"] as const;

export interface ModelStepRead {
  readonly step: (typeof modelSteps)[number];
  /** What it found, in a few words; null where the test does not apply. */
  readonly verdict: MessageKey | null;
  /** The same as a sentence, with its p values. */
  readonly says: Message;
}

/** What a battery says step by step, and the model it leads to. */
export interface WhichModel {
  readonly steps: readonly ModelStepRead[];
  readonly model: ChosenModel;
  /** Whether random effects would do; null where the Hausman test does not say. */
  readonly random: boolean | null;
}

/**
 * Reads a battery along Elhorst's route. The Durbin model holds both the spatial lag and the spatial error model. It reduces
 * to the lag where neither the likelihood ratio nor the Wald test rejects theta = 0 and the (robust) LM tests point to the
 * lag; to the error where neither rejects the common factor and they point to the error. Where they point elsewhere, or
 * where both restrictions are rejected, the Durbin model stays. Where no LM test rejects and theta = 0 is not rejected
 * either, a model without spatial parts is enough.
 *
 * @param level a test rejects at this p value
 * @source Elhorst (2014), Spatial Econometrics: From Cross-Sectional Data to Spatial Panels, 2.9 and 3.5
 */
export function whichModel(tests: readonly Test[], level = 0.05): WhichModel {
  const read = readerOf(tests, level);
  const { rejects, known, step } = read;

  const spatial = rejects("lm-lag") || rejects("lm-error");
  const pointsTo = pointed(read);
  const durbin = known("lr-sar");
  const toLag = durbin && !rejects("lr-sar") && !rejects("wald-durbin");
  const toError = known("lr-sem") && !rejects("lr-sem") && !rejects("wald-common-factor");
  const model = chosen({ spatial, pointsTo, durbin, toLag, toError });
  const hausman = tests.find(({ name }) => name === "hausman");
  const says = hausman !== undefined && "statistic" in hausman && hausman.statistic >= 0;
  const random = says ? !rejects("hausman") : null;

  const apart = model === "sdm" && durbin && (toLag || toError);
  return {
    steps: [
      ...step("lm", ["lm-lag", "lm-error"], lmStep[signs(rejects("lm-lag"), rejects("lm-error"))]),
      ...step("robust", ["rlm-lag", "rlm-error"], robustStep[signs(rejects("rlm-lag"), rejects("rlm-error"))]),
      ...step("reduce", ["lr-sar", "wald-durbin", "lr-sem", "wald-common-factor"], reduceStep[signs(toLag, toError)]),
      ...step(
        "hausman",
        ["hausman"],
        random === null ? hausmanStep.unclear : random ? hausmanStep.random : hausmanStep.fixed,
      ),
      ...effectsSteps(read),
      {
        step: "choice",
        verdict: choiceStep[model].verdict,
        says: message(apart ? "spatialTests.choiceDurbinApart" : choiceStep[model].says),
      },
    ],
    model,
    random,
  };
}

interface Words {
  readonly says: MessageKey;
  readonly verdict: MessageKey | null;
}

type Signs = "both" | "first" | "second" | "neither";
const signs = (first: boolean, second: boolean): Signs =>
  first ? (second ? "both" : "first") : second ? "second" : "neither";

const words = (says: MessageKey, verdict: MessageKey | null): Words => ({ says, verdict });
const lmStep: Record<Signs, Words> = {
  both: words("spatialTests.stepLmBoth", "spatialTests.foundBoth"),
  first: words("spatialTests.stepLmLag", "spatialTests.foundLag"),
  second: words("spatialTests.stepLmError", "spatialTests.foundError"),
  neither: words("spatialTests.stepLmNeither", "spatialTests.foundNeither"),
};
const robustStep: Record<Signs, Words> = {
  both: words("spatialTests.stepRobustBoth", "spatialTests.foundBoth"),
  first: words("spatialTests.stepRobustLag", "spatialTests.foundLag"),
  second: words("spatialTests.stepRobustError", "spatialTests.foundError"),
  neither: words("spatialTests.stepRobustNeither", "spatialTests.foundNeither"),
};
const reduceStep: Record<Signs, Words> = {
  both: words("spatialTests.stepReducesBoth", "spatialTests.reducesBoth"),
  first: words("spatialTests.stepReducesLag", "spatialTests.reducesLag"),
  second: words("spatialTests.stepReducesError", "spatialTests.reducesError"),
  neither: words("spatialTests.stepReducesNot", "spatialTests.reducesNot"),
};
const hausmanStep = {
  fixed: words("spatialTests.stepFixed", "spatialTests.fixed"),
  random: words("spatialTests.stepRandom", "spatialTests.random"),
  unclear: words("spatialTests.stepHausmanNegative", null),
};
const effectsStep: Record<Signs, Words> = {
  both: words("spatialTests.stepEffectsBoth", "spatialTests.ofBoth"),
  first: words("spatialTests.stepEffectsUnits", "spatialTests.ofUnits"),
  second: words("spatialTests.stepEffectsPeriods", "spatialTests.ofPeriods"),
  neither: words("spatialTests.stepEffectsNeither", "spatialTests.ofNone"),
};
const choiceStep: Record<ChosenModel, { readonly says: MessageKey; readonly verdict: MessageKey }> = {
  ols: { says: "spatialTests.choiceNone", verdict: "spatialTests.modelNone" },
  sar: { says: "spatialTests.choiceLag", verdict: "spatialTests.modelSar" },
  sem: { says: "spatialTests.choiceError", verdict: "spatialTests.modelSem" },
  sdm: { says: "spatialTests.choiceDurbin", verdict: "spatialTests.modelSdm" },
};

type Reader = ReturnType<typeof readerOf>;

function readerOf(tests: readonly Test[], level: number) {
  const testOf = (name: BatteryTest) => tests.find((one) => one.name === name);
  const p = (name: BatteryTest): number | null => {
    const test = testOf(name);
    return test && "statistic" in test ? test.pValue : null;
  };
  return {
    known: (name: BatteryTest): boolean => p(name) !== null,
    rejects: (name: BatteryTest): boolean => (p(name) ?? 1) < level,
    /** The sentence with the p values of some tests as a, b, c, d; the reason where the first does not apply. */
    step: (step: ModelStepRead["step"], names: readonly BatteryTest[], { says, verdict }: Words): ModelStepRead[] => {
      const first = testOf(names[0]);
      if (!first) return [];
      if ("reason" in first) return [{ step, verdict: null, says: first.reason }];
      const letters = Object.fromEntries(names.map((name, at) => ["abcd"[at], pText(p(name))]));
      const percent = Number((level * 100).toPrecision(6));
      return [{ step, verdict, says: message(says, { ...letters, percent }) }];
    },
  };
}

/** The one model the LM tests point to: the robust ones where they tell, else the plain ones; null where both or none. */
function pointed({ rejects }: Reader): "sar" | "sem" | null {
  const robust = signs(rejects("rlm-lag"), rejects("rlm-error"));
  const plain = signs(rejects("lm-lag"), rejects("lm-error"));
  const telling = plain === "neither" ? "neither" : robust === "neither" ? plain : robust;
  return telling === "first" ? "sar" : telling === "second" ? "sem" : null;
}

function chosen(found: {
  readonly spatial: boolean;
  readonly pointsTo: "sar" | "sem" | null;
  readonly durbin: boolean;
  readonly toLag: boolean;
  readonly toError: boolean;
}): ChosenModel {
  const { spatial, pointsTo, durbin, toLag, toError } = found;
  if (!durbin) return spatial ? (pointsTo ?? "sdm") : "ols";
  if (!spatial) return toLag ? "ols" : "sdm";
  if (pointsTo === "sar" && toLag) return "sar";
  if (pointsTo === "sem" && toError) return "sem";
  return "sdm";
}

function effectsSteps({ known, rejects, step }: Reader): ModelStepRead[] {
  const [units, periods] = [known("lr-entity"), known("lr-time")];
  const [needsUnits, needsPeriods] = [rejects("lr-entity"), rejects("lr-time")];
  if (units && periods) return step("effects", ["lr-entity", "lr-time"], effectsStep[signs(needsUnits, needsPeriods)]);
  if (units)
    return step(
      "effects",
      ["lr-entity"],
      needsUnits
        ? words("spatialTests.stepUnitsNeeded", "spatialTests.ofUnits")
        : words("spatialTests.stepUnitsSpare", "spatialTests.ofNone"),
    );
  if (periods)
    return step(
      "effects",
      ["lr-time"],
      needsPeriods
        ? words("spatialTests.stepPeriodsNeeded", "spatialTests.ofPeriods")
        : words("spatialTests.stepPeriodsSpare", "spatialTests.ofNone"),
    );
  return [];
}

/** "= 0.012", "< 0.001", "–" where there is none. */
function pText(p: number | null): string {
  if (p === null) return "–";
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}
