import { parseOptions } from "../../frame/options.ts";
import { printedRobotStock } from "../../measure/robot-stock-printed.ts";
import { robotStock } from "../../measure/robot-stock.ts";
import { yearlySeries } from "../../measure/yearly-series.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { numbersIn } from "../measures/numbers-in.ts";
import { withOptions } from "./arguments.ts";
import { besideEvery } from "./beside-every.ts";
import { readSeries } from "./read-series.ts";

const known = {
  method: { kind: "choice", of: ["service-life", "declining"] },
  life: { kind: "number", min: 1, max: 100, whole: true },
  rate: { kind: "number", min: 0, max: 0.99 },
  start: { kind: "choice", of: ["zero", "given", "steady"] },
  blank: { kind: "choice", of: ["refuse", "zero"] },
  show: { kind: "choice", of: ["stock", "china"] },
} as const;

/** =PW.ROBOTSTOCK(installations, years, [entity], [initial], [options]): robots in use from robots installed. */
export const robotStockFormula: Formula = {
  name: "ROBOTSTOCK",
  describe: "indexMeasures.stockFormula",
  parameters: [
    { name: "installations", describe: "indexMeasures.installationsHelp", kind: "range" },
    { name: "years", describe: "indexMeasures.yearsHelp", kind: "range", optional: true },
    { name: "entity", describe: "indexMeasures.seriesHelp", kind: "range", optional: true },
    { name: "initial", describe: "indexMeasures.initialHelp", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.stockOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["installations", "years", "entity", "initial"]);
    const { show, blank, start, ...options } = parseOptions(text, known);
    if (show === "china")
      return [
        (["sector", "sectorName", "year", "robotStock"] as const).map((key) => say(locale, `indexMeasures.${key}`)),
        ...printedRobotStock(locale).map((row) => [row.sector, row.name, row.year, row.robots]),
      ];
    const { read, entity, years, numbers } = readSeries(ranges, "installations", ["initial"]);
    const { frame } = read;
    const name = numbers.installations!;
    const series = yearlySeries(frame, { entity, time: years, values: numbersIn(frame, name), name }, blank);
    const initial = numbers.initial === undefined ? undefined : numbersIn(frame, numbers.initial);
    const stock = robotStock(series, frame.nrow, { ...options, start: start ?? (initial ? "given" : "zero"), initial });
    return besideEvery([{ title: say(locale, "indexMeasures.robotStock"), values: stock }], read);
  },
};
