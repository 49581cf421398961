import { parseOptions } from "../../frame/options.ts";
import { structureIndices } from "../../measure/structure.ts";
import type { Formula } from "../formula.ts";
import { numbersIn } from "../measures/numbers-in.ts";
import { structureColumns, structureParts } from "../measures/structure-columns.ts";
import { withOptions } from "./arguments.ts";
import { besideEvery } from "./beside-every.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  productivity: { kind: "choice", of: ["raw", "over-mean"] },
  show: { kind: "choice", of: ["all", ...structureParts] },
} as const;

/** =PW.STRUCTURE(output, [employment], [options]): indices of the structure of an economy, beside the data. */
export const structureFormula: Formula = {
  name: "STRUCTURE",
  describe: "indexMeasures.structureFormula",
  parameters: [
    { name: "output", describe: "indexMeasures.outputHelp", kind: "range" },
    { name: "employment", describe: "indexMeasures.employmentHelp", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.structureOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["employment"]);
    const { show = "all", productivity } = parseOptions(text, known);
    const read = readRanges([
      { name: "output", cells: ranges.output, holds: "numbers" },
      { name: "employment", cells: ranges.employment, holds: "numbers" },
    ]);
    const sectors = (names: readonly string[]) => names.map((name) => ({ name, values: numbersIn(read.frame, name) }));
    const { output, employment } = read.columns;
    const result = structureIndices(sectors(output), employment.length > 0 ? sectors(employment) : null, {
      productivity,
      rows: read.frame.rows,
    });
    return besideEvery(structureColumns(result, show, locale), read);
  },
};
