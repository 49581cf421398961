import type { OsterSpecInput } from "../../estimate/oster/oster-spec.ts";
import { osterTask, type OsterOutcome } from "../../estimate/oster/oster-task.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say, speak } from "../../messages/message.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { osterFormula } from "../formulas/oster.ts";
import { sampleNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelColumns } from "./model-columns.ts";
import { osterTable } from "./oster-table.ts";

const treatmentField: Field = {
  kind: "column",
  name: "treatment",
  label: "oster.treatment",
  help: "oster.treatmentHelp",
  role: "regressor",
  required: true,
  elsewhere: { stata: "psacalc delta x" },
};

const assumptionFields: readonly Field[] = [
  {
    kind: "columns",
    name: "base",
    label: "oster.base",
    help: "oster.baseHelp",
    atLeast: 0,
    advanced: true,
    group: "study.groupModel",
    elsewhere: { stata: "mcontrol()", r: "m" },
  },
  {
    kind: "choice",
    name: "effectsIn",
    label: "oster.effectsIn",
    help: "oster.effectsInHelp",
    default: "controls",
    choices: [
      { value: "controls", label: "oster.effectsControls" },
      { value: "base", label: "oster.effectsBase" },
    ],
    advanced: true,
    group: "oster.group",
  },
  {
    kind: "choice",
    name: "r2",
    label: "oster.r2",
    help: "oster.r2Help",
    default: "overall",
    choices: [
      { value: "overall", label: "oster.r2Overall" },
      { value: "within", label: "oster.r2Within" },
    ],
    advanced: true,
    group: "oster.group",
  },
  {
    kind: "number",
    name: "rmax",
    label: "oster.rmax",
    help: "oster.rmaxHelp",
    default: null,
    min: 0.0001,
    max: 1,
    elsewhere: { stata: "rmax()", r: "R2max" },
  },
  {
    kind: "number",
    name: "factor",
    label: "oster.factor",
    help: "oster.factorHelp",
    default: 1.3,
    min: 1.0001,
    max: 100,
    advanced: true,
    group: "oster.group",
  },
  {
    kind: "number",
    name: "beta",
    label: "oster.beta",
    help: "oster.betaHelp",
    default: 0,
    advanced: true,
    group: "oster.group",
    elsewhere: { stata: "beta()", r: "beta" },
  },
  {
    kind: "number",
    name: "delta",
    label: "oster.deltaLabel",
    help: "oster.deltaHelp",
    default: 1,
    min: -100,
    max: 100,
    advanced: true,
    group: "oster.group",
    elsewhere: { stata: "delta()", r: "delta" },
  },
];

const { tableFields } = shared;
const looks = tableFields.filter(({ name }) => ["stars", "digits", "labels", "font"].includes(name));

/** Oster's delta and bounds: one column for each outcome. */
export const osterAnalysis: Analysis = {
  name: "oster",
  title: "oster.title",
  summary: "oster.summary",
  group: "analyses.groupEndogeneity",
  fields: [
    shared.outcomesField,
    treatmentField,
    shared.controlsField,
    shared.entityField,
    shared.timeField,
    ...shared.effectsFields,
    ...shared.errorFields,
    ...assumptionFields,
    ...shared.sampleFields,
    ...looks,
  ],
  async run(frame, options, { executor, locale, signal, onProgress }) {
    const step = message("oster.working");
    const outcomes: readonly OsterOutcome[] = await executor.map(osterTask, frame, specsOf(frame, options), {
      signal,
      onProgress: (done, total) => onProgress?.({ step, done, total }),
    });
    const models = outcomes.flatMap((outcome): ModelResult[] =>
      "ok" in outcome
        ? [{ estimate: outcome.ok.short }, { estimate: outcome.ok.full }]
        : [{ problem: outcome.problem }],
    );
    const full = outcomes.map((outcome): ModelResult =>
      "ok" in outcome ? { estimate: outcome.ok.full } : { problem: outcome.problem },
    );
    const about = message("oster.note", {
      r2: say(locale, options.r2 === "within" ? "oster.r2Within" : "oster.r2Overall"),
      rmax:
        options.rmax === null
          ? speak(locale, message("oster.rmaxDefault", { factor: Number(options.factor ?? 1.3) }))
          : say(locale, "oster.rmaxGiven"),
    });
    const table = osterTable(
      options.outcomes as readonly string[],
      outcomes,
      about,
      tableLook(options, locale),
      locale,
    );
    return { models, tables: [table], notes: sampleNotes(full, locale) };
  },
  foresee: (frame, options) => foreseeModels(frame, columnsOf(frame, options)),
  formulas: [osterFormula],
};

/** The controlled regression of each outcome. */
const columnsOf = (frame: Frame, options: Options) =>
  modelColumns(frame, {
    ...options,
    x: [String(options.treatment), ...(options.base as readonly string[])],
    steps: [{ controls: true, effects: true }],
  });

function specsOf(frame: Frame, options: Options): OsterSpecInput[] {
  const terms = (name: string) => (options[name] as readonly string[]).map((one) => termOf(frame, one));
  const number = (name: string) => (options[name] === null ? {} : { [name]: options[name] as number });
  return columnsOf(frame, options).map(({ spec: { method: _, x: __, constant: ___, ...shared } }) => ({
    ...shared,
    treatment: termOf(frame, String(options.treatment)),
    controls: terms("controls"),
    base: terms("base"),
    effects: options.effectsIn as "controls" | "base",
    r2: options.r2 as "overall" | "within",
    ...number("rmax"),
    ...number("factor"),
    ...number("beta"),
    ...number("delta"),
  }));
}
