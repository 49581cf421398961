import type { Field } from "./field.ts";

/** Fields that several declarations share, so that the same question has the same words everywhere. */
export const outcomesField: Field = {
  kind: "columns",
  name: "outcomes",
  label: "study.outcomes",
  help: "study.outcomesHelp",
  role: "outcome",
  atLeast: 1,
  elsewhere: { stata: "depvar", r: "left-hand side" },
};

export const regressorsField: Field = {
  kind: "columns",
  name: "x",
  label: "study.x",
  help: "study.xHelp",
  role: "regressor",
  atLeast: 1,
  elsewhere: { stata: "indepvars", r: "right-hand side" },
};

export const controlsField: Field = {
  kind: "columns",
  name: "controls",
  label: "study.controls",
  help: "study.controlsHelp",
  role: "control",
  atLeast: 0,
};

export const entityField: Field = {
  kind: "column",
  name: "entity",
  label: "study.entity",
  help: "study.entityHelp",
  role: "entity",
  required: false,
  elsewhere: { stata: "xtset panelvar", r: "panel.id" },
};

export const timeField: Field = {
  kind: "column",
  name: "time",
  label: "study.time",
  help: "study.timeHelp",
  role: "time",
  required: false,
  elsewhere: { stata: "xtset timevar", r: "panel.id" },
};

/** Which fixed effects are absorbed. */
export const effectsFields: readonly Field[] = [
  {
    kind: "choice",
    name: "effects",
    label: "study.effects",
    help: "study.effectsHelp",
    default: "both",
    choices: [
      { value: "both", label: "study.effectsBoth" },
      { value: "entity", label: "study.effectsEntity" },
      { value: "time", label: "study.effectsTime" },
      { value: "none", label: "study.effectsNone" },
    ],
    elsewhere: { stata: "absorb()", r: "| city + year" },
  },
  {
    kind: "columns",
    name: "absorb",
    label: "study.absorb",
    help: "study.absorbHelp",
    atLeast: 0,
    advanced: true,
    group: "study.groupEffects",
    elsewhere: { stata: "absorb()", r: "| industry" },
  },
  {
    kind: "choice",
    name: "singletons",
    label: "study.singletons",
    help: "study.singletonsHelp",
    default: "drop",
    choices: [
      { value: "drop", label: "study.singletonsDrop" },
      { value: "keep", label: "study.singletonsKeep" },
    ],
    advanced: true,
    group: "study.groupEffects",
    elsewhere: { stata: "keepsingletons", r: "fixef.rm" },
  },
];

/** How errors are estimated. */
export const errorFields: readonly Field[] = [
  {
    kind: "choice",
    name: "se",
    label: "study.se",
    help: "study.seHelp",
    default: "auto",
    choices: [
      { value: "auto", label: "study.seAuto" },
      { value: "cluster", label: "study.seCluster" },
      { value: "iid", label: "study.seIid" },
      { value: "hc0", label: "study.seHc0" },
      { value: "hc1", label: "study.seHc1" },
      { value: "hc2", label: "study.seHc2" },
      { value: "hc3", label: "study.seHc3" },
      { value: "newey-west", label: "study.seNeweyWest" },
      { value: "driscoll-kraay", label: "study.seDriscollKraay" },
      { value: "conley", label: "conley.se" },
    ],
    elsewhere: { stata: "vce()", r: "vcov" },
  },
  {
    kind: "columns",
    name: "cluster",
    label: "study.cluster",
    help: "study.clusterHelp",
    atLeast: 0,
    elsewhere: { stata: "vce(cluster)", r: "vcov = ~city" },
  },
  {
    kind: "column",
    name: "latitude",
    label: "conley.latitude",
    help: "conley.latitudeHelp",
    required: false,
    when: { field: "se", is: ["conley"] },
    elsewhere: { stata: "acreg, latitude()", r: "vcov_conley(lat)" },
  },
  {
    kind: "column",
    name: "longitude",
    label: "conley.longitude",
    help: "conley.longitudeHelp",
    required: false,
    when: { field: "se", is: ["conley"] },
    elsewhere: { stata: "acreg, longitude()", r: "vcov_conley(lon)" },
  },
  {
    kind: "number",
    name: "cutoff",
    label: "conley.cutoff",
    help: "conley.cutoffHelp",
    default: null,
    min: 0.001,
    max: 20_100,
    when: { field: "se", is: ["conley"] },
    elsewhere: { stata: "acreg, dist()", r: "vcov_conley(cutoff)" },
  },
  {
    kind: "choice",
    name: "kernel",
    label: "conley.kernel",
    help: "conley.kernelHelp",
    default: "uniform",
    choices: [
      { value: "uniform", label: "conley.kernelUniform" },
      { value: "bartlett", label: "conley.kernelBartlett" },
    ],
    when: { field: "se", is: ["conley"] },
    elsewhere: { stata: "acreg, bartlett" },
  },
  {
    kind: "number",
    name: "lag",
    label: "study.lag",
    help: "study.lagHelp",
    default: null,
    min: 0,
    max: 1000,
    integer: true,
    advanced: true,
    group: "study.groupErrors",
    elsewhere: { stata: "lag()", r: "lag" },
  },
  {
    kind: "choice",
    name: "ssc",
    label: "study.ssc",
    help: "study.sscHelp",
    default: "reghdfe",
    choices: [
      { value: "reghdfe", label: "study.sscReghdfe" },
      { value: "fixest", label: "study.sscFixest" },
      { value: "full", label: "study.sscFull" },
      { value: "none", label: "study.sscNone" },
    ],
    advanced: true,
    group: "study.groupErrors",
    elsewhere: { stata: "dofadjustments()", r: "ssc" },
  },
  {
    kind: "number",
    name: "level",
    label: "study.level",
    help: "study.levelHelp",
    default: 0.95,
    min: 0.501,
    max: 0.9999,
    advanced: true,
    group: "study.groupErrors",
    elsewhere: { stata: "level()", r: "level" },
  },
];

/** Which rows count, and how much. */
export const sampleFields: readonly Field[] = [
  {
    kind: "text",
    name: "subset",
    label: "study.subset",
    help: "study.subsetHelp",
    default: null,
    advanced: true,
    group: "study.groupSample",
    elsewhere: { stata: "if", r: "subset" },
  },
  {
    kind: "column",
    name: "weights",
    label: "study.weights",
    help: "study.weightsHelp",
    role: "weight",
    required: false,
    advanced: true,
    group: "study.groupSample",
    elsewhere: { stata: "[aweight]", r: "weights" },
  },
];

export const constantField: Field = {
  kind: "flag",
  name: "constant",
  label: "study.constant",
  help: "study.constantHelp",
  default: true,
  advanced: true,
  group: "study.groupModel",
  elsewhere: { stata: "noconstant", r: "- 1" },
};

/** How a regression table looks. */
export const tableFields: readonly Field[] = [
  {
    kind: "choice",
    name: "bracket",
    label: "study.bracket",
    help: "study.bracketHelp",
    default: "se",
    choices: [
      { value: "se", label: "study.bracketSe" },
      { value: "t", label: "study.bracketT" },
      { value: "p", label: "study.bracketP" },
      { value: "ci", label: "study.bracketCi" },
    ],
    advanced: true,
    group: "study.groupTable",
  },
  {
    kind: "choice",
    name: "stars",
    label: "study.stars",
    help: "study.starsHelp",
    default: "10-5-1",
    choices: [
      { value: "10-5-1", label: "study.starsTen" },
      { value: "5-1-0.1", label: "study.starsFive" },
      { value: "none", label: "study.starsNone" },
    ],
    advanced: true,
    group: "study.groupTable",
  },
  {
    kind: "number",
    name: "digits",
    label: "study.digits",
    help: "study.digitsHelp",
    default: 3,
    min: 0,
    max: 10,
    integer: true,
    advanced: true,
    group: "study.groupTable",
  },
  {
    kind: "choice",
    name: "controlsAs",
    label: "study.controlsAs",
    help: "study.controlsAsHelp",
    default: "listed",
    choices: [
      { value: "listed", label: "study.controlsListed" },
      { value: "yes-no", label: "study.controlsYesNo" },
    ],
    advanced: true,
    group: "study.groupTable",
  },
  {
    kind: "text",
    name: "labels",
    label: "study.labels",
    help: "study.labelsHelp",
    default: null,
    advanced: true,
    group: "study.groupTable",
  },
  {
    kind: "choice",
    name: "font",
    label: "study.font",
    help: "study.fontHelp",
    default: "auto",
    choices: [
      { value: "auto", label: "study.fontAuto" },
      { value: "times", label: "study.fontTimes" },
      { value: "simsun", label: "study.fontSimsun" },
      { value: "sheet", label: "study.fontSheet" },
    ],
    advanced: true,
    group: "study.groupTable",
  },
];

/** How often work that repeats is done, and from which seed. A declaration gives its usual number of draws. */
export const drawFields = (draws: number): readonly Field[] => [
  {
    kind: "number",
    name: "draws",
    label: "repeats.draws",
    help: "repeats.drawsHelp",
    default: draws,
    min: 0,
    max: 100_000,
    integer: true,
    advanced: true,
    group: "repeats.group",
    elsewhere: { stata: "reps()", r: "B, R" },
  },
  {
    kind: "number",
    name: "seed",
    label: "repeats.seed",
    help: "repeats.seedHelp",
    default: 20250101,
    min: 0,
    max: 2_147_483_647,
    integer: true,
    advanced: true,
    group: "repeats.group",
    elsewhere: { stata: "seed()", r: "set.seed()" },
  },
];
