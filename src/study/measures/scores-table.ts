import type { EfficiencyOptions, EfficiencyResult } from "../../measure/efficiency/efficiency-data.ts";
import { isDirectional } from "../../measure/efficiency/direction.ts";
import { standardWindow } from "../../measure/efficiency/frontiers.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { isEfficient } from "./efficient.ts";
import { summaryOf } from "./summary.ts";
import type { SbmRows } from "./sbm-data.ts";

/**
 * How the scores are spread, period by period and over all.
 *
 * @param scores as they are shown; `raw` as the model gives them, which says who is efficient
 */
export function scoresTable(
  scores: Float64Array,
  raw: Float64Array,
  { status }: Pick<EfficiencyResult, "status">,
  { data, period }: SbmRows,
  options: EfficiencyOptions,
  locale: Locale,
): Table {
  const text = (value: string): TableCell => ({ kind: "text", text: value });
  const number = (value: number | null, decimals = 4): TableCell =>
    value === null ? { kind: "blank" } : { kind: "number", value, decimals };
  const rowOf = (label: string, units: readonly number[], ruleAbove = false): TableRow => {
    const scored = units.filter((unit) => status[unit] === "optimal");
    const { mean, sd, min, median, max } = summaryOf(scored.map((unit) => scores[unit]));
    const efficient = scored.filter((unit) => isEfficient(options, raw[unit])).length;
    const counts = [scored.length, efficient, units.length - scored.length].map((count) => number(count, 0));
    return {
      cells: [text(label), ...counts, ...[mean, sd, min, median, max].map((value) => number(value))],
      ruleAbove,
    };
  };
  const everyone = Array.from(scores, (_, unit) => unit);
  const periods =
    period && data.period
      ? data.period.levels.map((level, code) =>
          rowOf(
            level,
            everyone.filter((unit) => data.period?.codes[unit] === code),
          ),
        )
      : [];
  const headings = [
    "measures.periodHeader",
    "measures.unitsHeader",
    "measures.efficientHeader",
    "measures.undefinedHeader",
    "report.statMean",
    "report.statSd",
    "report.statMin",
    "report.statMedian",
    "report.statMax",
  ] as const;
  const directional = isDirectional(options.model);
  const described = say(locale, "measures.sbmTableNote", {
    model: modelName(options, locale),
    rts: say(locale, `measures.${options.rts}`),
    orientation: directional
      ? movement(options, data.bads.length > 0, locale)
      : say(locale, `measures.${options.orientation}`),
    frontier: frontierName(options, locale),
  });
  return {
    id: directional ? "inefficiency" : "sbm-efficiency",
    title: say(locale, directional ? "frontier.inefficiencyTable" : "measures.sbmTable"),
    header: [headings.map((key) => ({ text: say(locale, key) }))],
    rows: [...periods, rowOf(say(locale, "measures.all"), everyone, periods.length > 0)],
    notes: [described],
    font: "sheet",
  };
}

export const frontierName = ({ frontier, window = standardWindow }: EfficiencyOptions, locale: Locale): string =>
  say(locale, `frontier.${frontier}`) + (frontier === "window" ? ` (${window})` : "");

function modelName({ model, rts }: EfficiencyOptions, locale: Locale): string {
  const radial = say(locale, rts === "vrs" ? "frontier.bcc" : "frontier.ccr");
  const names = {
    sbm: "SBM",
    "super-sbm": "Super-SBM",
    radial,
    "super-radial": say(locale, "frontier.superOf", { model: radial }),
    ddf: "DDF",
    nddf: "NDDF",
    "sbm-ddf": "SBM-DDF",
  };
  return names[model];
}

/** What a directional model holds of the bad outputs, and whether the direction is the person's own. */
function movement({ model, disposability, direction }: EfficiencyOptions, bads: boolean, locale: Locale): string {
  const weak = model !== "sbm-ddf" && disposability !== "strong";
  const held = bads
    ? [say(locale, "frontier.badsAre", { how: say(locale, weak ? "frontier.weak" : "frontier.strong") })]
    : [];
  const way = say(
    locale,
    direction ? "frontier.givenVector" : model === "ddf" ? "frontier.ownOutputs" : "frontier.ownValues",
  );
  return [...held, way].join(locale === "zh-CN" ? "，" : ", ");
}
