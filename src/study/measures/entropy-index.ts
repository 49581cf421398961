import type { Frame } from "../../frame/frame.ts";
import { entropyIndex, type EntropyIndex, type Indicator } from "../../measure/entropy.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say } from "../../messages/message.ts";
import type { Table, TableCell } from "../../report/table.ts";
import type { StudyContext } from "../context.ts";
import type { Field, Options } from "../field.ts";
import { entropyIndexFormula, entropyWeightsFormula } from "../formulas/entropy.ts";
import type { Measure, MeasureOutcome } from "../measure.ts";
import { groupsIn, numbersIn } from "./numbers-in.ts";

const fields: readonly Field[] = [
  {
    kind: "columns",
    name: "positive",
    label: "measures.positive",
    help: "measures.positiveHelp",
    role: "indicator",
    atLeast: 0,
  },
  { kind: "columns", name: "negative", label: "measures.negative", help: "measures.negativeHelp", atLeast: 0 },
  { kind: "column", name: "by", label: "measures.by", help: "measures.byHelp", required: false },
  {
    kind: "choice",
    name: "zero",
    label: "measures.zeros",
    help: "measures.zerosHelp",
    default: "replace",
    advanced: true,
    choices: [
      { value: "replace", label: "measures.replace" },
      { value: "shift", label: "measures.shift" },
    ],
  },
  {
    kind: "number",
    name: "small",
    label: "measures.small",
    help: "measures.smallHelp",
    default: 0.00001,
    min: 1e-12,
    max: 0.1,
    advanced: true,
  },
  {
    kind: "text",
    name: "name",
    label: "measures.scoreName",
    help: "measures.scoreNameHelp",
    default: null,
    advanced: true,
  },
];

/** An index of several indicators, weighted by entropy. */
export const entropyIndexMeasure: Measure = {
  name: "entropy-index",
  title: "measures.entropy",
  summary: "measures.entropySummary",
  group: "measuring.groupIndices",
  fields,
  formulas: [entropyIndexFormula, entropyWeightsFormula],
  foresee: (frame, options) => {
    const indicators = indicatorsIn(frame, options);
    const used = Array.from({ length: frame.nrow }, (_, row) => row).filter((row) =>
      indicators.every(({ values }) => Number.isFinite(values[row])),
    );
    return [message("measures.incomplete", { used: used.length, n: frame.nrow, missing: frame.nrow - used.length })];
  },
  run: async (frame, options, context) => run(frame, options, context),
};

function run(frame: Frame, options: Options, { locale }: StudyContext): MeasureOutcome {
  const index = entropyIndex(indicatorsIn(frame, options), {
    group: typeof options.by === "string" ? groupsIn(frame, options.by) : undefined,
    zero: options.zero as "replace" | "shift",
    small: options.small as number,
  });
  const name =
    typeof options.name === "string" && options.name.trim() !== ""
      ? options.name.trim()
      : say(locale, "measures.indexName");
  const missing =
    index.missing > 0
      ? [message("measures.incomplete", { used: frame.nrow - index.missing, n: frame.nrow, missing: index.missing })]
      : [];
  return {
    columns: [{ kind: "number", name, values: index.score }],
    tables: [weightsTable(index, locale)],
    notes: [...missing, ...index.notes],
  };
}

function indicatorsIn(frame: Frame, { positive, negative }: Options): Indicator[] {
  const read = (names: unknown, direction: Indicator["direction"]): Indicator[] =>
    (names as readonly string[]).map((name) => ({ name, values: numbersIn(frame, name), direction }));
  return [...read(positive, "positive"), ...read(negative, "negative")];
}

/** Entropy, redundancy and weight of each indicator, group by group. */
function weightsTable({ groups }: EntropyIndex, locale: Locale): Table {
  const grouped = groups.length > 1 || groups[0]?.level !== null;
  const number = (value: number | null): TableCell =>
    value === null ? { kind: "blank" } : { kind: "number", value, decimals: 4 };
  const headings = [
    "measures.indicator",
    ...(grouped ? (["measures.group"] as const) : []),
    "measures.direction",
    "report.statMin",
    "report.statMax",
    "measures.entropyOf",
    "measures.redundancy",
    "measures.weight",
  ] as const;
  return {
    id: "entropy-weights",
    title: say(locale, "measures.weightsTable"),
    header: [headings.map((key) => ({ text: say(locale, key) }))],
    rows: groups.flatMap(({ level, indicators }, index) =>
      indicators.map((one, first) => ({
        ruleAbove: index > 0 && first === 0,
        cells: [
          { kind: "text", text: one.name } as const,
          ...(grouped ? [{ kind: "text", text: String(level) } as const] : []),
          {
            kind: "text",
            text: say(locale, one.direction === "positive" ? "measures.plus" : "measures.minus"),
          } as const,
          ...[one.min, one.max, one.entropy, one.redundancy, one.weight].map(number),
        ],
      })),
    ),
    notes: [],
    font: "sheet",
  };
}
