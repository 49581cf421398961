import type { CellValue, Cells } from "../../frame/cells.ts";
import type { ByColumn, EfficiencyResult } from "../../measure/efficiency/efficiency-data.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";
import { efficiencyByName } from "../measures/efficiency-by-name.ts";
import type { SbmRows } from "../measures/sbm-data.ts";
import type { ResultColumn } from "./beside-rows.ts";

/** What a formula of scores may show, besides the score itself. */
export const shows = ["score", "slacks", "targets", "peers", "all"] as const;
export type Show = (typeof shows)[number] | "betas";

export interface ScoreColumns {
  readonly title: MessageKey;
  readonly score: ArrayLike<number>;
  /** The part of each input and output in the score, where the model has one. */
  readonly betas?: ByColumn<Float64Array>;
}

/** The columns to spill: the score, and by option its parts, the slacks, the targets, the peers, or all of it. */
export function scoreColumns(
  show: Show,
  { title, score: values, betas }: ScoreColumns,
  result: EfficiencyResult,
  units: SbmRows,
  locale: Locale,
): ResultColumn[] {
  const numbers = (heading: string, column: ArrayLike<number>): ResultColumn => ({
    title: heading,
    values: Array.from(column),
  });
  const named = (
    key: "measures.slackOf" | "measures.targetOf" | "frontier.betaOf",
    groups: ByColumn<Float64Array> | undefined,
  ): ResultColumn[] =>
    groups
      ? efficiencyByName(units.data, groups).map(([name, column]) => numbers(say(locale, key, { name }), column))
      : [];
  const score = numbers(say(locale, title), values);
  const parts = named("frontier.betaOf", betas);
  const slacks = named("measures.slackOf", result.slacks);
  const targets = named("measures.targetOf", result.targets);
  const peers = { title: say(locale, "measures.peersHeader"), values: peersOf(result, units) };
  const status = {
    title: say(locale, "measures.statusHeader"),
    values: result.status.map((one): CellValue => say(locale, `measures.${one}Status`)),
  };
  const choices = {
    score: [score],
    betas: [score, ...parts],
    slacks: [score, ...slacks],
    targets: [score, ...targets],
    peers: [score, peers],
    all: [score, status, ...parts, ...slacks, ...targets, peers],
  };
  return choices[show];
}

/** "#12 (0.402); #31 (0.598)": the rows of the ranges a unit is compared with, and their weights. */
function peersOf({ peers: { start, unit, weight } }: EfficiencyResult, { data }: SbmRows): Cells[number] {
  return Array.from({ length: start.length - 1 }, (_, k) => {
    const own = Array.from({ length: start[k + 1] - start[k] }, (_, i) => start[k] + i);
    return own.map((at) => `${data.labels?.[unit[at]] ?? unit[at] + 1} (${weight[at].toPrecision(4)})`).join("; ");
  });
}
