import type { Frame } from "../../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../../messages/problem.ts";
import { defineTask } from "../../tasks/task.ts";
import type { ModelSpecInput } from "../spec.ts";
import { groupDifference, type GroupDifference, type GroupDifferenceOptions } from "./group-difference.ts";
import { mediation, type Mediation, type MediationOptions } from "./mediation.ts";

export type Outcome<T> = { readonly ok: T } | { readonly problem: ProblemData };

export interface MechanismShared {
  readonly frame: Frame;
  readonly spec: ModelSpecInput;
}

/** Mediation of one mediator, or what stood in its way: one that fails does not stop the others. */
export const mediationTask = defineTask<MechanismShared, MediationOptions, Outcome<Mediation>>(
  "mediation",
  ({ frame, spec }, options) => outcomeOf(() => mediation(frame, spec, options)),
);

/** The tests of one pair of groups, or what stood in their way. */
export const differenceTask = defineTask<
  MechanismShared,
  GroupDifferenceOptions,
  Outcome<Pick<GroupDifference, "difference" | "chow" | "simple">>
>("group-difference", ({ frame, spec }, options) =>
  outcomeOf(() => {
    const { difference, chow, simple } = groupDifference(frame, spec, options);
    return { difference, chow, simple };
  }),
);

function outcomeOf<T>(run: () => T): Outcome<T> {
  try {
    return { ok: run() };
  } catch (error) {
    if (error instanceof Problem) return { problem: toProblemData(error) };
    throw error;
  }
}
