import type { Cells } from "../../frame/cells.ts";
import { capitalStock, type CapitalStockOptions } from "../../measure/capital-stock.ts";
import { yearlySeries } from "../../measure/yearly-series.ts";
import { say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { capitalStockFormula } from "../formulas/capital-stock.ts";
import type { Measure } from "../measure.ts";
import { nameField, oneColumn, oneNumber, oneOf, textIn } from "./index-fields.ts";
import { numbersIn } from "./numbers-in.ts";
import { plainTable } from "./plain-table.ts";
import { rowsMissing } from "./rows-missing.ts";

const fields: readonly Field[] = [
  oneColumn(
    "investment",
    { label: "indexMeasures.investment", help: "indexMeasures.investmentHelp" },
    { required: true },
  ),
  oneColumn("entity", { label: "indexMeasures.series", help: "indexMeasures.seriesHelp" }, { role: "entity" }),
  oneColumn(
    "time",
    { label: "indexMeasures.years", help: "indexMeasures.yearsHelp" },
    { role: "time", required: true },
  ),
  oneColumn("index", { label: "indexMeasures.priceIndex", help: "indexMeasures.priceIndexHelp" }),
  oneOf(
    "indexKind",
    { label: "indexMeasures.indexKind", help: "indexMeasures.indexKindHelp" },
    { previous: "indexMeasures.previousYear", fixed: "indexMeasures.fixedYear" },
  ),
  oneNumber("depreciation", { label: "indexMeasures.depreciation", help: "indexMeasures.depreciationHelp" }, 0.1096, {
    min: 0,
    max: 0.99,
    advanced: false,
  }),
  oneNumber("baseYear", { label: "indexMeasures.baseYear", help: "indexMeasures.baseYearHelp" }, null, {
    integer: true,
    advanced: false,
  }),
  oneOf(
    "base",
    { label: "indexMeasures.base", help: "indexMeasures.baseHelp" },
    {
      growth: "indexMeasures.baseGrowth",
      first5: "indexMeasures.baseFirst5",
      tenpercent: "indexMeasures.baseTenPercent",
      shan: "indexMeasures.baseShan",
      given: "indexMeasures.baseGiven",
    },
  ),
  oneColumn(
    "initial",
    { label: "indexMeasures.initial", help: "indexMeasures.initialCapitalHelp" },
    { advanced: true },
  ),
  oneNumber("growth", { label: "indexMeasures.growth", help: "indexMeasures.growthHelp" }, null, {
    min: -0.99,
    max: 10,
  }),
  oneColumn(
    "depreciationColumn",
    { label: "indexMeasures.depreciationColumn", help: "indexMeasures.depreciationColumnHelp" },
    { advanced: true },
  ),
  nameField,
];

/** Capital by perpetual inventory. */
export const capitalStockMeasure: Measure = {
  name: "capital-stock",
  title: "indexMeasures.capitalTitle",
  summary: "indexMeasures.capitalSummary",
  group: "measuring.groupIndices",
  fields,
  formulas: [capitalStockFormula],
  async run(frame, options, { locale }) {
    const column = (field: string): Float64Array | undefined => {
      const text = textIn(options, field);
      return text === undefined ? undefined : numbersIn(frame, text);
    };
    const number = (field: string): number | undefined =>
      typeof options[field] === "number" ? options[field] : undefined;
    const name = String(options.investment);
    const values = numbersIn(frame, name);
    const series = yearlySeries(frame, {
      entity: textIn(options, "entity"),
      time: String(options.time),
      values,
      name,
    });
    const initial = column("initial");
    const { stock, entities } = capitalStock(series, frame.nrow, {
      depreciation: column("depreciationColumn") ?? number("depreciation"),
      // A column of initial stocks is there to be used.
      base: initial && options.base === "growth" ? "given" : (options.base as CapitalStockOptions["base"]),
      baseYear: number("baseYear"),
      growth: number("growth"),
      index: column("index"),
      indexKind: options.indexKind as CapitalStockOptions["indexKind"],
      initial,
    });
    const cells: Cells = [
      (["series", "baseYear", "growth", "baseStock"] as const).map((key) => say(locale, `indexMeasures.${key}`)),
      ...entities.map((one) => [one.label, String(one.baseYear), one.growth ?? "", one.stock]),
    ];
    return {
      columns: [
        { kind: "number", name: textIn(options, "name") ?? say(locale, "indexMeasures.capitalStock"), values: stock },
      ],
      tables: [plainTable("capital-base", say(locale, "indexMeasures.capitalTable"), cells)],
      notes: rowsMissing(stock),
    };
  },
};
