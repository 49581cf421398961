import { parseOptions } from "../../../frame/options.ts";
import { cutGroups, type CutOptions } from "../../../measure/steps/cut-groups.ts";
import type { Formula } from "../../formula.ts";
import { cutsFromText, usualCutNames, usualCuts } from "../../measures/steps/cut-points.ts";
import { quantileTypeOf } from "../../measures/steps/step-fields.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { byParameter, dataParameter, readGrouped } from "./read-data.ts";

const known = {
  at: { kind: "choice", of: usualCutNames },
  cuts: { kind: "list" },
  of: { kind: "choice", of: ["percentiles", "values"] },
  type: { kind: "choice", of: ["2", "6", "7"] },
} as const;

/** =PW.CUTGROUP(data, [by], [options]): group numbers 1 ... k from low to high. */
export const cutGroupFormula: Formula = {
  name: "CUTGROUP",
  describe: "steps.cutFormula",
  parameters: [
    dataParameter,
    byParameter,
    { name: "options", describe: "steps.formulaCutOptions", kind: "text", optional: true },
  ],
  async run(args) {
    const { read, columns, group, options } = readGrouped(args);
    const { at = "median", cuts, of = "percentiles", type } = parseOptions(options, known);
    const cutting: CutOptions = cuts
      ? { cuts: cutsFromText(cuts.join(", ")), of, type: quantileTypeOf(type), group }
      : { cuts: usualCuts[at], of: "percentiles", type: quantileTypeOf(type), group };
    return besideEveryRow(
      read,
      columns.map((column) => ({ name: column.name, values: cutGroups(column, cutting).values })),
    );
  },
};
