import { parseOptions } from "../../frame/options.ts";
import { hdiIndex } from "../../measure/carbon-performance-hdi.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { groupsIn, numbersIn } from "../measures/numbers-in.ts";
import { welfareIndicators } from "../measures/welfare-indicators.ts";
import { withOptions } from "./arguments.ts";
import { besideEvery } from "./beside-every.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  combine: { kind: "choice", of: ["arithmetic", "geometric"] },
  floor: { kind: "number", min: 0, max: 0.99 },
  log: { kind: "list" },
  low: { kind: "list" },
  high: { kind: "list" },
  dimensions: { kind: "list" },
  undp: { kind: "flag" },
  show: { kind: "choice", of: ["index", "dimensions"] },
} as const;

/** =PW.HDI(indicators, [group], [options]): a human-development-like index, beside the data. */
export const hdiFormula: Formula = {
  name: "HDI",
  describe: "indexMeasures.hdiFormula",
  parameters: [
    { name: "indicators", describe: "indexMeasures.hdiFormulaData", kind: "range" },
    { name: "group", describe: "indexMeasures.hdiGroupHelp", kind: "range", optional: true },
    { name: "options", describe: "indexMeasures.hdiOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, ["group"]);
    const { combine, floor, show = "index", undp = false, ...goals } = parseOptions(text, known);
    const read = readRanges([
      { name: "indicators", cells: ranges.indicators, holds: "numbers" },
      { name: "group", cells: ranges.group, holds: "groups", single: true },
    ]);
    const { frame, columns } = read;
    const named = columns.indicators.map((name) => ({ name, values: numbersIn(frame, name) }));
    const { score, dimensions } = hdiIndex(welfareIndicators(named, { ...goals, undp }), {
      combine: combine ?? (undp ? "geometric" : "arithmetic"),
      floor,
      group: columns.group[0] === undefined ? undefined : groupsIn(frame, columns.group[0]),
      rows: frame.rows,
    });
    const index = { title: say(locale, "indexMeasures.hdi"), values: score };
    const each = dimensions.map(({ name, values }) => ({ title: name, values }));
    return besideEvery(show === "index" ? [index] : [index, ...each], read);
  },
};
