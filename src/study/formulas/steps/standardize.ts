import { parseOptions } from "../../../frame/options.ts";
import { standardize } from "../../../measure/steps/standardize.ts";
import type { Formula } from "../../formula.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { byParameter, dataParameter, readGrouped } from "./read-data.ts";

const known = { centre: { kind: "flag", also: ["center"] } } as const;

/** =PW.STANDARDIZE(data, [by], [options]): mean 0 and standard deviation 1, or only centred. */
export const standardizeFormula: Formula = {
  name: "STANDARDIZE",
  describe: "steps.standardizeFormula",
  parameters: [
    dataParameter,
    byParameter,
    { name: "options", describe: "steps.formulaStandardizeOptions", kind: "text", optional: true },
  ],
  async run(args) {
    const { read, columns, group, options } = readGrouped(args);
    const { centre = false } = parseOptions(options, known);
    return besideEveryRow(
      read,
      columns.map((column) => ({ name: column.name, values: standardize(column, centre, group).values })),
    );
  },
};
