import { learnerNames, type LearnerName } from "../../estimate/dml/learner-spec.ts";
import { learnerWords } from "../dml-words.ts";
import type { Field } from "../field.ts";
import * as shared from "../fields.ts";

const named = (names: readonly LearnerName[]) => names.map((value) => ({ value, label: learnerWords[value] }));
const forOutcomes = learnerNames.filter((name) => name !== "logistic");

const number = (
  name: string,
  label: Field["label"],
  help: Field["help"],
  { min, max, integer = false, ...rest }: { min: number; max: number; integer?: boolean } & Pick<Field, "elsewhere">,
): Field => ({
  ...{ kind: "number", name, label, help, default: null, min, max, integer },
  ...{ advanced: true, group: "dmlStudy.groupLearner", ...rest },
});

const final = { advanced: true, group: "dmlStudy.groupFinal" } as const;

/** What is asked besides outcomes, controls, panel and look. */
const ownFields: readonly Field[] = [
  {
    kind: "choice",
    name: "model",
    label: "dmlStudy.model",
    help: "dmlStudy.modelHelp",
    default: "plr",
    choices: [
      { value: "plr", label: "dmlStudy.modelPlr" },
      { value: "pliv", label: "dmlStudy.modelPliv" },
      { value: "irm", label: "dmlStudy.modelIrm" },
    ],
    elsewhere: { stata: "ddml init partial | iv | interactive", r: "DoubleMLPLR, PLIV, IRM" },
  },
  {
    kind: "columns",
    name: "instruments",
    label: "dmlStudy.instruments",
    help: "dmlStudy.instrumentsHelp",
    atLeast: 0,
    elsewhere: { stata: "ddml E[Z|X]", r: "z_cols" },
  },
  {
    kind: "choice",
    name: "learner",
    label: "dmlStudy.learner",
    help: "dmlStudy.learnerHelp",
    default: "forest",
    choices: named(forOutcomes),
    elsewhere: { stata: "pystacked, method()", r: "ml_l, ml_m" },
  },
  {
    kind: "number",
    name: "folds",
    label: "dmlStudy.folds",
    help: "dmlStudy.foldsHelp",
    default: 5,
    min: 1,
    max: 100,
    integer: true,
    elsewhere: { stata: "kfolds()", r: "n_folds" },
  },
  {
    kind: "choice",
    name: "effectsAs",
    label: "dmlStudy.effectsAs",
    help: "dmlStudy.effectsAsHelp",
    default: "factors",
    choices: [
      { value: "factors", label: "dmlStudy.asFactors" },
      { value: "within", label: "dmlStudy.asWithin" },
      { value: "fd", label: "dmlStudy.asFd" },
      { value: "mundlak", label: "dmlStudy.asMundlak" },
    ],
    elsewhere: { stata: "i.city i.year", r: "xtdml: approach" },
  },
  { kind: "flag", name: "squares", label: "dmlStudy.squares", help: "dmlStudy.squaresHelp", default: false },
  {
    kind: "flag",
    name: "interactions",
    label: "dmlStudy.interactions",
    help: "dmlStudy.interactionsHelp",
    default: false,
  },
  { kind: "text", name: "columns", label: "dmlStudy.columns", help: "dmlStudy.columnsHelp", default: null },
  { kind: "column", name: "by", label: "dmlStudy.by", help: "dmlStudy.byHelp", required: false },
  {
    kind: "choice",
    name: "se",
    label: "study.se",
    help: "study.seHelp",
    default: "hc1",
    choices: [
      { value: "hc1", label: "study.seHc1" },
      { value: "cluster", label: "study.seCluster" },
      { value: "iid", label: "study.seIid" },
      { value: "hc0", label: "study.seHc0" },
      { value: "hc2", label: "study.seHc2" },
      { value: "hc3", label: "study.seHc3" },
    ],
    elsewhere: { stata: "robust, cluster()", r: "vcov" },
  },
  shared.errorFields.find(({ name }) => name === "cluster")!,
];

const foldFields: readonly Field[] = [
  {
    kind: "choice",
    name: "foldsBy",
    label: "dmlStudy.foldsBy",
    help: "dmlStudy.foldsByHelp",
    default: "row",
    choices: [
      { value: "row", label: "dmlStudy.foldsByRow" },
      { value: "entity", label: "dmlStudy.foldsByEntity" },
    ],
    elsewhere: { stata: "fcluster()", r: "cluster_cols" },
  },
  {
    kind: "columns",
    name: "foldColumns",
    label: "dmlStudy.foldColumns",
    help: "dmlStudy.foldColumnsHelp",
    atLeast: 0,
    elsewhere: { stata: "foldvar()", r: "set_sample_splitting()" },
  },
  {
    kind: "number",
    name: "reps",
    label: "dmlStudy.reps",
    help: "dmlStudy.repsHelp",
    default: 1,
    min: 1,
    max: 100,
    integer: true,
    elsewhere: { stata: "reps()", r: "n_rep" },
  },
  {
    kind: "choice",
    name: "combine",
    label: "dmlStudy.combine",
    help: "dmlStudy.combineHelp",
    default: "published",
    choices: [
      { value: "published", label: "dmlStudy.combinePublished" },
      { value: "doubleml", label: "dmlStudy.combineDoubleml" },
    ],
  },
  ...shared.drawFields(0).filter(({ name }) => name === "seed"),
  {
    kind: "number",
    name: "seeds",
    label: "dmlStudy.seeds",
    help: "dmlStudy.seedsHelp",
    default: 0,
    min: 0,
    max: 200,
    integer: true,
  },
].map((field): Field => ({ ...(field as Field), advanced: true, group: "dmlStudy.groupFolds" }));

const learnerFields: readonly Field[] = [
  {
    kind: "choice",
    name: "treatmentLearner",
    label: "dmlStudy.treatmentLearner",
    help: "dmlStudy.treatmentLearnerHelp",
    default: "same",
    choices: [{ value: "same", label: "dmlStudy.same" }, ...named(learnerNames)],
    advanced: true,
    group: "dmlStudy.groupLearner",
    elsewhere: { stata: "ddml E[D|X]", r: "ml_m" },
  },
  number("trees", "dmlStudy.trees", "dmlStudy.treesHelp", {
    min: 1,
    max: 10_000,
    integer: true,
    elsewhere: { r: "n_estimators" },
  }),
  number("depth", "dmlStudy.depth", "dmlStudy.depthHelp", {
    min: 1,
    max: 1000,
    integer: true,
    elsewhere: { r: "max_depth" },
  }),
  number("leaf", "dmlStudy.leaf", "dmlStudy.leafHelp", {
    min: 1,
    max: 100_000,
    integer: true,
    elsewhere: { r: "min_samples_leaf" },
  }),
  number("rate", "dmlStudy.rate", "dmlStudy.rateHelp", { min: 1e-6, max: 1, elsewhere: { r: "learning_rate" } }),
  number("penalty", "dmlStudy.penalty", "dmlStudy.penaltyHelp", { min: 0, max: 1e12, elsewhere: { r: "lambda" } }),
  number("cost", "dmlStudy.cost", "dmlStudy.costHelp", { min: 1e-9, max: 1e12, elsewhere: { r: "C" } }),
  number("epsilon", "dmlStudy.epsilon", "dmlStudy.epsilonHelp", { min: 0, max: 1e12, elsewhere: { r: "epsilon" } }),
  {
    kind: "flag",
    name: "standardise",
    label: "dmlStudy.standardise",
    help: "dmlStudy.standardiseHelp",
    default: false,
    advanced: true,
    group: "dmlStudy.groupLearner",
  },
];

const finalFields: readonly Field[] = [
  {
    kind: "choice",
    name: "score",
    label: "dmlStudy.score",
    help: "dmlStudy.scoreHelp",
    default: "residual",
    choices: [
      { value: "residual", label: "dmlStudy.scoreResidual" },
      { value: "partialling-out", label: "dmlStudy.scorePartialling" },
      { value: "iv-type", label: "dmlStudy.scoreIv" },
      { value: "instrument", label: "dmlStudy.scoreInstrument" },
    ],
    ...final,
    elsewhere: { stata: "ddml estimate", r: "score" },
  },
  {
    kind: "choice",
    name: "procedure",
    label: "dmlStudy.procedure",
    help: "dmlStudy.procedureHelp",
    default: "dml2",
    choices: [
      { value: "dml2", label: "dmlStudy.dml2" },
      { value: "dml1", label: "dmlStudy.dml1" },
    ],
    ...final,
    elsewhere: { r: "dml_procedure" },
  },
  {
    kind: "choice",
    name: "effect",
    label: "dmlStudy.effect",
    help: "dmlStudy.effectHelp",
    default: "ate",
    choices: [
      { value: "ate", label: "dmlStudy.ate" },
      { value: "atet", label: "dmlStudy.atet" },
    ],
    when: { field: "model", is: ["irm"] },
    ...final,
    elsewhere: { stata: "ate, atet", r: "score = ATE, ATTE" },
  },
  {
    kind: "number",
    name: "trim",
    label: "dmlStudy.trim",
    help: "dmlStudy.trimHelp",
    default: 0.01,
    min: 0,
    max: 0.499,
    when: { field: "model", is: ["irm"] },
    ...final,
    elsewhere: { stata: "trim()", r: "trimming_threshold" },
  },
  {
    kind: "flag",
    name: "constant",
    label: "dmlStudy.constant",
    help: "dmlStudy.constantHelp",
    default: true,
    ...final,
    elsewhere: { stata: "noconstant" },
  },
  ...shared.errorFields.filter(({ name }) => name === "level"),
];

const treatmentField: Field = {
  kind: "column",
  name: "treatment",
  label: "dmlStudy.treatment",
  help: "dmlStudy.treatmentHelp",
  role: "regressor",
  required: true,
  elsewhere: { stata: "ddml E[D|X]", r: "d_cols" },
};

/** Everything the analysis asks, in the order of the form. */
export const dmlFields: readonly Field[] = [
  shared.outcomesField,
  treatmentField,
  shared.controlsField,
  shared.entityField,
  shared.timeField,
  ...shared.effectsFields.filter(({ name }) => name !== "singletons"),
  ...ownFields,
  ...foldFields,
  ...learnerFields,
  ...finalFields,
  ...shared.sampleFields.filter(({ name }) => name === "subset"),
  ...shared.tableFields.filter(({ name }) => name !== "controlsAs"),
];
