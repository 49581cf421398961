import { dmlModels, dmlScores, effectsWays, type DmlSpecInput } from "../../estimate/dml/dml-spec.ts";
import { learnerNames, type LearnerName, type LearnerSpec } from "../../estimate/dml/learner-spec.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import { errorSpec } from "../error-spec.ts";

/** The options text of double machine learning: of the formula, and of one column of the analysis. */
export const dmlOptions = {
  model: { kind: "choice", of: dmlModels },
  learner: { kind: "choice", of: learnerNames, also: ["ml"] },
  treatmentlearner: { kind: "choice", of: learnerNames, also: ["dlearner"] },
  of: { kind: "list" },
  folds: { kind: "number", min: 1, max: 100, whole: true, also: ["kfolds", "k"] },
  by: { kind: "choice", of: ["row", "entity"], also: ["foldsby"] },
  foldcolumns: { kind: "list", also: ["foldvar", "foldcolumn"] },
  reps: { kind: "number", min: 1, max: 100, whole: true },
  combine: { kind: "choice", of: ["published", "doubleml"] },
  score: { kind: "choice", of: dmlScores },
  procedure: { kind: "choice", of: ["dml2", "dml1"] },
  effect: { kind: "choice", of: ["ate", "atet"] },
  trim: { kind: "number", min: 0, max: 0.499 },
  effects: { kind: "choice", of: [...effectsWays, "none"] },
  squares: { kind: "flag" },
  interactions: { kind: "flag" },
  standardise: { kind: "flag", also: ["standardize"] },
  constant: { kind: "flag" },
  trees: { kind: "number", min: 1, max: 10_000, whole: true },
  depth: { kind: "number", min: 1, max: 1000, whole: true },
  leaf: { kind: "number", min: 1, max: 100_000, whole: true },
  tried: { kind: "text", also: ["mtry"] },
  rate: { kind: "number", min: 1e-6, max: 1 },
  penalty: { kind: "number", min: 0, also: ["lambda"] },
  ratio: { kind: "number", min: 0, max: 1, also: ["alpha"] },
  cost: { kind: "number", min: 1e-9, also: ["c"] },
  epsilon: { kind: "number", min: 0 },
  gamma: { kind: "number", min: 1e-12 },
  seed: { kind: "number", min: 0, max: 2_147_483_647, whole: true },
  se: { kind: "choice", of: ["iid", "hc0", "hc1", "hc2", "hc3", "robust", "cluster"], also: ["vce", "vcov"] },
  cluster: { kind: "list" },
  subset: { kind: "text", also: ["if", "where"] },
  level: { kind: "number", min: 0.501, max: 0.9999 },
} as const satisfies KnownOptions;

export type DmlOptionValues = OptionValues<typeof dmlOptions>;

/**
 * A specification with some of it said otherwise. Settings of a learner go with the learner: a column that changes the learner
 * starts from its defaults.
 *
 * @param entity what errors are clustered by when se=cluster stands alone
 * @throws Problem dmlStudy.tried, dmlStudy.stackOf, study.*
 */
export function withDmlOptions(
  frame: Frame,
  base: DmlSpecInput,
  options: DmlOptionValues,
  entity: string | null,
): DmlSpecInput {
  const { by, foldcolumns, learner, treatmentlearner, effects, se, cluster, subset } = options;
  const changed = learner !== undefined && learner !== base.learner.name;
  const main: LearnerSpec = {
    ...(changed ? { name: learner } : base.learner),
    ...learnerSettings(options),
  };
  const treatment = treatmentlearner ? { ...main, name: treatmentlearner } : base.treatmentLearner;
  const errors = se ?? (cluster ? "cluster" : null);
  const both = [base.subset, subset].filter((one) => one !== undefined);
  return {
    ...base,
    ...given(options, sameName),
    learner: main,
    ...(treatment ? { treatmentLearner: treatment } : {}),
    ...(by ? { foldsBy: by } : {}),
    ...(foldcolumns ? { foldColumns: [...foldcolumns] } : {}),
    ...(effects === "none" ? { effects: [] } : effects ? { effectsAs: effects } : {}),
    ...(both.length > 0 ? { subset: both.length > 1 ? both.map((one) => `(${one})`).join(" & ") : both[0] } : {}),
    ...(errors
      ? {
          vcov: errorSpec(frame, {
            se: errors === "robust" ? "hc1" : errors,
            cluster: cluster ?? [],
            lag: null,
            entity,
          }),
        }
      : {}),
  };
}

/** Options that bear the name they have in a specification. */
const sameName = [
  ...([
    "model",
    "folds",
    "reps",
    "combine",
    "score",
    "procedure",
    "effect",
    "trim",
    "squares",
    "interactions",
  ] as const),
  ...(["standardise", "constant", "seed", "level"] as const),
] as const;

const settings = ["trees", "depth", "leaf", "rate", "penalty", "ratio", "cost", "epsilon", "gamma"] as const;

const learnerSettings = (options: DmlOptionValues): Partial<LearnerSpec> => ({
  ...given(options, settings),
  ...(options.tried === undefined ? {} : { columns: columnsTried(options.tried) }),
  ...(options.of === undefined ? {} : { of: stackOf(options.of) }),
});

const given = <K extends keyof DmlOptionValues>(options: DmlOptionValues, names: readonly K[]) =>
  Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]]))) as {
    [N in K]?: NonNullable<DmlOptionValues[N]>;
  };

/** "all", "third", "sqrt", or a share. */
function columnsTried(text: string): LearnerSpec["columns"] {
  if (text === "all" || text === "third" || text === "sqrt") return text;
  const share = Number(text);
  if (!(share > 0 && share <= 1)) throw problem("dmlStudy.tried", { value: text });
  return share;
}

function stackOf(names: readonly string[]): NonNullable<LearnerSpec["of"]> {
  const able = learnerNames.filter((name) => name !== "stacking" && name !== "logistic");
  const wrong = names.find((name) => !(able as readonly LearnerName[]).includes(name as LearnerName));
  if (wrong !== undefined || names.length < 2 || names.length > 8)
    throw problem("dmlStudy.stackOf", { found: names.join(", "), known: able.join(", ") });
  return names as NonNullable<LearnerSpec["of"]>;
}
