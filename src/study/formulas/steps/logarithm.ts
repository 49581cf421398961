import { parseOptions } from "../../../frame/options.ts";
import { logarithm } from "../../../measure/steps/logarithm.ts";
import type { Formula } from "../../formula.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { dataParameter, readGrouped } from "./read-data.ts";

const known = { plusone: { kind: "flag", also: ["log1p"] } } as const;

/** =PW.LOGARITHM(data, [options]): ln x, or ln(1 + x); a blank stays blank, and a value without a logarithm is named. */
export const logarithmFormula: Formula = {
  name: "LOGARITHM",
  describe: "steps.logFormula",
  parameters: [dataParameter, { name: "options", describe: "steps.formulaLogOptions", kind: "text", optional: true }],
  async run(args) {
    const { read, columns, options } = readGrouped(args);
    const { plusone = false } = parseOptions(options, known);
    return besideEveryRow(
      read,
      columns.map((column) => ({ name: column.name, values: logarithm(column, read.frame, plusone) })),
    );
  },
};
