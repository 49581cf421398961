import type { Field } from "../field.ts";
import { directions } from "./direction-in.ts";
import { efficiencyFields } from "./efficiency-fields.ts";
import { distanceNames, indexNames } from "./productivity-options.ts";

const f = efficiencyFields;
const automatic = { value: "automatic", label: "frontier.automatic" } as const;

/** Who is followed, and over which periods. */
export const unitFields: readonly Field[] = [
  { ...f.entity, help: "frontier.unitHelp", required: true },
  { ...f.time, help: "frontier.indexPeriodHelp", required: true },
];

export const indexField: Field = {
  kind: "choice",
  name: "index",
  label: "frontier.index",
  help: "frontier.indexHelp",
  default: "gml",
  choices: Object.entries(indexNames).map(([value, label]) => ({ value, label })),
};

/** How the distances are measured; what is "automatic" follows from the index and the distance. */
export const distanceFields: readonly Field[] = [
  {
    kind: "choice",
    name: "distance",
    label: "frontier.distance",
    help: "frontier.distanceHelp",
    default: "automatic",
    choices: [automatic, ...Object.entries(distanceNames).map(([value, label]) => ({ value, label }))],
  },
  f.rts,
  f.disposability,
  {
    ...f.orientation,
    help: "frontier.indexOrientationHelp",
    default: "automatic",
    choices: [automatic, ...f.orientation.choices],
    advanced: true,
  },
  {
    kind: "choice",
    name: "direction",
    label: "frontier.direction",
    help: "frontier.directionHelp",
    default: "automatic",
    choices: [automatic, ...directions.map((value) => ({ value, label: `frontier.${value}` as const }))],
    advanced: true,
  },
  f.vector,
  f.weights,
  {
    ...f.frontier,
    label: "frontier.technology",
    help: "frontier.technologyHelp",
    default: "period",
    choices: f.frontier.choices.filter(({ value }) => value !== "global"),
    advanced: true,
  },
  f.window,
];

export const firstField: Field = {
  kind: "choice",
  name: "first",
  label: "frontier.first",
  help: "frontier.firstHelp",
  default: "blank",
  choices: [
    { value: "blank", label: "frontier.firstBlank" },
    { value: "one", label: "frontier.firstOne" },
  ],
  advanced: true,
};
