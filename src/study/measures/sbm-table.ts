import { efficientFrom } from "../../measure/efficiency/choose-model.ts";
import type { EfficiencyOptions, EfficiencyResult } from "../../measure/efficiency/efficiency-data.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { summaryOf } from "./summary.ts";
import type { SbmRows } from "./sbm-data.ts";

/** How the scores are spread, period by period and over all. */
export function sbmTable(
  scores: Float64Array,
  result: EfficiencyResult,
  { data, period }: SbmRows,
  options: EfficiencyOptions,
  locale: Locale,
): Table {
  const text = (value: string): TableCell => ({ kind: "text", text: value });
  const number = (value: number | null, decimals = 4): TableCell =>
    value === null ? { kind: "blank" } : { kind: "number", value, decimals };
  const rowOf = (label: string, units: readonly number[], ruleAbove = false): TableRow => {
    const scored = units.filter((unit) => result.status[unit] === "optimal");
    const { mean, sd, min, median, max } = summaryOf(scored.map((unit) => scores[unit]));
    const efficient = scored.filter((unit) => scores[unit] >= efficientFrom).length;
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
  const described = say(locale, "measures.sbmTableNote", {
    model: options.model === "super-sbm" ? "Super-SBM" : "SBM",
    rts: say(locale, `measures.${options.rts}`),
    orientation: say(locale, `measures.${options.orientation}`),
    frontier: say(locale, `frontier.${options.frontier}`),
  });
  return {
    id: "sbm-efficiency",
    title: say(locale, "measures.sbmTable"),
    header: [headings.map((key) => ({ text: say(locale, key) }))],
    rows: [...periods, rowOf(say(locale, "measures.all"), everyone, periods.length > 0)],
    notes: [described],
    font: "sheet",
  };
}
