import { robotStock } from "../../measure/robot-stock.ts";
import { yearlySeries } from "../../measure/yearly-series.ts";
import { say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { robotStockFormula } from "../formulas/robot-stock.ts";
import type { Measure } from "../measure.ts";
import { nameField, oneColumn, oneNumber, oneOf, textIn } from "./index-fields.ts";
import { numbersIn } from "./numbers-in.ts";
import { rowsMissing } from "./rows-missing.ts";

const fields: readonly Field[] = [
  oneColumn(
    "installations",
    { label: "indexMeasures.installations", help: "indexMeasures.installationsHelp" },
    { required: true },
  ),
  oneColumn("entity", { label: "indexMeasures.series", help: "indexMeasures.seriesHelp" }, { role: "entity" }),
  oneColumn(
    "time",
    { label: "indexMeasures.years", help: "indexMeasures.yearsHelp" },
    { role: "time", required: true },
  ),
  oneOf(
    "method",
    { label: "indexMeasures.retire", help: "indexMeasures.retireHelp" },
    { "service-life": "indexMeasures.serviceLife", declining: "indexMeasures.declining" },
  ),
  oneNumber("life", { label: "indexMeasures.life", help: "indexMeasures.lifeHelp" }, 12, {
    min: 1,
    max: 100,
    integer: true,
  }),
  oneNumber("rate", { label: "indexMeasures.rate", help: "indexMeasures.rateHelp" }, 0.1, { min: 0, max: 0.99 }),
  oneOf(
    "start",
    { label: "indexMeasures.start", help: "indexMeasures.startHelp" },
    { zero: "indexMeasures.startZero", given: "indexMeasures.startGiven", steady: "indexMeasures.startSteady" },
    true,
  ),
  oneColumn("initial", { label: "indexMeasures.initial", help: "indexMeasures.initialHelp" }, { advanced: true }),
  oneOf(
    "blank",
    { label: "indexMeasures.blank", help: "indexMeasures.blankHelp" },
    { refuse: "measures.refuse", zero: "indexMeasures.blankZero" },
    true,
  ),
  nameField,
];

/** Robots in use from robots installed. */
export const robotStockMeasure: Measure = {
  name: "robot-stock",
  title: "indexMeasures.stockTitle",
  summary: "indexMeasures.stockSummary",
  group: "measuring.groupRobots",
  fields,
  formulas: [robotStockFormula],
  async run(frame, options, { locale }) {
    const name = String(options.installations);
    const series = yearlySeries(
      frame,
      { entity: textIn(options, "entity"), time: String(options.time), values: numbersIn(frame, name), name },
      options.blank as "refuse" | "zero",
    );
    const initial = textIn(options, "initial");
    const values = robotStock(series, frame.nrow, {
      method: options.method as "service-life" | "declining",
      life: options.life as number,
      rate: options.rate as number,
      // A column of initial stocks is there to be used.
      start:
        initial !== undefined && options.start === "zero" ? "given" : (options.start as "zero" | "given" | "steady"),
      initial: initial === undefined ? undefined : numbersIn(frame, initial),
    });
    return {
      columns: [{ kind: "number", name: textIn(options, "name") ?? say(locale, "indexMeasures.robotStock"), values }],
      tables: [],
      notes: rowsMissing(values),
    };
  },
};
