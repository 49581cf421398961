import type { Frame } from "../../../frame/frame.ts";
import { standardize, type Standardized } from "../../../measure/steps/standardize.ts";
import { message, type Message } from "../../../messages/message.ts";
import type { Field, Options } from "../../field.ts";
import { standardizeFormula } from "../../formulas/steps/standardize.ts";
import type { Measure } from "../../measure.ts";
import { groupIn, namedIn } from "./named-in.ts";
import { byField, columnsField } from "./step-fields.ts";

const fields: readonly Field[] = [
  columnsField,
  {
    kind: "flag",
    name: "centreOnly",
    label: "steps.centreOnly",
    help: "steps.centreOnlyHelp",
    default: false,
    elsewhere: { stata: "egen std()", r: "scale()" },
  },
  byField,
];

/** Columns with mean 0, and standard deviation 1 unless they are only centred. */
export const standardizeMeasure: Measure = {
  name: "standardize",
  title: "steps.standardize",
  summary: "steps.standardizeSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [standardizeFormula],
  foresee: (frame, options) => done(frame, options).flatMap((one) => notesOn(one, options)),
  run: async (frame, options) => {
    const all = done(frame, options);
    const suffix = options.centreOnly ? "_c" : "_std";
    return {
      columns: all.map(({ name, result }) => ({ kind: "number", name: `${name}${suffix}`, values: result.values })),
      tables: [],
      notes: all.flatMap((one) => notesOn(one, options)),
    };
  },
};

interface Done {
  readonly name: string;
  readonly result: Standardized;
}

const done = (frame: Frame, { columns, centreOnly, by }: Options): Done[] =>
  namedIn(frame, columns).map((column) => ({
    name: column.name,
    result: standardize(column, centreOnly === true, groupIn(frame, by)),
  }));

const mostNames = 8;

function notesOn({ name, result: { groups } }: Done, { centreOnly }: Options): Message[] {
  const [first] = groups;
  if (groups.length === 1 && first.level === null) {
    const { n, mean, sd } = first;
    return [
      message("steps.standardizedNote", {
        name,
        n,
        mean: Number(mean.toPrecision(6)),
        sd: Number((sd ?? 0).toPrecision(6)),
      }),
    ];
  }
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const notes = [message("steps.standardizedGroups", { name, n, groups: groups.length })];
  const constant = centreOnly ? [] : groups.filter(({ sd }) => sd === null).map(({ level }) => String(level));
  const names = constant.slice(0, mostNames).join(", ") + (constant.length > mostNames ? " …" : "");
  return constant.length > 0
    ? [...notes, message("steps.constantGroups", { name, count: constant.length, names })]
    : notes;
}
