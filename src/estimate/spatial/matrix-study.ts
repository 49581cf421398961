import type { Frame } from "../../frame/frame.ts";
import { Problem, toProblemData, type ProblemData } from "../../messages/problem.ts";
import { inlineExecutor } from "../../tasks/executor.ts";
import { defineTask } from "../../tasks/task.ts";
import type { EffectsSpecInput } from "./effects/effects-spec.ts";
import { spatialEffects, type SpatialEffects } from "./effects/spatial-effects.ts";
import { estimateSpatial } from "./models/estimate-spatial.ts";
import type { SpatialModel } from "./models/spatial-model.ts";
import { spatialPanel } from "./models/spatial-panel.ts";
import { spatialSpec, type SpatialSpecInput } from "./models/spatial-spec.ts";
import type { SpatialWeights } from "./spatial-weights.ts";
import { spatialBattery, type SpatialBattery } from "./tests/battery.ts";

/** What is wanted of one matrix. */
export interface MatrixStudy {
  /** Its place among the weights shared. */
  readonly matrix: number;
  readonly spec: SpatialSpecInput;
  /** The model of the spec is fitted. */
  readonly model: boolean;
  /** Its effects, where it is. */
  readonly effects: EffectsSpecInput | null;
  readonly battery: boolean;
}

export type SpatialOutcome<T> = { readonly ok: T } | { readonly problem: ProblemData };

/** What was wanted, or what stood in its way; null for what was not wanted. */
export interface MatrixResult {
  readonly model: SpatialOutcome<SpatialModel> | null;
  readonly effects: SpatialOutcome<SpatialEffects> | null;
  readonly battery: SpatialOutcome<SpatialBattery> | null;
}

/**
 * The battery of tests, the model and its effects under one weight matrix, here or in a worker: in one piece, because all
 * rest on the eigenvalues of that matrix.
 */
export const studyMatrix = defineTask<
  { readonly frame: Frame; readonly weights: readonly SpatialWeights[] },
  MatrixStudy,
  MatrixResult
>("spatial-matrix", async ({ frame, weights: all }, wanted) => {
  const weights = all[wanted.matrix];
  const model = wanted.model ? await outcomeOf(() => estimateSpatial(frame, weights, wanted.spec)) : null;
  const battery = wanted.battery
    ? await outcomeOf(() => {
        const spec = spatialSpec.parse({ ...wanted.spec, model: "sdm" });
        return spatialBattery(spatialPanel(frame, weights, spec), spec);
      })
    : null;
  const { effects: how } = wanted;
  const effects =
    how && model && "ok" in model
      ? // The weights of the frame's panel are those whose eigenvalues are known by now.
        await outcomeOf(() => spatialEffects(model.ok, how, inlineExecutor))
      : null;
  return { model, effects, battery };
});

async function outcomeOf<T>(run: () => T | Promise<T>): Promise<SpatialOutcome<T>> {
  try {
    return { ok: await run() };
  } catch (error) {
    if (error instanceof Problem) return { problem: toProblemData(error) };
    throw error;
  }
}
