import { parseOptions } from "../../../frame/options.ts";
import { balance } from "../../../measure/steps/balance.ts";
import { say } from "../../../messages/message.ts";
import type { Formula } from "../../formula.ts";
import { presentIn } from "../../measures/steps/present.ts";
import { textOf } from "../arguments.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { panelParameters, readPanel } from "./read-data.ts";

const known = { keep: { kind: "choice", of: ["units", "span"] } } as const;

/** =PW.BALANCED(data, entity, time, [options]): 1 for each row of the balanced panel, else 0. */
export const balancedFormula: Formula = {
  name: "BALANCED",
  describe: "steps.balanceFormula",
  parameters: [
    { name: "data", describe: "steps.formulaNeeded", kind: "range" },
    ...panelParameters,
    { name: "options", describe: "steps.formulaBalanceOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { keep } = parseOptions(textOf(args.options), known);
    const { read, columns, panel } = readPanel(args);
    const { kept } = balance(panel, presentIn(read.frame.nrow, columns), keep);
    return besideEveryRow(read, [{ name: say(locale, "steps.balancedName"), values: Float64Array.from(kept) }]);
  },
};
