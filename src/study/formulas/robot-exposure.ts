import type { CellValue, Cells } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import { parseOptions } from "../../frame/options.ts";
import {
  baseFromLong,
  baseFromWide,
  regionalShocksFromLong,
  shocksFromLong,
  type Base,
} from "../../measure/exposure-input.ts";
import { exposure, type Exposure } from "../../measure/exposure.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula, FormulaArgument } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { isCells } from "./read-ranges.ts";

const known = {
  layout: { kind: "choice", of: ["long", "wide"] },
  time: { kind: "text" },
  shock: { kind: "text" },
  foreign: { kind: "text" },
  foreignbase: { kind: "text" },
  nationalbase: { kind: "text" },
  output: { kind: "text" },
  shares: { kind: "choice", of: ["of-region", "as-given"] },
  per: { kind: "choice", of: ["domestic-base", "foreign-base", "nothing"] },
  source: { kind: "choice", of: ["domestic", "foreign"] },
  change: { kind: "choice", of: ["level", "difference", "adjusted"] },
  unmatched: { kind: "choice", of: ["refuse", "zero", "leave-out"] },
  log1p: { kind: "flag" },
  multiply: { kind: "number" },
  show: { kind: "choice", of: ["values", "shares", "shocks"] },
} as const;

/** =PW.ROBOTEXPOSURE(base, shocks, [regional], [at], [options]): shift-share exposure by region and time. */
export const exposureFormula: Formula = {
  name: "ROBOTEXPOSURE",
  describe: "measures.exposureFormula",
  parameters: [
    { name: "base", describe: "measures.exposureFormulaBase", kind: "range" },
    { name: "shocks", describe: "measures.exposureFormulaShocks", kind: "range" },
    { name: "regional", describe: "measures.exposureFormulaRegional", kind: "range", optional: true },
    { name: "at", describe: "measures.exposureFormulaAt", kind: "range", optional: true },
    { name: "options", describe: "measures.exposureFormulaOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["regional", "at"]);
    const {
      layout,
      time,
      shock,
      foreign,
      foreignbase: foreignBase,
      nationalbase: nationalBase,
      output,
      show = "values",
      ...options
    } = parseOptions(text, known);
    const shocks = tableOf("shocks", ranges.shocks, 3, locale);
    const regional = isCells(ranges.regional) ? tableOf("regional", ranges.regional, 4, locale) : null;
    const result = exposure(
      baseOf(tableOf("base", ranges.base, 2, locale), layout, time),
      shocksFromLong(shocks, {
        industry: at(shocks, 0),
        time: at(shocks, 1),
        shock: shock ?? at(shocks, 2),
        foreign,
        foreignBase,
        nationalBase,
        output,
      }),
      {
        ...options,
        regional: regional
          ? regionalShocksFromLong(regional, {
              region: at(regional, 0),
              industry: at(regional, 1),
              time: at(regional, 2),
              shock: at(regional, 3),
            })
          : undefined,
      },
    );
    if (show !== "values") return components(result, show, locale);
    return isCells(ranges.at) ? valuesAt(ranges.at, result, locale) : allValues(result, locale);
  },
};

/** A range that must have a header row and so many columns. */
function tableOf(name: string, cells: FormulaArgument | undefined, needed: number, locale: Locale): Frame {
  if (!isCells(cells)) throw problem("study.emptyRange", { name });
  const { frame } = frameFromCells(cells, { header: "yes" });
  const found = frame.columns.length;
  if (found < needed)
    throw problem("measures.rangeColumns", { name, found, needed, what: say(locale, `measures.${whatOf[name]}`) });
  return frame;
}

const whatOf = {
  base: "exposureFormulaBase",
  shocks: "exposureFormulaShocks",
  regional: "exposureFormulaRegional",
} as Readonly<Record<string, "exposureFormulaBase" | "exposureFormulaShocks" | "exposureFormulaRegional">>;

const at = ({ columns }: Frame, index: number): string => columns[index].name;

/** Three columns of which the second is text are long; everything else is wide, unless the options say. */
function baseOf(frame: Frame, layout: "long" | "wide" | undefined, time: string | undefined): Base {
  const looksLong = frame.columns.length === 3 && frame.columns[1].kind === "category";
  return (layout ?? (looksLong ? "long" : "wide")) === "long"
    ? baseFromLong(frame, { region: at(frame, 0), industry: at(frame, 1), value: at(frame, 2), time })
    : baseFromWide(frame, { region: at(frame, 0), time });
}

const shownValue = (value: number | undefined): CellValue =>
  value === undefined || !Number.isFinite(value) ? "" : value;

const allValues = ({ region, time, value }: Exposure, locale: Locale): Cells => [
  (["region", "exposureTime", "exposureName"] as const).map((key) => say(locale, `measures.${key}`)),
  ...region.map((name, index) => [name, time[index], shownValue(value[index])]),
];

/** One value for each row of region and time asked for; "" where there is none. */
function valuesAt(asked: Cells, { region, time, value }: Exposure, locale: Locale): Cells {
  const key = (place: CellValue, when: CellValue): string =>
    `${String(place ?? "").trim()}\u0000${String(when ?? "").trim()}`;
  const found = new Map(region.map((name, index) => [key(name, time[index]), value[index]]));
  return asked.map(([place = null, when = null], row): CellValue[] => {
    const own = found.get(key(place, when));
    // The first row may be a header: labels that are no region and time of ours.
    if (row === 0 && own === undefined && typeof when === "string") return [say(locale, "measures.exposureName")];
    return [shownValue(own)];
  });
}

function components({ components: parts }: Exposure, show: "shares" | "shocks", locale: Locale): Cells {
  const { regions, industries, times, shares, shocks } = parts;
  return show === "shares"
    ? [
        [say(locale, "measures.region"), ...industries],
        ...regions.map((name, i) => [name, ...Array.from(shares[i], shownValue)]),
      ]
    : [
        [say(locale, "measures.industry"), ...times],
        ...industries.map((name, j) => [name, ...Array.from(shocks[j], shownValue)]),
      ];
}
