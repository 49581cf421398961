import type { MessageKey } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { drawFields } from "../fields.ts";
import { eventEstimators } from "./event-columns.ts";

const elsewhere = {
  twfe: { stata: "eventdd, reghdfe", r: "feols(i(rel))" },
  sunab: { stata: "eventstudyinteract", r: "sunab()" },
  cs: { stata: "csdid", r: "att_gt()" },
  imputation: { stata: "did_imputation", r: "did_imputation()" },
} as const;

/** Which estimators stand side by side. */
const estimatorFields = eventEstimators.map((name): Field => ({
  kind: "flag",
  name,
  label: `didStudy.${name}`,
  help: `didStudy.${name}Help`,
  default: name === "twfe",
  elsewhere: elsewhere[name],
}));

const end = (name: "low" | "high"): Field => ({
  kind: "number",
  name,
  label: `didStudy.${name}`,
  help: `didStudy.${name}Help`,
  default: null,
  min: -1000,
  max: 1000,
  integer: true,
});

const choice = (
  name: "control" | "method" | "base" | "intervals",
  choices: readonly (readonly [string, MessageKey])[],
  stata?: string,
  r?: string,
): Field => ({
  kind: "choice",
  name,
  label: `didStudy.${name}`,
  help: `didStudy.${name}Help`,
  default: choices[0][0],
  choices: choices.map(([value, label]) => ({ value, label })),
  advanced: true,
  group: "didStudy.groupEstimators",
  elsewhere: { ...(stata ? { stata } : {}), ...(r ? { r } : {}) },
});

/** The questions of an event study, beside those of every model. */
export const eventFields: readonly Field[] = [
  ...estimatorFields,
  end("low"),
  end("high"),
  {
    kind: "number",
    name: "reference",
    label: "didStudy.reference",
    help: "didStudy.referenceHelp",
    default: -1,
    min: -1000,
    max: -1,
    integer: true,
    advanced: true,
    group: "didStudy.groupEstimators",
    elsewhere: { r: "ref, ref.p" },
  },
  choice(
    "control",
    [
      ["never", "didStudy.controlNever"],
      ["not-yet", "didStudy.controlNotYet"],
    ],
    "notyet",
    "control_group",
  ),
  choice(
    "method",
    [
      ["dr", "didStudy.methodDr"],
      ["ipw", "didStudy.methodIpw"],
      ["reg", "didStudy.methodReg"],
    ],
    "method()",
    "est_method",
  ),
  choice(
    "base",
    [
      ["varying", "didStudy.baseVarying"],
      ["universal", "didStudy.baseUniversal"],
    ],
    "long2",
    "base_period",
  ),
  choice(
    "intervals",
    [
      ["pointwise", "didStudy.intervalsPointwise"],
      ["simultaneous", "didStudy.intervalsSimultaneous"],
    ],
    "wboot",
    "cband",
  ),
  ...drawFields(1000),
];
