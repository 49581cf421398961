import type { Frame } from "../../../frame/frame.ts";
import { cutGroups, type CutGroup, type CutOptions } from "../../../measure/steps/cut-groups.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { Field, Options } from "../../field.ts";
import { cutGroupFormula } from "../../formulas/steps/cut-group.ts";
import type { Measure } from "../../measure.ts";
import { cutsFromText, usualCutLabels, usualCutNames, usualCuts, type UsualCut } from "./cut-points.ts";
import { groupIn, namedIn } from "./named-in.ts";
import { byField, columnsField, quantileField, quantileTypeOf } from "./step-fields.ts";

const fields: readonly Field[] = [
  columnsField,
  {
    kind: "choice",
    name: "at",
    label: "steps.cutAt",
    help: "steps.cutAtHelp",
    default: "median",
    choices: [
      ...usualCutNames.map((value) => ({ value, label: usualCutLabels[value] })),
      { value: "percentiles", label: "steps.ownPercentiles" },
      { value: "values", label: "steps.ownValues" },
    ],
    elsewhere: { stata: "xtile", r: "cut(x, quantile(x))" },
  },
  { kind: "text", name: "cuts", label: "steps.cuts", help: "steps.cutsHelp", default: null },
  byField,
  quantileField,
];

/** Group numbers 1 ... k from low to high, by quantiles or own cuts. */
export const cutGroupsMeasure: Measure = {
  name: "cut-groups",
  title: "steps.cut",
  summary: "steps.cutSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [cutGroupFormula],
  foresee: (frame, options) => done(frame, options).flatMap(({ name, groups }) => notesOn(name, groups)),
  run: async (frame, options) => {
    const all = done(frame, options);
    return {
      columns: all.map(({ name, values }) => ({ kind: "number", name: `${name}_group`, values })),
      tables: [],
      notes: all.flatMap(({ name, groups }) => notesOn(name, groups)),
    };
  },
};

function done(frame: Frame, { columns, at, cuts: text, by, type }: Options) {
  const own = at === "percentiles" || at === "values";
  const cutting: CutOptions = {
    cuts: own ? cutsFromText(text as string | null) : usualCuts[at as UsualCut],
    of: at === "values" ? "values" : "percentiles",
    type: quantileTypeOf(type),
    group: groupIn(frame, by),
  };
  return namedIn(frame, columns).map((column) => ({ name: column.name, ...cutGroups(column, cutting) }));
}

function notesOn(name: string, groups: readonly CutGroup[]): Message[] {
  const k = (groups[0]?.sizes.length ?? 1) as number;
  const sizes = Array.from({ length: k }, (_, at) => groups.reduce((sum, group) => sum + group.sizes[at], 0));
  const counts = { name, k, sizes: sizes.join(", ") };
  const first =
    groups.length === 1 && groups[0].level === null
      ? message("steps.cutNote", {
          ...counts,
          cuts: groups[0].cuts.map((cut) => String(Number(cut.toPrecision(6)))).join(", "),
        })
      : message("steps.cutNoteGroups", { ...counts, groups: groups.length });
  return sizes.includes(0) ? [first, message("steps.emptyGroup", { name })] : [first];
}
