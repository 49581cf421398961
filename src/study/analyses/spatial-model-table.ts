import type { SpatialOutcome } from "../../estimate/spatial/matrix-study.ts";
import type { SpatialModel } from "../../estimate/spatial/models/spatial-model.ts";
import type { Term } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type MessageKey } from "../../messages/message.ts";
import { reasonWidth } from "../../report/column-layout.ts";
import { constantTerm } from "../../report/constant-term.ts";
import { bracketNote } from "../../report/error-note.ts";
import { starsNote } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { HeaderCell, Table, TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import { wrapText } from "../../report/text-width.ts";
import type { TableLook } from "../table-look.ts";
import { blankCell, numberCell, textCell } from "./row-cells.ts";

/** A model under one matrix, or why there is none. */
export interface MatrixModel {
  readonly matrix: string;
  readonly model: SpatialOutcome<SpatialModel>;
}

export interface SpatialTableOptions {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly look: TableLook;
  /** Controls that a yes/no row stands for; null where they are listed. */
  readonly folded: readonly string[] | null;
  readonly notes: readonly string[];
}

/**
 * Models under several matrices side by side: for each a column of coefficients (Main) and, where regressors are lagged,
 * one of those of their lags (Wx) under the matrix's name; then rho, lambda, sigma2, effects, sample and likelihood.
 */
export function spatialModelTable(models: readonly MatrixModel[], options: SpatialTableOptions): Table {
  const { id, title, locale, look, folded, notes } = options;
  const fitted = models.flatMap(({ model }) => ("ok" in model ? [model.ok] : []));
  const paired = fitted.some(({ parts }) => parts.includes("lagged"));
  const width = paired ? 2 : 1;
  const label = (text: string): TableCell => textCell(text);
  const blanks = (count: number): TableCell[] => Array.from({ length: count }, () => blankCell);

  /** A coefficient and, below, its bracket: one cell for each column of every model. */
  const termRows = (
    name: string,
    decimalsOf: (terms: readonly Term[]) => number,
    pick: (model: SpatialModel, column: number) => Term | undefined,
  ): TableRow[] => {
    const terms = models.flatMap(({ model }) =>
      Array.from({ length: width }, (_, column) => ("ok" in model ? pick(model.ok, column) : undefined)),
    );
    const there = terms.filter((term) => term !== undefined);
    if (there.length === 0) return [];
    const decimals = decimalsOf(there);
    return [
      {
        cells: [
          label(name),
          ...terms.map((term) =>
            term ? numberCell(term.estimate, decimals, starsFor(term.pValue, look.stars)) : blankCell,
          ),
        ],
      },
      { cells: [blankCell, ...terms.map((term) => (term ? bracketCell(term, look.bracket, decimals) : blankCell))] },
    ];
  };
  const row = (key: MessageKey, show: (model: SpatialModel) => TableCell): TableRow => ({
    cells: [
      label(say(locale, key)),
      ...models.flatMap(({ model }) => ["ok" in model ? show(model.ok) : blankCell, ...blanks(width - 1)]),
    ],
  });
  const yesNo = (value: boolean): TableCell => ({
    kind: "text",
    text: say(locale, value ? "report.yes" : "report.no"),
    align: "center",
  });
  const count = (value: number): TableCell => ({
    kind: "number",
    value,
    decimals: 0,
    ...(locale === "en-US" ? { grouped: true } : {}),
  });

  const usual = () => look.decimals;
  const regressors = regressorsOf(fitted).filter((name) => !folded?.includes(name));
  const single = (name: string) => (model: SpatialModel, column: number) =>
    column === 0 ? termOf(model, name) : undefined;
  const body = [
    ...regressors.flatMap((name) =>
      termRows(termLabel(name, look.labels, locale), usual, (model, column) =>
        termOf(model, column === 0 ? name : `W.${name}`),
      ),
    ),
    ...termRows(say(locale, "spatialTests.rowRho"), usual, single("rho")),
    ...termRows(say(locale, "spatialTests.rowLambda"), usual, single("lambda")),
    ...termRows(say(locale, "spatialTests.rowSigma2"), enough(look.decimals), single("sigma2")),
  ];
  const effectsOf = ({ estimate }: SpatialModel) => String(estimate.conventions.effects);
  const footer = [
    ...(folded && folded.length > 0 ? [row("report.controls", () => yesNo(true))] : []),
    row("spatialTests.rowUnitEffects", (model) => yesNo(["both", "entity"].includes(effectsOf(model)))),
    row("spatialTests.rowPeriodEffects", (model) => yesNo(["both", "time"].includes(effectsOf(model)))),
    row("report.nobs", ({ estimate }) => count(estimate.nobs)),
    row("spatialTests.units", ({ units }) => count(units)),
    row("report.r2", ({ estimate }) => numberCell(estimate.fit.r2, look.decimals)),
    row("selection.logLik", ({ logLik }) => numberCell(logLik, look.decimals)),
  ];
  const [first, ...rest] = footer;
  return {
    id,
    title,
    header: headerOf(models, width, locale),
    rows: withReasons([...body, { ...first, ruleAbove: true }, ...rest], models, width, locale),
    notes: notesOf(models, fitted, look, locale, notes),
    font: look.font,
  };
}

/** A variance has no natural scale: as many decimals as two digits of its error need. */
const enough =
  (least: number) =>
  (terms: readonly Term[]): number => {
    const smallest = Math.min(...terms.map(({ stdError }) => stdError).filter((error) => error > 0));
    if (!Number.isFinite(smallest)) return least;
    return Math.min(8, Math.max(least, 1 - Math.floor(Math.log10(smallest))));
  };

const termOf = ({ estimate }: SpatialModel, name: string): Term | undefined =>
  estimate.terms.find((term) => term.name === name);

/** Regressors in order of first appearance, the constant last; one whose own column was absorbed stays for its lag. */
function regressorsOf(models: readonly SpatialModel[]): string[] {
  const names = new Set(
    models.flatMap(({ estimate, parts }) =>
      estimate.terms.flatMap(({ name }, k) =>
        parts[k] === "main" ? [name] : parts[k] === "lagged" ? [name.slice("W.".length)] : [],
      ),
    ),
  );
  const shown = [...names].filter((name) => name !== constantTerm);
  return names.has(constantTerm) ? [...shown, constantTerm] : shown;
}

function headerOf(models: readonly MatrixModel[], width: number, locale: Locale): HeaderCell[][] {
  const corner = { text: "" };
  const columns = models.flatMap((_, m) => Array.from({ length: width }, (_, k) => m * width + k + 1));
  const parts = models.flatMap(() =>
    width === 2 ? [{ text: say(locale, "spatialTests.headMain") }, { text: "Wx" }] : [{ text: "" }],
  );
  return [
    [corner, ...models.map(({ matrix }) => ({ text: matrix, span: width, rule: true }))],
    [corner, ...columns.map((number) => ({ text: `(${number})` }))],
    ...(width === 2 ? [[{ text: say(locale, "report.variables") }, ...parts]] : []),
  ];
}

function bracketCell(term: Term, bracket: TableLook["bracket"], decimals: number): TableCell {
  if (bracket === "ci") return { kind: "interval", low: term.ciLow, high: term.ciHigh, decimals };
  const value = { se: term.stdError, t: term.statistic, p: term.pValue }[bracket];
  return { kind: "number", value, decimals, bracket: "round" };
}

/** The reason of a model that failed, where its numbers would stand. */
function withReasons(
  rows: readonly TableRow[],
  models: readonly MatrixModel[],
  width: number,
  locale: Locale,
): TableRow[] {
  const [first, ...rest] = rows;
  const cells = [...first.cells];
  models.forEach(({ model }, m) => {
    if (!("problem" in model)) return;
    const text = speak(locale, model.problem.detail);
    const rowSpan = Math.min(rows.length, Math.max(2, wrapText(text, reasonWidth).length));
    cells[1 + m * width] = { kind: "text", text, align: "left", italic: true, rowSpan };
  });
  return [{ ...first, cells }, ...rest];
}

function notesOf(
  models: readonly MatrixModel[],
  fitted: readonly SpatialModel[],
  { bracket, stars, labels }: TableLook,
  locale: Locale,
  further: readonly string[],
): string[] {
  const reasons = models.flatMap(({ matrix, model }) =>
    "problem" in model
      ? [say(locale, "spatialTests.failedNote", { matrix, reason: speak(locale, model.problem.detail) })]
      : [],
  );
  const numbered = fitted.map(({ estimate }, at) => ({ estimate, number: at + 1 }));
  const sentences = [
    ...(numbered.length > 0 ? [bracketNote(numbered, bracket, labels, locale)] : []),
    ...(numbered.length > 0 && stars.length > 0 ? [starsNote(stars, locale)] : []),
  ];
  const first = sentences.join(locale === "zh-CN" ? "" : " ");
  const notes = [...(first ? [first] : []), ...reasons, ...further];
  return notes.map((note, index) => (index === 0 ? say(locale, "report.notePrefix", { note }) : note));
}
