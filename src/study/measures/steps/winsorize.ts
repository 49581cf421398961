import type { Frame } from "../../../frame/frame.ts";
import { cutTails, type TailCut, type Tails } from "../../../measure/steps/cut-tails.ts";
import type { Locale } from "../../../messages/locale.ts";
import { message, say, type Message } from "../../../messages/message.ts";
import type { Table, TableCell } from "../../../report/table.ts";
import type { StudyContext } from "../../context.ts";
import type { Field, Options } from "../../field.ts";
import { trimFormula, winsorizeFormula } from "../../formulas/steps/winsorize.ts";
import type { Measure, MeasureOutcome } from "../../measure.ts";
import { groupIn, namedIn } from "./named-in.ts";
import { byField, columnsField, quantileField, quantileTypeOf } from "./step-fields.ts";

const fields: readonly Field[] = [
  columnsField,
  {
    kind: "choice",
    name: "beyond",
    label: "steps.beyond",
    help: "steps.beyondHelp",
    default: "cap",
    choices: [
      { value: "cap", label: "steps.cap" },
      { value: "drop", label: "steps.drop" },
    ],
    elsewhere: { stata: "winsor2, trim" },
  },
  {
    kind: "number",
    name: "lower",
    label: "steps.lower",
    help: "steps.lowerHelp",
    default: 1,
    min: 0,
    max: 100,
    elsewhere: { stata: "winsor2, cuts(1 99)" },
  },
  { kind: "number", name: "upper", label: "steps.upper", help: "steps.upperHelp", default: 99, min: 0, max: 100 },
  byField,
  quantileField,
];

/** Outliers capped at two percentiles, or made missing. */
export const winsorizeMeasure: Measure = {
  name: "winsorize",
  title: "steps.winsor",
  summary: "steps.winsorSummary",
  group: "measuring.groupSteps",
  fields,
  formulas: [winsorizeFormula, trimFormula],
  foresee: (frame, options) => done(frame, options).flatMap((one) => notesOn(one, options)),
  run: async (frame, options, context) => run(frame, options, context),
};

interface Done {
  readonly name: string;
  readonly tails: Tails;
}

const done = (frame: Frame, { columns, beyond, lower, upper, by, type }: Options): Done[] =>
  namedIn(frame, columns).map((column) => ({
    name: column.name,
    tails: cutTails(column, {
      lower: (lower as number | null) ?? 0,
      upper: (upper as number | null) ?? 100,
      type: quantileTypeOf(type),
      group: groupIn(frame, by),
      beyond: beyond as "cap" | "drop",
    }),
  }));

function run(frame: Frame, options: Options, { locale }: StudyContext): MeasureOutcome {
  const all = done(frame, options);
  const suffix = options.beyond === "drop" ? "_tr" : "_w";
  return {
    columns: all.map(({ name, tails }) => ({ kind: "number", name: `${name}${suffix}`, values: tails.values })),
    tables: [cutsTable(all, options, locale)],
    notes: all.flatMap((one) => notesOn(one, options)),
  };
}

function notesOn({ name, tails: { cuts, ungrouped } }: Done, { beyond }: Options): Message[] {
  const sum = (of: (cut: TailCut) => number): number => cuts.reduce((total, cut) => total + of(cut), 0);
  const counts = { name, below: sum((cut) => cut.below), above: sum((cut) => cut.above), n: sum((cut) => cut.n) };
  const first = message(beyond === "drop" ? "steps.trimmed" : "steps.capped", counts);
  return ungrouped > 0 ? [first, message("steps.ungrouped", { name, rows: ungrouped })] : [first];
}

/** The cuts of each column, group by group, and how many values lay beyond them. */
function cutsTable(all: readonly Done[], { lower, upper, type }: Options, locale: Locale): Table {
  const grouped = all.some(({ tails }) => tails.cuts.some(({ level }) => level !== null));
  const number = (value: number, decimals: number): TableCell => ({ kind: "number", value, decimals });
  const heads = ["column", ...(grouped ? (["group"] as const) : []), ...cutColumns] as const;
  return {
    id: "winsor-cuts",
    title: say(locale, "steps.cutsTable"),
    header: [heads.map((key) => ({ text: say(locale, `steps.${key}`) }))],
    rows: all.flatMap(({ name, tails }, index) =>
      tails.cuts.map(({ level, n, low, high, below, above }, first) => ({
        ruleAbove: grouped && index > 0 && first === 0,
        cells: [
          { kind: "text", text: name } as const,
          ...(grouped ? [{ kind: "text", text: String(level) } as const] : []),
          number(n, 0),
          number(low, 4),
          number(high, 4),
          number(below, 0),
          number(above, 0),
        ],
      })),
    ),
    notes: [
      say(locale, "steps.cutsTableNote", {
        lower: (lower as number | null) ?? 0,
        upper: (upper as number | null) ?? 100,
        type: say(locale, `steps.type${quantileTypeOf(type)}`),
      }),
    ],
    font: "sheet",
  };
}

const cutColumns = ["nHeader", "lowCut", "highCut", "belowHeader", "aboveHeader"] as const;
