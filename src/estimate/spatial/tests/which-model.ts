import { message, type Message, type MessageKey } from "../../../messages/message.ts";
import type { Test } from "../../estimate.ts";
import type { BatteryTest } from "./battery.ts";

export type ChosenModel = "ols" | "sar" | "sem" | "sdm";

/** What a battery says step by step, and the model it leads to. */
export interface WhichModel {
  /** One sentence a step: LM, robust LM, LR and Wald, Hausman, effects; the choice last. */
  readonly steps: readonly Message[];
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
  const toError = durbin && !rejects("lr-sem") && !rejects("wald-common-factor");
  const model = chosen({ spatial, pointsTo, durbin, toLag, toError });
  const hausman = tests.find(({ name }) => name === "hausman");
  const says = hausman !== undefined && "statistic" in hausman && hausman.statistic >= 0;
  const random = says ? !rejects("hausman") : null;

  const choice = {
    ols: "spatialTests.choiceNone",
    sar: "spatialTests.choiceLag",
    sem: "spatialTests.choiceError",
    sdm: durbin && (toLag || toError) ? "spatialTests.choiceDurbinApart" : "spatialTests.choiceDurbin",
  } as const;
  return {
    steps: [
      ...step(["lm-lag", "lm-error"], lmStep[signs(rejects("lm-lag"), rejects("lm-error"))]),
      ...step(["rlm-lag", "rlm-error"], robustStep[signs(rejects("rlm-lag"), rejects("rlm-error"))]),
      ...step(["lr-sar", "wald-durbin", "lr-sem", "wald-common-factor"], reduceStep[signs(toLag, toError)]),
      ...step(
        ["hausman"],
        random === null
          ? "spatialTests.stepHausmanNegative"
          : random
            ? "spatialTests.stepRandom"
            : "spatialTests.stepFixed",
      ),
      ...effectsSteps(read),
      message(choice[model]),
    ],
    model,
    random,
  };
}

type Signs = "both" | "first" | "second" | "neither";
const signs = (first: boolean, second: boolean): Signs =>
  first ? (second ? "both" : "first") : second ? "second" : "neither";

const lmStep = {
  both: "spatialTests.stepLmBoth",
  first: "spatialTests.stepLmLag",
  second: "spatialTests.stepLmError",
  neither: "spatialTests.stepLmNeither",
} as const satisfies Record<Signs, MessageKey>;
const robustStep = {
  both: "spatialTests.stepRobustBoth",
  first: "spatialTests.stepRobustLag",
  second: "spatialTests.stepRobustError",
  neither: "spatialTests.stepRobustNeither",
} as const satisfies Record<Signs, MessageKey>;
const reduceStep = {
  both: "spatialTests.stepReducesBoth",
  first: "spatialTests.stepReducesLag",
  second: "spatialTests.stepReducesError",
  neither: "spatialTests.stepReducesNot",
} as const satisfies Record<Signs, MessageKey>;
const effectsStep = {
  both: "spatialTests.stepEffectsBoth",
  first: "spatialTests.stepEffectsUnits",
  second: "spatialTests.stepEffectsPeriods",
  neither: "spatialTests.stepEffectsNeither",
} as const satisfies Record<Signs, MessageKey>;

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
    step: (names: readonly BatteryTest[], key: MessageKey): Message[] => {
      const first = testOf(names[0]);
      if (!first) return [];
      if ("reason" in first) return [first.reason];
      const letters = Object.fromEntries(names.map((name, at) => ["abcd"[at], pText(p(name))]));
      return [message(key, { ...letters, percent: Number((level * 100).toPrecision(6)) })];
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

function effectsSteps({ known, rejects, step }: Reader): Message[] {
  const [units, periods] = [known("lr-entity"), known("lr-time")];
  if (units && periods)
    return step(["lr-entity", "lr-time"], effectsStep[signs(rejects("lr-entity"), rejects("lr-time"))]);
  if (units)
    return step(["lr-entity"], rejects("lr-entity") ? "spatialTests.stepUnitsNeeded" : "spatialTests.stepUnitsSpare");
  if (periods)
    return step(["lr-time"], rejects("lr-time") ? "spatialTests.stepPeriodsNeeded" : "spatialTests.stepPeriodsSpare");
  return [];
}

/** "= 0.012", "< 0.001", "–" where there is none. */
function pText(p: number | null): string {
  if (p === null) return "–";
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}
