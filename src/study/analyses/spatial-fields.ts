import type { Field } from "../field.ts";
import * as shared from "../fields.ts";
import { islandsField, standardField, unitFields } from "../spatial/spatial-fields.ts";
import { subsetField } from "./describe.ts";

/** Matrices made of columns, by the answer to `made`. */
export const madeOf = {
  none: [],
  distance: ["distance"],
  economic: ["economic"],
  both: ["distance", "economic"],
  all: ["distance", "economic", "nested"],
} as const;
export type MadeMatrix = (typeof madeOf)[keyof typeof madeOf][number];

const withDistance = Object.entries(madeOf).flatMap(([value, made]) =>
  made.some((one) => one !== "economic") ? [value] : [],
);
const withEconomy = Object.entries(madeOf).flatMap(([value, made]) =>
  made.some((one) => one !== "distance") ? [value] : [],
);

const matrixFields: readonly Field[] = [
  {
    kind: "sheets",
    name: "weights",
    label: "spatialTests.weightsSheets",
    help: "spatialTests.weightsSheetsHelp",
    atLeast: 0,
    elsewhere: { stata: "wmat()", r: "listw" },
  },
  {
    kind: "choice",
    name: "made",
    label: "spatialTests.made",
    help: "spatialTests.madeHelp",
    default: "none",
    choices: [
      { value: "none", label: "spatialTests.madeNone" },
      { value: "distance", label: "spatialTests.madeDistance" },
      { value: "economic", label: "spatialTests.madeEconomic" },
      { value: "both", label: "spatialTests.madeBoth" },
      { value: "all", label: "spatialTests.madeAll" },
    ],
  },
  {
    kind: "column",
    name: "latitude",
    label: "spatial.latitude",
    help: "spatial.latitudeHelp",
    required: false,
    when: { field: "made", is: withDistance },
  },
  {
    kind: "column",
    name: "longitude",
    label: "spatial.longitude",
    help: "spatial.longitudeHelp",
    required: false,
    when: { field: "made", is: withDistance },
  },
  {
    kind: "column",
    name: "economy",
    label: "spatial.variable",
    help: "spatial.variableHelp",
    required: false,
    when: { field: "made", is: withEconomy },
  },
  {
    kind: "number",
    name: "power",
    label: "spatial.power",
    help: "spatial.powerHelp",
    default: 1,
    min: 0.01,
    max: 20,
    advanced: true,
    group: "spatial.groupWeights",
    when: { field: "made", is: withDistance },
  },
  {
    kind: "number",
    name: "cutoff",
    label: "spatial.cutoff",
    help: "spatial.cutoffHelp",
    default: null,
    min: 0,
    advanced: true,
    group: "spatial.groupWeights",
    when: { field: "made", is: withDistance },
  },
  { ...standardField, advanced: true, group: "spatial.groupWeights" },
  islandsField,
  {
    kind: "choice",
    name: "units",
    label: "spatialTests.unitsRule",
    help: "spatialTests.unitsRuleHelp",
    default: "all",
    choices: [
      { value: "all", label: "spatialTests.unitsAll" },
      { value: "common", label: "spatialTests.unitsCommon" },
    ],
    advanced: true,
    group: "spatial.groupWeights",
  },
];

const modelFields: readonly Field[] = [
  {
    kind: "choice",
    name: "model",
    label: "spatialTests.model",
    help: "spatialTests.modelHelp",
    default: "sdm",
    choices: [
      { value: "sdm", label: "spatialTests.nameSdm" },
      { value: "sar", label: "spatialTests.nameSar" },
      { value: "sem", label: "spatialTests.nameSem" },
      { value: "sac", label: "spatialTests.nameSac" },
      { value: "slx", label: "spatialTests.nameSlx" },
      { value: "sdem", label: "spatialTests.nameSdem" },
    ],
    elsewhere: { stata: "xsmle, model()", r: "spml(lag, spatial.error)" },
  },
  ...shared.effectsFields.filter(({ name }) => name === "effects"),
  {
    kind: "flag",
    name: "tests",
    label: "spatialTests.battery",
    help: "spatialTests.batteryHelp",
    default: true,
    elsewhere: { stata: "spatdiag, xsmle, hausman", r: "slmtest, sphtest" },
  },
];

const errorFields: readonly Field[] = [
  {
    kind: "choice",
    name: "se",
    label: "study.se",
    help: "spatialTests.seHelp",
    default: "auto",
    choices: [
      { value: "auto", label: "study.seAuto" },
      { value: "cluster", label: "study.seCluster" },
      { value: "information", label: "spatialTests.seInformation" },
      { value: "hessian", label: "spatialTests.seHessian" },
    ],
    elsewhere: { stata: "vce()" },
  },
  {
    kind: "column",
    name: "cluster",
    label: "study.cluster",
    help: "spatialTests.clusterHelp",
    required: false,
    when: { field: "se", is: ["auto", "cluster"] },
    elsewhere: { stata: "vce(cluster)" },
  },
  {
    kind: "choice",
    name: "effectErrors",
    label: "spatialTests.effectErrors",
    help: "spatialTests.effectErrorsHelp",
    default: "simulated",
    choices: [
      { value: "simulated", label: "spatialTests.errorsSimulated" },
      { value: "delta", label: "spatialTests.errorsDelta" },
    ],
    advanced: true,
    group: "study.groupErrors",
    elsewhere: { stata: "effects", r: "impacts()" },
  },
];

const fineFields: readonly Field[] = [
  {
    kind: "columns",
    name: "durbin",
    label: "spatialTests.durbin",
    help: "spatialTests.durbinHelp",
    atLeast: 0,
    advanced: true,
    group: "study.groupModel",
    when: { field: "model", is: ["sdm", "slx", "sdem"] },
    elsewhere: { stata: "durbin()", r: "Durbin" },
  },
  {
    kind: "flag",
    name: "leeyu",
    label: "spatialTests.leeyu",
    help: "spatialTests.leeyuHelp",
    default: false,
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "leeyu", r: "LeeYu" },
  },
  {
    kind: "choice",
    name: "demean",
    label: "spatialTests.demean",
    help: "spatialTests.demeanHelp",
    default: "after",
    choices: [
      { value: "after", label: "spatialTests.demeanAfter" },
      { value: "first", label: "spatialTests.demeanFirst" },
    ],
    advanced: true,
    group: "study.groupModel",
  },
];

/** What the study of spatial models asks. */
export const spatialFields: readonly Field[] = [
  shared.outcomesField,
  shared.regressorsField,
  shared.controlsField,
  ...unitFields,
  ...matrixFields,
  ...modelFields,
  ...errorFields,
  ...fineFields,
  ...shared.errorFields.filter(({ name }) => name === "level"),
  ...shared.drawFields(1000),
  ...subsetField,
  ...shared.tableFields,
];
