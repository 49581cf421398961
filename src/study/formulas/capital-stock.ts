import { parseOptions } from "../../frame/options.ts";
import { capitalStock } from "../../measure/capital-stock.ts";
import { yearlySeries } from "../../measure/yearly-series.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { numbersIn } from "../measures/numbers-in.ts";
import { withOptions } from "./arguments.ts";
import { besideEvery } from "./beside-every.ts";
import { readSeries } from "./read-series.ts";

const known = {
  depreciation: { kind: "number", min: 0, max: 0.99, also: ["delta"] },
  base: { kind: "choice", of: ["growth", "first5", "tenpercent", "shan", "given"] },
  growth: { kind: "number", min: -0.99, max: 10, also: ["g"] },
  baseyear: { kind: "number", whole: true },
  index: { kind: "choice", of: ["previous", "fixed"] },
  show: { kind: "choice", of: ["stock", "investment", "all", "base"] },
} as const;

/** =PW.CAPITALSTOCK(investment, years, [entity], [index], [initial], [options]): capital by perpetual inventory. */
export const capitalStockFormula: Formula = {
  name: "CAPITALSTOCK",
  describe: "indexMeasures.capitalFormula",
  parameters: [
    { name: "investment", describe: "indexMeasures.investmentHelp", kind: "range" },
    { name: "years", describe: "indexMeasures.yearsHelp", kind: "range" },
    { name: "entity", describe: "indexMeasures.seriesHelp", kind: "range", optional: true },
    { name: "index", describe: "indexMeasures.priceIndexHelp", kind: "range", optional: true },
    { name: "initial", describe: "indexMeasures.initialCapitalHelp", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.capitalOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["entity", "index", "initial"]);
    const { show = "stock", base, baseyear: baseYear, index: indexKind, ...options } = parseOptions(text, known);
    const { read, entity, years, numbers } = readSeries(ranges, "investment", ["index", "initial"]);
    const { frame } = read;
    const column = (name: string | undefined) => (name === undefined ? undefined : numbersIn(frame, name));
    const name = numbers.investment!;
    const series = yearlySeries(frame, { entity, time: years, values: numbersIn(frame, name), name });
    const initial = column(numbers.initial);
    const { stock, realInvestment, entities } = capitalStock(series, frame.nrow, {
      ...options,
      base: base ?? (initial ? "given" : "growth"),
      baseYear,
      initial,
      index: column(numbers.index),
      indexKind,
    });
    if (show === "base")
      return [
        (["series", "baseYear", "growth", "baseStock"] as const).map((key) => say(locale, `indexMeasures.${key}`)),
        ...entities.map((one) => [one.label, one.baseYear, one.growth ?? "", one.stock]),
      ];
    const columns = {
      stock: { title: say(locale, "indexMeasures.capitalStock"), values: stock },
      investment: { title: say(locale, "indexMeasures.realInvestment"), values: realInvestment },
    };
    return besideEvery(show === "all" ? [columns.stock, columns.investment] : [columns[show]], read);
  },
};
