import { parseOptions } from "../../../frame/options.ts";
import { interpolate } from "../../../measure/steps/interpolate.ts";
import type { Formula } from "../../formula.ts";
import { textOf } from "../arguments.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { dataParameter, panelParameters, readPanel } from "./read-data.ts";

const known = { outside: { kind: "choice", of: ["none", "line", "trend"] } } as const;

/** =PW.INTERPOLATE(data, entity, time, [options]): gaps inside each entity along a straight line in time. */
export const interpolateFormula: Formula = {
  name: "INTERPOLATE",
  describe: "steps.interpolateFormula",
  parameters: [
    dataParameter,
    ...panelParameters,
    { name: "options", describe: "steps.formulaInterpolateOptions", kind: "text", optional: true },
  ],
  async run(args) {
    const { outside } = parseOptions(textOf(args.options), known);
    const { read, columns, panel } = readPanel(args);
    return besideEveryRow(
      read,
      columns.map((column) => ({ name: column.name, values: interpolate(column, panel, outside).values })),
    );
  },
};
