import type { Field } from "../../src/study/field.ts";

/** One field of every kind. Labels are sentences that exist anyway: a form only needs some. */
export const sampleFields: readonly Field[] = [
  {
    name: "outcome",
    label: "pane.method",
    help: "pane.health",
    kind: "column",
    role: "outcome",
    required: true,
    elsewhere: { stata: "depvar" },
  },
  { name: "regressors", label: "pane.measure", help: "pane.health", kind: "columns", role: "regressor", atLeast: 1 },
  { name: "controls", label: "pane.stepControls", help: "pane.health", kind: "columns", role: "control", atLeast: 0 },
  { name: "cluster", label: "pane.entity", help: "pane.health", kind: "column", role: "entity", required: false },
  {
    name: "errors",
    label: "pane.data",
    help: "pane.health",
    kind: "choice",
    choices: [
      { value: "cluster", label: "pane.stepEffects" },
      { value: "robust", label: "pane.share" },
    ],
    default: "cluster",
  },
  {
    name: "steps",
    label: "pane.presets",
    help: "pane.health",
    kind: "steps",
    default: [{ controls: true, effects: true }],
  },
  {
    name: "draws",
    label: "pane.refresh",
    help: "pane.agree",
    kind: "number",
    default: 999,
    min: 99,
    max: 9999,
    integer: true,
    advanced: true,
    group: "pane.results",
  },
  {
    name: "keep",
    label: "pane.remove",
    help: "pane.agree",
    kind: "flag",
    default: false,
    advanced: true,
    group: "pane.share",
  },
  {
    name: "where",
    label: "pane.source",
    help: "pane.agree",
    kind: "text",
    default: null,
    advanced: true,
    group: "pane.results",
  },
  { name: "weights", label: "pane.recipe", help: "pane.agree", kind: "sheet", required: false, advanced: true },
];

export const sampleCells = [
  ["city", "year", "lnco2", "robots", "gdp"],
  ["a", 2010, 1.5, 0.1, 10],
  ["a", 2011, 1.6, 0.2, 11],
  ["b", 2010, 2.5, 0.3, 20],
  ["b", 2011, 2.4, 0.5, "1,200"],
];
