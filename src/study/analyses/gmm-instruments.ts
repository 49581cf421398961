import type { Test } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type MessageKey } from "../../messages/message.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { ModelResult } from "../analysis.ts";
import type { TableLook } from "../table-look.ts";

/** One row for each group of instruments: J without it, and the difference, each with degrees of freedom and p value. */
export function instrumentTable(
  outcomes: readonly string[],
  models: readonly ModelResult[],
  look: TableLook,
  locale: Locale,
): Table | null {
  const reasons: string[] = [];
  const rows = models.flatMap((model, at): TableRow[] => {
    if (!("estimate" in model)) return [];
    const { tests } = model.estimate;
    const groups = tests.flatMap(({ name }) => (name.startsWith(DIFFERENCE) ? [name.slice(DIFFERENCE.length)] : []));
    const found = groups.map((group, i): TableRow => {
      const [without, difference] = [EXCLUDING, DIFFERENCE].map((prefix) =>
        tests.find(({ name }) => name === prefix + group),
      );
      const label = groupLabel(group, look, locale);
      const reason = [difference, without].find((test) => test && "reason" in test);
      if (reason && "reason" in reason)
        reasons.push(say(locale, "gmm.groupReason", { group: label, reason: speak(locale, reason.reason) }));
      const cells = [...testCells(without, look, locale), ...testCells(difference, look, locale)];
      return {
        cells: [
          ...(models.length > 1
            ? [{ kind: "text" as const, text: i === 0 ? termLabel(outcomes[at], look.labels, locale) : "" }]
            : []),
          { kind: "text", text: label, align: "left" },
          ...cells,
        ],
        ...(i === 0 && at > 0 ? { ruleAbove: true } : {}),
      };
    });
    return found;
  });
  if (rows.length === 0) return null;
  const first = [...(models.length > 1 ? [{ text: "" }] : []), { text: "" }];
  const heads = [
    ...(models.length > 1 ? ["report.variables" as const] : []),
    "gmm.headGroup" as const,
    ...(["gmm.headChi2", "gmm.headDf", "study.headP", "gmm.headChi2", "gmm.headDf", "study.headP"] as const),
  ];
  return {
    id: "gmm-instruments",
    title: say(locale, "gmm.instrumentTitle"),
    header: [
      [
        ...first,
        { text: say(locale, "gmm.headWithout"), span: 3, rule: true },
        { text: say(locale, "gmm.headDifference"), span: 3, rule: true },
      ],
      heads.map((key) => ({ text: say(locale, key) })),
    ],
    rows,
    notes: [say(locale, "gmm.instrumentNote"), ...new Set(reasons)],
    font: look.font,
  };
}

const [EXCLUDING, DIFFERENCE] = ["Hansen excl. ", "Diff-Hansen "];

function testCells(test: Test | undefined, { decimals, stars }: TableLook, locale: Locale): TableCell[] {
  if (!test) return [{ kind: "blank" }, { kind: "blank" }, { kind: "blank" }];
  if ("reason" in test)
    return [
      { kind: "text", text: say(locale, "report.testReason"), align: "center" },
      { kind: "blank" },
      { kind: "blank" },
    ];
  return [
    { kind: "number", value: test.statistic, decimals, stars: starsFor(test.pValue, stars) },
    { kind: "number", value: test.df!, decimals: 0 },
    { kind: "number", value: test.pValue, decimals },
  ];
}

function groupLabel(group: string, { labels }: TableLook, locale: Locale): string {
  const variable = /^gmm\((.*)\)$/su.exec(group)?.[1];
  if (variable !== undefined) return say(locale, "gmm.groupLags", { name: termLabel(variable, labels, locale) });
  return say(locale, groupKeys[group]);
}

const groupKeys: Readonly<Record<string, MessageKey>> = {
  levels: "gmm.groupLevels",
  iv: "gmm.groupIv",
  time: "gmm.groupTime",
};
