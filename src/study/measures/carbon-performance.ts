import { carbonPerformance, type CarbonOptions } from "../../measure/carbon-performance.ts";
import { say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { carbonPerformanceFormula } from "../formulas/carbon-performance.ts";
import type { Measure } from "../measure.ts";
import { oneColumn, oneOf, textIn } from "./index-fields.ts";
import { numbersIn } from "./numbers-in.ts";
import { rowsMissing } from "./rows-missing.ts";

const fields: readonly Field[] = [
  oneColumn("gdp", { label: "indexMeasures.gdp", help: "indexMeasures.gdpHelp" }, { required: true }),
  oneColumn("hdi", { label: "indexMeasures.welfare", help: "indexMeasures.welfareHelp" }, { required: true }),
  oneColumn("co2", { label: "indexMeasures.co2Column", help: "indexMeasures.co2Help" }, { required: true }),
  oneColumn("population", { label: "indexMeasures.population", help: "indexMeasures.populationHelp" }),
  oneOf(
    "combine",
    { label: "indexMeasures.combine", help: "indexMeasures.combineHelp" },
    {
      geometric: "indexMeasures.geometric",
      arithmetic: "indexMeasures.arithmetic",
      entropy: "indexMeasures.entropyWeighted",
    },
  ),
  oneOf(
    "scale",
    { label: "indexMeasures.scale", help: "indexMeasures.scaleHelp" },
    { "min-max": "indexMeasures.minMax", none: "indexMeasures.noScale" },
    true,
  ),
];

/** Economic, social and combined carbon emission performance. */
export const carbonPerformanceMeasure: Measure = {
  name: "carbon-performance",
  title: "indexMeasures.performanceTitle",
  summary: "indexMeasures.performanceSummary",
  group: "measuring.groupIndices",
  fields,
  formulas: [carbonPerformanceFormula],
  async run(frame, options, { locale }) {
    const [gdp, hdi, co2] = ["gdp", "hdi", "co2"].map((name) => numbersIn(frame, String(options[name])));
    const population = textIn(options, "population");
    const { notes, ...result } = carbonPerformance(
      { gdp, hdi, co2, population: population === undefined ? undefined : numbersIn(frame, population) },
      {
        combine: options.combine as CarbonOptions["combine"],
        scale: options.scale as CarbonOptions["scale"],
        rows: frame.rows,
      },
    );
    return {
      columns: (["cee", "cse", "cep"] as const).map((key) => ({
        kind: "number",
        name: say(locale, `indexMeasures.${key}`),
        values: result[key],
      })),
      tables: [],
      notes: [...notes, ...rowsMissing(result.cep)],
    };
  },
};
