import { parseOptions } from "../../frame/options.ts";
import type { CellValue, Cells } from "../../frame/cells.ts";
import { entropyIndex, type EntropyIndex, type Indicator } from "../../measure/entropy.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula, FormulaArgument } from "../formula.ts";
import { groupsIn, numbersIn } from "../measures/numbers-in.ts";
import { withOptions } from "./arguments.ts";
import { besideRows } from "./beside-rows.ts";
import { readRanges, type RangeFrame } from "./read-ranges.ts";

const known = {
  negative: { kind: "list" },
  zero: { kind: "choice", of: ["replace", "shift"] },
  small: { kind: "number", min: 1e-12, max: 0.1 },
} as const;

const parameters = [
  { name: "data", describe: "measures.entropyFormulaData", kind: "range" },
  { name: "group", describe: "measures.entropyFormulaGroup", kind: "range", optional: true },
  { name: "options", describe: "measures.entropyFormulaOptions", kind: "text", optional: true },
] as const;

/** =PW.ENTROPYINDEX(data, [group], [options]): one value of the index for each row. */
export const entropyIndexFormula: Formula = {
  name: "ENTROPYINDEX",
  describe: "measures.entropyFormula",
  parameters,
  async run(args, { locale }) {
    const { index, read } = computed(args);
    const every = Array.from({ length: read.frame.nrow }, (_, row) => row);
    return besideRows([{ title: say(locale, "measures.indexName"), values: Array.from(index.score) }], every, read);
  },
};

/** =PW.ENTROPYWEIGHTS(data, [group], [options]): a row for each indicator (and group), with a header. */
export const entropyWeightsFormula: Formula = {
  name: "ENTROPYWEIGHTS",
  describe: "measures.weightsFormula",
  parameters,
  async run(args, { locale }) {
    const { index } = computed(args);
    const grouped = index.groups.some(({ level }) => level !== null);
    const titles = (
      ["indicator", ...(grouped ? (["group"] as const) : []), "direction", "entropyOf", "redundancy", "weight"] as const
    ).map((key) => say(locale, `measures.${key}`));
    const body: CellValue[][] = index.groups.flatMap(({ level, indicators }) =>
      indicators.map((one) => [
        one.name,
        ...(grouped ? [level ?? ""] : []),
        say(locale, one.direction === "positive" ? "measures.plus" : "measures.minus"),
        one.entropy ?? "",
        one.redundancy ?? "",
        one.weight,
      ]),
    );
    return [titles, ...body] satisfies Cells;
  },
};

function computed(args: Readonly<Record<string, FormulaArgument>>): { index: EntropyIndex; read: RangeFrame } {
  const { ranges, options: text } = withOptions(args, ["group"]);
  const options = parseOptions(text, known);
  const read = readRanges([
    { name: "data", cells: ranges.data, holds: "numbers" },
    { name: "group", cells: ranges.group, holds: "groups", single: true },
  ]);
  const { data, group } = read.columns;
  const negative = new Set((options.negative ?? []).map((name) => indicatorNamed(name, data)));
  const indicators = data.map((name): Indicator => ({
    name,
    values: numbersIn(read.frame, name),
    direction: negative.has(name) ? "negative" : "positive",
  }));
  const index = entropyIndex(indicators, {
    group: group[0] === undefined ? undefined : groupsIn(read.frame, group[0]),
    zero: options.zero,
    small: options.small,
  });
  return { index, read };
}

/** An indicator by its header (in any case), or by its number from 1. */
function indicatorNamed(wanted: string, names: readonly string[]): string {
  const found = names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? names[Number(wanted) - 1];
  if (found === undefined) throw problem("measures.negativeUnknown", { name: wanted, known: names.join(", ") });
  return found;
}
