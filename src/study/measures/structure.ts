import { structureIndices } from "../../measure/structure.ts";
import type { Field } from "../field.ts";
import { structureFormula } from "../formulas/structure.ts";
import type { Measure } from "../measure.ts";
import { message } from "../../messages/message.ts";
import { manyColumns, oneOf } from "./index-fields.ts";
import { numbersIn } from "./numbers-in.ts";
import { structureColumns, type StructurePart } from "./structure-columns.ts";

const fields: readonly Field[] = [
  manyColumns("output", { label: "indexMeasures.sectorOutput", help: "indexMeasures.outputHelp" }, 2),
  manyColumns("employment", { label: "indexMeasures.sectorEmployment", help: "indexMeasures.employmentHelp" }, 0),
  oneOf(
    "show",
    { label: "indexMeasures.which", help: "indexMeasures.whichHelp" },
    {
      all: "indexMeasures.everyIndex",
      shares: "indexMeasures.shares",
      ratio: "indexMeasures.ratioChoice",
      level: "indexMeasures.levelChoice",
      theil: "indexMeasures.theil",
      productivity: "indexMeasures.productivityChoice",
    },
  ),
  oneOf(
    "productivity",
    { label: "indexMeasures.productivityScale", help: "indexMeasures.productivityScaleHelp" },
    { raw: "indexMeasures.productivityRaw", "over-mean": "indexMeasures.productivityOverMean" },
    true,
  ),
];

/** Shares, ratio, level, Theil index and weighted labour productivity of sectors. */
export const structureMeasure: Measure = {
  name: "structure",
  title: "indexMeasures.structureTitle",
  summary: "indexMeasures.structureSummary",
  group: "measuring.groupIndices",
  fields,
  formulas: [structureFormula],
  async run(frame, options, { locale }) {
    const sectors = (name: string) =>
      (options[name] as readonly string[]).map((own) => ({ name: own, values: numbersIn(frame, own) }));
    const employment = sectors("employment");
    const result = structureIndices(sectors("output"), employment.length > 0 ? employment : null, {
      productivity: options.productivity as "raw" | "over-mean",
      rows: frame.rows,
    });
    const columns = structureColumns(result, options.show as StructurePart | "all", locale);
    return {
      columns: columns.map(({ title, values }) => ({ kind: "number", name: title, values })),
      tables: [],
      notes: result.missing > 0 ? [message("indices.rowsMissing", { rows: result.missing })] : [],
    };
  },
};
