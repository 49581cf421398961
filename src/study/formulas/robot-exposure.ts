import type { CellValue, Cells } from "../../frame/cells.ts";
import type { Frame } from "../../frame/frame.ts";
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
import type { Formula } from "../formula.ts";
import { longBase } from "../measures/exposure-base.ts";
import { withOptions } from "./arguments.ts";
import { isCells } from "./read-ranges.ts";
import { tableRange } from "./table-range.ts";
import { placedCells, valuesAt } from "./values-at.ts";

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
    const shocks = tableRange("shocks", ranges.shocks, 3, "measures.exposureFormulaShocks", locale);
    const regional = isCells(ranges.regional)
      ? tableRange("regional", ranges.regional, 4, "measures.exposureFormulaRegional", locale)
      : null;
    const result = exposure(
      baseOf(tableRange("base", ranges.base, 2, "measures.exposureFormulaBase", locale), layout, time),
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
    const placed = { ...result, place: result.region };
    const title = say(locale, "measures.exposureName");
    if (isCells(ranges.at)) return valuesAt(ranges.at, placed, title);
    return placedCells(placed, [say(locale, "measures.region"), say(locale, "measures.exposureTime"), title]);
  },
};

const at = ({ columns }: Frame, index: number): string => columns[index].name;

/** Long or wide as the options say, else as it looks. */
function baseOf(frame: Frame, layout: "long" | "wide" | undefined, time: string | undefined): Base {
  const region = at(frame, 0);
  if (layout === "long") return baseFromLong(frame, { region, industry: at(frame, 1), value: at(frame, 2), time });
  return (layout === undefined ? longBase(frame, { region, time }) : null) ?? baseFromWide(frame, { region, time });
}

const shownValue = (value: number | undefined): CellValue =>
  value === undefined || !Number.isFinite(value) ? "" : value;

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
