import { constantTerm } from "./constant-term.ts";
import type { Estimate, Term } from "../estimate/estimate.ts";
import { speak, say, type Message } from "../messages/message.ts";
import type { Locale } from "../messages/locale.ts";
import type { ProblemData } from "../messages/problem.ts";
import { bracketNote, columnList, type Bracket } from "./error-note.ts";
import { regressionFooter } from "./regression-footer.ts";
import { starsFor, tenFiveOne, type StarLevels } from "./stars.ts";
import type { HeaderCell, Table, TableCell, TableRow } from "./table.ts";
import { reasonWidth } from "./column-layout.ts";
import { wrapText } from "./text-width.ts";
import { termLabel, type Labels } from "./term-label.ts";

/** One column of the table: an estimate, or why there is none. */
export interface RegressionColumn {
  readonly result: { readonly estimate: Estimate } | { readonly problem: ProblemData };
  readonly outcome: string;
  /** Whether the model holds the controls; null where the question does not arise. */
  readonly controls?: boolean | null;
  /** Over the column's number, for example the sub-sample. */
  readonly group?: string;
}

export interface RegressionTableOptions {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  /** What stands under a coefficient: standard error (default), t or z, p, or confidence interval. */
  readonly bracket?: Bracket;
  readonly stars?: StarLevels;
  /** Decimals of coefficients, brackets and R²; default 3. */
  readonly decimals?: number;
  /** Terms to print, in this order; the others are left out. Default: all, in order of appearance, the constant last. */
  readonly keep?: readonly string[];
  /** Terms left out, for example controls that a yes/no row stands for. */
  readonly drop?: readonly string[];
  readonly labels?: Labels;
  /** Rows of the footer, in this order. */
  readonly statistics?: readonly FooterStatistic[];
  /** Tests printed at the foot, by name: the statistic, and its p value in brackets. */
  readonly tests?: readonly { readonly name: string; readonly label: string }[];
  readonly font?: Table["font"];
  /** Sentences added to the notes. */
  readonly notes?: readonly Message[];
}

export const footerStatistics = [
  "controls",
  "effects",
  "nobs",
  "clusters",
  "r2",
  "r2Adjusted",
  "r2Within",
  "tests",
] as const;
export type FooterStatistic = (typeof footerStatistics)[number];

/**
 * Estimates side by side as a journal prints them: coefficient over bracket, (1) (2) (3) over the outcome's name, then
 * controls, effects, sample size, clusters, R² and tests. Every number keeps its full precision. A column without an
 * estimate shows its reason in place of the coefficients.
 */
export function regressionTable(columns: readonly RegressionColumn[], options: RegressionTableOptions): Table {
  const { locale, bracket = "se", stars = tenFiveOne, decimals = 3, labels = {} } = options;
  const terms = termsOf(columns, options);
  const body = terms.flatMap((name) => termRows(name, columns, { locale, bracket, stars, decimals, labels }));
  const [first, ...rest] = regressionFooter(columns, { ...options, decimals, labels, locale });
  const footer = first ? [{ ...first, ruleAbove: true }, ...rest] : [];
  return {
    id: options.id,
    title: options.title,
    header: headerOf(columns, labels, locale),
    rows: putReasons([...body, ...footer], columns, locale),
    notes: notesOf(columns, options, { bracket, stars, labels, locale }),
    font: options.font ?? "sheet",
  };
}

const estimateOf = (column: RegressionColumn): Estimate | null =>
  "estimate" in column.result ? column.result.estimate : null;

/** Terms in order of first appearance, the constant last. */
function termsOf(columns: readonly RegressionColumn[], { keep, drop = [] }: RegressionTableOptions): string[] {
  const names = new Set(columns.flatMap((column) => estimateOf(column)?.terms.map(({ name }) => name) ?? []));
  const found = keep ? keep.filter((name) => names.has(name)) : [...names];
  const shown = found.filter((name) => !drop.includes(name));
  if (keep || !shown.includes(constantTerm)) return shown;
  return [...shown.filter((name) => name !== constantTerm), constantTerm];
}

function headerOf(columns: readonly RegressionColumn[], labels: Labels, locale: Locale): HeaderCell[][] {
  const corner = { text: "" };
  const grouped = columns.some(({ group }) => group);
  return [
    ...(grouped ? [[corner, ...merged(columns.map(({ group = "" }) => group))]] : []),
    [corner, ...columns.map((_, index) => ({ text: `(${index + 1})` }))],
    [
      { text: say(locale, "report.variables") },
      ...columns.map(({ outcome }) => ({ text: termLabel(outcome, labels, locale) })),
    ],
  ];
}

/** Neighbours with the same text become one cell over their columns. */
function merged(texts: readonly string[]): HeaderCell[] {
  const cells: { text: string; span: number; rule: boolean }[] = [];
  for (const text of texts) {
    const last = cells.at(-1);
    if (last && last.text === text) last.span++;
    else cells.push({ text, span: 1, rule: text !== "" });
  }
  return cells;
}

interface Look {
  readonly locale: Locale;
  readonly bracket: Bracket;
  readonly stars: StarLevels;
  readonly decimals: number;
  readonly labels: Labels;
}

function termRows(name: string, columns: readonly RegressionColumn[], look: Look): TableRow[] {
  const terms = columns.map((column) => estimateOf(column)?.terms.find((term) => term.name === name));
  const cell =
    (show: (term: Term) => TableCell) =>
    (term: Term | undefined): TableCell =>
      term ? show(term) : { kind: "blank" };
  return [
    {
      cells: [
        { kind: "text", text: termLabel(name, look.labels, look.locale) },
        ...terms.map(
          cell(({ estimate, pValue }) => ({
            kind: "number",
            value: estimate,
            decimals: look.decimals,
            stars: starsFor(pValue, look.stars),
          })),
        ),
      ],
    },
    { cells: [{ kind: "blank" }, ...terms.map(cell((term) => bracketCell(term, look)))] },
  ];
}

function bracketCell(term: Term, { bracket, decimals }: Look): TableCell {
  if (bracket === "ci") return { kind: "interval", low: term.ciLow, high: term.ciHigh, decimals };
  const value = { se: term.stdError, t: term.statistic, p: term.pValue }[bracket];
  return { kind: "number", value, decimals, bracket: "round" };
}

/** Puts the reason of a failed column where its numbers would stand, over as many rows as it needs. */
function putReasons(rows: readonly TableRow[], columns: readonly RegressionColumn[], locale: Locale): TableRow[] {
  const reasons = columns.map(({ result }) => ("problem" in result ? speak(locale, result.problem.detail) : null));
  if (reasons.every((reason) => reason === null)) return [...rows];
  const blank: TableCell = { kind: "blank" };
  const [first = { cells: [blank, ...columns.map(() => blank)] }, ...rest] = rows;
  const cells = first.cells.map((cell, index): TableCell => {
    const reason = index === 0 ? null : reasons[index - 1];
    if (reason === null) return cell;
    const rowSpan = Math.min(rest.length + 1, Math.max(2, wrapText(reason, reasonWidth).length));
    return { kind: "text", text: reason, align: "left", italic: true, rowSpan };
  });
  return [{ ...first, cells }, ...rest];
}

function notesOf(
  columns: readonly RegressionColumn[],
  options: RegressionTableOptions,
  look: Omit<Look, "decimals">,
): string[] {
  const { locale, stars } = look;
  const estimates = columns.flatMap((column, index) => {
    const estimate = estimateOf(column);
    return estimate ? [{ estimate, number: index + 1 }] : [];
  });
  const sentences: string[] = [];
  if (estimates.length > 0) {
    sentences.push(bracketNote(estimates, look.bracket, look.labels, locale));
    if (stars.length > 0) sentences.push(starsNote(stars, locale));
  }
  const reasons = columns.flatMap(({ result }, index) =>
    "problem" in result
      ? [
          say(locale, "report.failedNote", {
            columns: columnList([index + 1], locale),
            reason: speak(locale, result.problem.detail),
          }),
        ]
      : [],
  );
  const spoken = [...reasons, ...(options.notes ?? []).map((note) => speak(locale, note))];
  const first = sentences.join(locale === "zh-CN" ? "" : " ");
  const notes = first ? [first, ...spoken] : spoken;
  return notes.map((note, index) => (index === 0 ? say(locale, "report.notePrefix", { note }) : note));
}

/** "*** p<0.01, ** p<0.05, * p<0.1." in English, "***、**、*分别表示在1%、5%、10%的水平上显著。" in Chinese. */
export function starsNote(levels: StarLevels, locale: Locale): string {
  const strictFirst = levels.map((level, index) => ({ level, stars: "*".repeat(index + 1) })).reverse();
  if (locale === "en-US")
    return say(locale, "report.starsByP", {
      list: strictFirst.map(({ stars, level }) => `${stars}\u00a0p<${level}`).join(", "),
    });
  return say(locale, "report.starsByLevel", {
    stars: strictFirst.map(({ stars }) => stars).join("、"),
    levels: strictFirst.map(({ level }) => `${Number((level * 100).toPrecision(12))}%`).join("、"),
  });
}
