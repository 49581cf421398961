import { parseOptions } from "../../frame/options.ts";
import { factorSets, shippedFactors } from "../../measure/co2-fuels-factors.ts";
import { fuelEmissions } from "../../measure/co2-fuels.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { factorCells, factorsFrom } from "../measures/fuel-factors.ts";
import { numbersIn } from "../measures/numbers-in.ts";
import { withOptions } from "./arguments.ts";
import { besideEvery } from "./beside-every.ts";
import { isCells, readRanges } from "./read-ranges.ts";
import { tableRange } from "./table-range.ts";

const known = {
  set: { kind: "choice", of: factorSets },
  blank: { kind: "choice", of: ["missing", "zero"] },
  multiply: { kind: "number" },
  log: { kind: "flag" },
  show: { kind: "choice", of: ["total", "fuels", "all", "factors"] },
} as const;

/** =PW.CO2FUELS(fuels, [factors], [options]): CO2 of burnt fuels, beside the data; show=factors spills the factor table. */
export const co2FuelsFormula: Formula = {
  name: "CO2FUELS",
  describe: "indexMeasures.co2Formula",
  parameters: [
    { name: "fuels", describe: "indexMeasures.co2FormulaFuels", kind: "range" },
    { name: "factors", describe: "indexMeasures.co2FormulaFactors", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.co2Options", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["fuels", "factors"]);
    const { set = "ipcc2006", show = "total", multiply = 1, log = false, blank } = parseOptions(text, known);
    const factors = isCells(ranges.factors)
      ? factorsFrom(tableRange("factors", ranges.factors, 2, "indexMeasures.co2FormulaFactors", locale))
      : shippedFactors(set, locale);
    if (show === "factors") return factorCells(factors, locale);
    const read = readRanges([{ name: "fuels", cells: ranges.fuels, holds: "numbers" }]);
    const { frame, columns } = read;
    const uses = columns.fuels.map((name) => ({ name, values: numbersIn(frame, name) }));
    const { total, byFuel, absent } = fuelEmissions(uses, factors, frame.rows, blank);
    const scaled = (values: Float64Array): Float64Array => values.map((v) => v * multiply);
    // A total of fewer fuels than the table has says so in its header.
    const name = say(locale, log ? "indexMeasures.lnCo2" : "indexMeasures.co2");
    const title =
      absent.length === 0
        ? name
        : say(locale, "indexMeasures.co2Some", { name, used: uses.length, all: factors.length });
    const sum = { title, values: log ? scaled(total).map(lnOf) : scaled(total) };
    const each = byFuel.map((one) => ({
      title: say(locale, "indexMeasures.co2Of", { name: one.name }),
      values: scaled(one.values),
    }));
    return besideEvery({ total: [sum], fuels: each, all: [sum, ...each] }[show], read);
  },
};

/** No emissions have no logarithm. */
const lnOf = (v: number): number => (v > 0 ? Math.log(v) : Number.NaN);
