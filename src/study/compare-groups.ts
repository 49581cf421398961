import type { GroupDifference } from "../estimate/panel-models/group-difference.ts";
import { groupsFrame } from "../estimate/panel-models/groups-frame.ts";
import { differenceTask } from "../estimate/panel-models/mechanism-tasks.ts";
import { splitGroups, type GroupCut, type SplitGroups } from "../estimate/panel-models/split-groups.ts";
import { groupPermutation, type GroupPermutation } from "../estimate/resample/group-permutation.ts";
import type { ModelSpecInput } from "../estimate/spec.ts";
import type { Frame } from "../frame/frame.ts";
import { message } from "../messages/message.ts";
import { fromProblemData, problem, type Problem } from "../messages/problem.ts";
import type { ModelResult } from "./analysis.ts";
import type { StudyContext } from "./context.ts";
import { fitModels } from "./fit-models.ts";
import { orProblem } from "./or-problem.ts";

export interface GroupChoices {
  readonly group: string;
  readonly cut: GroupCut;
  /** The regressor whose slopes are compared. */
  readonly focal: string;
  readonly test: "permutation" | "interacted" | "both";
  readonly draws: number;
  readonly seed: number;
}

/** One group against the first. */
export interface GroupComparison {
  readonly interacted: Pick<GroupDifference, "difference" | "chow" | "simple"> | Problem | null;
  readonly permutation: GroupPermutation | Problem | null;
}

export interface ComparedGroups {
  readonly split: SplitGroups;
  /** The model within each group. */
  readonly models: readonly ModelResult[];
  /** For the second group, the third ... */
  readonly comparisons: readonly GroupComparison[];
}

/**
 * One model within each group of its rows, and the tests of each group's slope against that of the first.
 *
 * @throws Problem mechanism.manyGroups, mechanism.oneGroup, mechanism.cutNeedsNumber, mechanism.cutTies; as sampleOf
 */
export async function compareGroups(
  frame: Frame,
  spec: ModelSpecInput,
  { group, cut, focal, test, draws, seed }: GroupChoices,
  context: Pick<StudyContext, "executor" | "signal" | "onProgress">,
): Promise<ComparedGroups> {
  const { executor, signal, onProgress } = context;
  const split = splitGroups(frame, spec, group, cut);
  const count = split.levels.length;
  if (count > MOST) throw problem("mechanism.manyGroups", { name: group, count, most: MOST }, { column: group });
  const { frame: marked, mark, within } = groupsFrame(frame, split);
  const models = await fitModels(
    marked,
    split.levels.map((_, code) => within(spec, [code])),
    context,
  );

  const others = split.levels.slice(1).map((_, k) => k + 1);
  const tested =
    test === "permutation"
      ? null
      : await executor.map(
          differenceTask,
          { frame: marked, spec },
          others.map((code) => ({ group: mark, focal, between: [0, code] as const })),
          { ...(signal ? { signal } : {}) },
        );
  const comparisons: GroupComparison[] = [];
  const step = message("mechanism.testPermutation");
  for (const [k, code] of others.entries()) {
    const interacted = tested?.[k] ?? null;
    comparisons.push({
      interacted: interacted && ("ok" in interacted ? interacted.ok : fromProblemData(interacted.problem)),
      permutation:
        test === "interacted" || draws === 0
          ? null
          : await orProblem(() =>
              groupPermutation(
                marked,
                within(spec, [0, code]),
                { focal, group: mark, draws, seed },
                {
                  executor,
                  ...(signal ? { signal } : {}),
                  onProgress: (done, total) => onProgress?.({ step, done, total }),
                },
              ),
            ),
    });
  }
  return { split, models, comparisons };
}

/** Columns that a table can hold. */
const MOST = 12;
