import type { CellValue, Cells } from "../../../frame/cells.ts";
import { parseOptions } from "../../../frame/options.ts";
import { cutTails, type Tails } from "../../../measure/steps/cut-tails.ts";
import type { Locale } from "../../../messages/locale.ts";
import { say } from "../../../messages/message.ts";
import type { Formula, FormulaArgument } from "../../formula.ts";
import { quantileTypeOf } from "../../measures/steps/step-fields.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { byParameter, dataParameter, readGrouped } from "./read-data.ts";

const known = {
  lower: { kind: "number", min: 0, max: 100 },
  upper: { kind: "number", min: 0, max: 100 },
  type: { kind: "choice", of: ["2", "6", "7"] },
  show: { kind: "choice", of: ["values", "cuts"] },
} as const;

const parameters = [
  dataParameter,
  byParameter,
  { name: "options", describe: "steps.formulaTailOptions", kind: "text", optional: true },
] as const;

/** =PW.WINSORIZE(data, [by], [options]): values beyond two percentiles become the percentile. */
export const winsorizeFormula: Formula = {
  name: "WINSORIZE",
  describe: "steps.winsorFormula",
  parameters,
  run: async (args, { locale }) => run(args, "cap", locale),
};

/** =PW.TRIM(data, [by], [options]): values beyond two percentiles become blank. */
export const trimFormula: Formula = {
  name: "TRIM",
  describe: "steps.trimFormula",
  parameters,
  run: async (args, { locale }) => run(args, "drop", locale),
};

function run(args: Readonly<Record<string, FormulaArgument>>, beyond: "cap" | "drop", locale: Locale): Cells {
  const { read, columns, group, options: text } = readGrouped(args);
  const { lower, upper, type, show } = parseOptions(text, known);
  const done = columns.map((column) => ({
    name: column.name,
    tails: cutTails(column, { lower, upper, type: quantileTypeOf(type), group, beyond }),
  }));
  if (show === "cuts") return cutsCells(done, locale);
  return besideEveryRow(
    read,
    done.map(({ name, tails }) => ({ name, values: tails.values })),
  );
}

function cutsCells(done: readonly { readonly name: string; readonly tails: Tails }[], locale: Locale): Cells {
  const grouped = done.some(({ tails }) => tails.cuts.some(({ level }) => level !== null));
  const keys = ["column", ...(grouped ? (["group"] as const) : []), ...numberKeys] as const;
  return [
    keys.map((key) => say(locale, `steps.${key}`)),
    ...done.flatMap(({ name, tails }) =>
      tails.cuts.map(({ level, n, low, high, below, above }): CellValue[] => [
        name,
        ...(grouped ? [level] : []),
        n,
        low,
        high,
        below,
        above,
      ]),
    ),
  ];
}

const numberKeys = ["nHeader", "lowCut", "highCut", "belowHeader", "aboveHeader"] as const;
