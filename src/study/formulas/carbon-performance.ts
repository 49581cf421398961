import { parseOptions } from "../../frame/options.ts";
import { carbonPerformance } from "../../measure/carbon-performance.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { numbersIn } from "../measures/numbers-in.ts";
import { withOptions } from "./arguments.ts";
import { besideEvery } from "./beside-every.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  combine: { kind: "choice", of: ["geometric", "arithmetic", "entropy"] },
  scale: { kind: "choice", of: ["min-max", "none"] },
  show: { kind: "choice", of: ["all", "cee", "cse", "cep", "intensity", "perhead"] },
} as const;

/** =PW.CARBONPERF(gdp, hdi, co2, [population], [options]): economic, social and combined carbon performance. */
export const carbonPerformanceFormula: Formula = {
  name: "CARBONPERF",
  describe: "indexMeasures.performanceFormula",
  parameters: [
    { name: "gdp", describe: "indexMeasures.gdpHelp", kind: "range" },
    { name: "hdi", describe: "indexMeasures.welfareHelp", kind: "range" },
    { name: "co2", describe: "indexMeasures.co2Help", kind: "range" },
    { name: "population", describe: "indexMeasures.populationHelp", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.performanceOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["population"]);
    const { show = "all", ...options } = parseOptions(text, known);
    const parts = ["gdp", "hdi", "co2", "population"] as const;
    const read = readRanges(parts.map((name) => ({ name, cells: ranges[name], holds: "numbers", single: true })));
    const [gdp, hdi, co2, population] = parts.map((name) => {
      const own = read.columns[name][0];
      return own === undefined ? undefined : numbersIn(read.frame, own);
    });
    const result = carbonPerformance(
      { gdp: gdp!, hdi: hdi!, co2: co2!, population },
      { ...options, rows: read.frame.rows },
    );
    const column = (key: "cee" | "cse" | "cep" | "intensity" | "perhead") => ({
      title: say(locale, `indexMeasures.${key}`),
      values: key === "perhead" ? (result.perHead ?? new Float64Array(read.frame.nrow).fill(NaN)) : result[key],
    });
    return besideEvery(show === "all" ? [column("cee"), column("cse"), column("cep")] : [column(show)], read);
  },
};
