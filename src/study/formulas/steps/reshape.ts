import { reshapeLong } from "../../../measure/steps/reshape-long.ts";
import { reshapeWide } from "../../../measure/steps/reshape-wide.ts";
import { say } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { Formula, FormulaArgument } from "../../formula.ts";
import { listed } from "../../measures/listed.ts";
import { wideVariables } from "../../measures/steps/wide-variables.ts";
import { textOf } from "../arguments.ts";
import { readTable, tableCells } from "./read-table.ts";

/** =PW.LONGTABLE(table, variables, [time]): a column for each year becomes a row for each year. */
export const longTableFormula: Formula = {
  name: "LONGTABLE",
  describe: "steps.longFormula",
  parameters: [
    { name: "table", describe: "steps.formulaLongTable", kind: "range" },
    { name: "variables", describe: "steps.formulaLongVariables", kind: "text" },
    { name: "time", describe: "steps.formulaLongTime", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const variables = wideVariables(needed("variables", args.variables, "gdp=gdp_*"));
    const time = textOf(args.time)?.trim() ?? say(locale, "steps.longTimeName");
    return tableCells(reshapeLong(readTable("table", args.table), { variables, time }).frame);
  },
};

/** =PW.WIDETABLE(table, entity, time, values, [leaveout]): a row for each year becomes a column for each year. */
export const wideTableFormula: Formula = {
  name: "WIDETABLE",
  describe: "steps.wideFormula",
  parameters: [
    { name: "table", describe: "steps.formulaWideTable", kind: "range" },
    { name: "entity", describe: "steps.formulaWideEntity", kind: "text" },
    { name: "time", describe: "steps.formulaWideTime", kind: "text" },
    { name: "values", describe: "steps.formulaWideValues", kind: "text" },
    { name: "leaveout", describe: "steps.formulaWideLeaveOut", kind: "text", optional: true },
  ],
  async run(args) {
    const [entity, time] = [needed("entity", args.entity, "city"), needed("time", args.time, "year")];
    const values = listed(needed("values", args.values, "gdp, pop")) ?? [];
    const variables = values.map((name) => ({ name, pattern: `${name}_*` }));
    const leaveOut = listed(textOf(args.leaveout)) ?? [];
    return tableCells(reshapeWide(readTable("table", args.table), { entity, time, variables, leaveOut }).frame);
  },
};

function needed(name: string, argument: FormulaArgument | undefined, example: string): string {
  const text = textOf(argument)?.trim();
  if (!text) throw problem("steps.textNeeded", { name, example });
  return text;
}
