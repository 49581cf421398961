import { shippedFactors, type FactorSet } from "../../measure/co2-fuels-factors.ts";
import { fuelEmissions } from "../../measure/co2-fuels.ts";
import { message, say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { co2FuelsFormula } from "../formulas/co2-fuels.ts";
import type { Measure } from "../measure.ts";
import { factorCells, factorsFrom } from "./fuel-factors.ts";
import { manyColumns, nameField, oneNumber, oneOf, textIn } from "./index-fields.ts";
import { numbersIn } from "./numbers-in.ts";
import { plainTable } from "./plain-table.ts";
import { rowsMissing } from "./rows-missing.ts";

const fields: readonly Field[] = [
  manyColumns("fuels", { label: "indexMeasures.fuels", help: "indexMeasures.fuelsHelp" }, 1),
  oneOf(
    "set",
    { label: "indexMeasures.factorSet", help: "indexMeasures.factorSetHelp" },
    { ipcc2006: "indexMeasures.ipcc2006", china: "indexMeasures.china" },
  ),
  {
    kind: "sheet",
    name: "factors",
    label: "indexMeasures.factorSheet",
    help: "indexMeasures.factorSheetHelp",
    required: false,
    advanced: true,
  },
  oneOf(
    "blank",
    { label: "indexMeasures.blank", help: "indexMeasures.blankFuelHelp" },
    { missing: "indexMeasures.blankMissing", zero: "indexMeasures.blankZero" },
    true,
  ),
  oneNumber("multiply", { label: "measures.multiply", help: "indexMeasures.multiplyCo2Help" }, 1),
  nameField,
];

/** CO2 of burnt fuels. */
export const co2FuelsMeasure: Measure = {
  name: "co2-fuels",
  title: "indexMeasures.co2Title",
  summary: "indexMeasures.co2Summary",
  group: "measuring.groupIndices",
  fields,
  formulas: [co2FuelsFormula],
  async run(frame, options, context) {
    const { locale } = context;
    const sheet = textIn(options, "factors");
    const factors =
      sheet === undefined ? shippedFactors(options.set as FactorSet, locale) : factorsFrom(await context.sheet(sheet));
    const uses = (options.fuels as readonly string[]).map((name) => ({ name, values: numbersIn(frame, name) }));
    const { total, absent } = fuelEmissions(uses, factors, frame.rows, options.blank as "missing" | "zero");
    const multiply = typeof options.multiply === "number" ? options.multiply : 1;
    const name = textIn(options, "name") ?? say(locale, "indexMeasures.co2");
    const left = message("indices.fuelsAbsent", { count: absent.length, names: absent.join(", ") });
    return {
      columns: [{ kind: "number", name, values: total.map((v) => v * multiply) }],
      tables: [plainTable("co2-factors", say(locale, "indexMeasures.factorTable"), factorCells(factors, locale))],
      notes: [...(absent.length > 0 ? [left] : []), ...rowsMissing(total)],
    };
  },
};
