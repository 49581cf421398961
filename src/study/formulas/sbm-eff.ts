import type { CellValue, Cells } from "../../frame/cells.ts";
import { parseOptions } from "../../frame/options.ts";
import type { EfficiencyOptions, EfficiencyResult } from "../../measure/efficiency/efficiency-data.ts";
import { efficiencyScores } from "../../measure/efficiency/efficiency.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { efficiencyByName } from "../measures/efficiency-by-name.ts";
import { sbmRows, type SbmRows } from "../measures/sbm-data.ts";
import { withOptions } from "./arguments.ts";
import { besideRows } from "./beside-rows.ts";
import { readRanges } from "./read-ranges.ts";

const known = {
  super: { kind: "flag" },
  rts: { kind: "choice", of: ["crs", "vrs"] },
  orientation: { kind: "choice", of: ["non", "in", "out"] },
  frontier: { kind: "choice", of: ["global", "period"] },
  show: { kind: "choice", of: ["score", "slacks", "targets", "peers", "all"] },
} as const;

/** =PW.SBMEFF(inputs, goods, [bads], [period], [options]): one score for each row, beside the data. */
export const sbmFormula: Formula = {
  name: "SBMEFF",
  describe: "measures.sbmFormula",
  parameters: [
    { name: "inputs", describe: "measures.inputsHelp", kind: "range" },
    { name: "goods", describe: "measures.goodsHelp", kind: "range" },
    { name: "bads", describe: "measures.sbmFormulaBads", kind: "range", optional: true },
    { name: "period", describe: "measures.sbmFormulaPeriod", kind: "range", optional: true },
    { name: "options", describe: "measures.sbmFormulaOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { ranges, options: text } = withOptions(args, ["bads", "period"]);
    const options = parseOptions(text, known);
    const read = readRanges([
      { name: "inputs", cells: ranges.inputs, holds: "numbers" },
      { name: "goods", cells: ranges.goods, holds: "numbers" },
      { name: "bads", cells: ranges.bads, holds: "numbers" },
      { name: "period", cells: ranges.period, holds: "groups", single: true },
    ]);
    const { inputs, goods, bads, period } = read.columns;
    const units = sbmRows(read.frame, { inputs, goods, bads, entity: null, time: period[0] ?? null });
    const model: EfficiencyOptions = {
      model: options.super ? "super-sbm" : "sbm",
      rts: options.rts ?? "crs",
      orientation: options.orientation ?? "non",
      frontier: options.frontier ?? "global",
    };
    const { signal, secondSolver, executor, locale } = context;
    const result = await efficiencyScores(units.data, model, executor, { signal, secondSolver });
    const columns = shown(options.show ?? "score", result, units, locale);
    return besideRows(columns, units.rows, read);
  },
};

interface Shown {
  readonly title: string;
  readonly values: readonly CellValue[];
}

function shown(
  show: (typeof known.show.of)[number],
  result: EfficiencyResult,
  units: SbmRows,
  locale: Locale,
): Shown[] {
  const numbers = (title: string, values: ArrayLike<number>): Shown => ({ title, values: Array.from(values) });
  const named = (key: "measures.slackOf" | "measures.targetOf", groups: EfficiencyResult["slacks"]): Shown[] =>
    efficiencyByName(units.data, groups).map(([name, values]) => numbers(say(locale, key, { name }), values));
  const score = numbers(say(locale, "measures.efficiency"), result.combined ?? result.score);
  const slacks = named("measures.slackOf", result.slacks);
  const targets = named("measures.targetOf", result.targets);
  const peers = { title: say(locale, "measures.peersHeader"), values: peersOf(result, units) };
  const status = {
    title: say(locale, "measures.statusHeader"),
    values: result.status.map((one) => say(locale, `measures.${one}Status`)),
  };
  const choices = { score: [score], slacks: [score, ...slacks], targets: [score, ...targets], peers: [score, peers] };
  return show === "all" ? [score, status, ...slacks, ...targets, peers] : choices[show];
}

/** "#12 (0.402); #31 (0.598)": the rows of the ranges a unit is compared with, and their weights. */
function peersOf({ peers: { start, unit, weight } }: EfficiencyResult, { data }: SbmRows): Cells[number] {
  return Array.from({ length: start.length - 1 }, (_, k) => {
    const own = Array.from({ length: start[k + 1] - start[k] }, (_, i) => start[k] + i);
    return own.map((at) => `${data.labels?.[unit[at]] ?? unit[at] + 1} (${weight[at].toPrecision(4)})`).join("; ");
  });
}
