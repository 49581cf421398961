import type { ColumnHealth, Found, Health, PanelHealth } from "../frame/health.ts";
import { message, type Message, type MessageKey } from "../messages/message.ts";

/** One line of the health report: how grave, the sentence, and where to look. */
export interface Finding {
  readonly level: "ok" | "warning" | "error";
  readonly message: Message;
  readonly column?: string;
  /** Worksheet letters of the column and the first sheet rows, for "show". */
  readonly letters?: string;
  readonly rows: readonly number[];
  /** A conversion of numbers typed as text can be offered. */
  readonly convertible: boolean;
}

/** What was found while the cells were read, the gravest first. */
export function healthFindings(health: Health): Finding[] {
  const findings = [...sheetFindings(health), ...health.columns.flatMap(columnFindings)];
  const grave = findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return grave.length > 0 ? grave : [finding("ok", message("health.clean"))];
}

/** What the panel of the chosen entity and time looks like. */
export function panelFindings(panel: PanelHealth): Finding[] {
  const { entity, time, entities, periods, duplicates, gaps, variants, unplaced } = panel;
  const span = { entities, periods, first: String(panel.firstTime), last: String(panel.lastTime) };
  const findings: Finding[] = [];
  if (duplicates.count > 0) {
    const pairs = duplicates.pairs.map((pair) => `${pair.entity}, ${pair.time} (${pair.rows.join(", ")})`).join("; ");
    const rows = duplicates.pairs.flatMap((pair) => pair.rows);
    findings.push({
      ...finding("error", message("health.duplicatePairs", { count: duplicates.count, entity, time, pairs })),
      rows,
    });
  }
  if (variants.count > 0) {
    const examples = variants.examples.map((names) => names.map((name) => `“${name}”`).join(" / ")).join("; ");
    findings.push(finding("warning", message("health.variants", { examples })));
  }
  if (unplaced > 0) findings.push(finding("warning", message("health.unplaced", { count: unplaced, entity, time })));
  if (gaps.count > 0) {
    const examples = gaps.examples.map((gap) => String(gap.entity)).join(", ");
    findings.push(finding("warning", message("health.gaps", { count: gaps.count, examples })));
  }
  const sound = panel.balanced && duplicates.count === 0;
  return [...findings, finding("ok", message(sound ? "health.balanced" : "health.unbalanced", span))];
}

const order: readonly Finding["level"][] = ["error", "warning", "ok"];

const finding = (level: Finding["level"], sentence: Message): Finding => ({
  level,
  message: sentence,
  rows: [],
  convertible: false,
});

function sheetFindings(health: Health): Finding[] {
  const findings: Finding[] = [];
  if (!health.hasHeader) findings.push(finding("warning", message("health.noHeader")));
  for (const { letters, from, to, why } of health.renamed)
    findings.push(
      finding(
        "warning",
        why === "blank" ? message("health.unnamed", { letters, to }) : message("health.renamed", { letters, from, to }),
      ),
    );
  for (const [found, key] of [
    [health.blankRows, "health.blankRows"],
    [health.duplicateRows, "health.duplicateRows"],
  ] as const)
    if (found.count > 0)
      findings.push({
        ...finding("warning", message(key, { count: found.count, rows: rowsText(found) })),
        rows: found.rows,
      });
  return findings;
}

function columnFindings(column: ColumnHealth): Finding[] {
  const { name, letters } = column;
  const of = (level: Finding["level"], key: MessageKey, found: Found, convertible = false): Finding[] =>
    found.count === 0
      ? []
      : [
          {
            level,
            message: message(key, {
              name,
              count: found.count,
              examples: found.examples.join(", "),
              rows: rowsText(found),
            }),
            column: name,
            letters,
            rows: found.rows,
            convertible,
          },
        ];
  const blanks: Found = { count: column.blank, rows: [], examples: [] };
  return [
    ...of("error", "health.errors", column.errors),
    ...of("warning", "health.text", column.text),
    ...of("warning", column.looksNumeric ? "health.allTextNumbers" : "health.textNumbers", column.textNumbers, true),
    ...of("warning", "health.missingTexts", column.missingTexts),
    ...of("warning", "health.blanks", blanks),
  ];
}

/** The first rows, with a sign that there are more. */
const rowsText = ({ count, rows }: Found): string => {
  const shown = rows.slice(0, 8);
  return shown.join(", ") + (count > shown.length ? " …" : "");
};
