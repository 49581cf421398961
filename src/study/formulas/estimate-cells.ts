import type { Estimate } from "../../estimate/estimate.ts";
import type { Cells, CellValue } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type Message, type MessageKey } from "../../messages/message.ts";
import { cellText } from "../../report/cell-text.ts";
import { regressionTable } from "../../report/regression-table.ts";
import { millsTerm } from "../../estimate/selection/mills-term.ts";
import { constantTerm } from "../../report/constant-term.ts";
import { termLabel } from "../../report/term-label.ts";
import { clusterNotes } from "../cluster-notes.ts";
import { tableNotes } from "../model-notes.ts";
import { quantityNames } from "../quantity-names.ts";
import { starLevels } from "../table-look.ts";
import type { EstimateOptionValues, Show } from "./estimate-options.ts";
import { instrumentRows } from "./instrument-rows.ts";
import { selectionBlocks } from "./selection-cells.ts";

/** Headings of the columns of a spilled result, in order; PICK finds them in any language. */
export const termHeadings = {
  term: "study.headTerm",
  estimate: "study.headEstimate",
  se: "study.headSe",
  t: "study.headT",
  p: "study.headP",
  ciLow: "study.headCiLow",
  ciHigh: "study.headCiHigh",
} as const satisfies Record<string, MessageKey>;

/** An estimate as cells that spill: coefficients, then sample size, fit, clusters, and what must be known. */
export function estimateCells(
  estimate: Estimate,
  options: EstimateOptionValues,
  locale: Locale,
  notes: readonly Message[] = [],
): Cells {
  const shows: Readonly<Record<Show, () => CellValue[][]>> = {
    table: () => [
      ...termRows(estimate, locale),
      [],
      ...(estimate.selection ? selectionBlocks(estimate.selection, (one) => termRows(one, locale), locale) : []),
      ...fitRows(estimate, locale),
      ...noteRows([...notes, ...warnings(estimate), ...tableNotes([{ estimate }], locale)], locale),
    ],
    coefficients: () => termRows(estimate, locale),
    fit: () => fitRows(estimate, locale),
    vcov: () => covarianceRows(estimate, locale),
    paper: () => paperRows(estimate, options, locale, notes),
  };
  return rectangle(shows[options.show ?? "table"]());
}

/** Rows of one width; what is not defined is "". */
export function rectangle(rows: readonly (readonly (CellValue | undefined)[])[]): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, at) => defined(row[at])));
}

const defined = (value: CellValue | undefined): CellValue =>
  value == null || (typeof value === "number" && !Number.isFinite(value)) ? "" : value;

function termRows({ terms }: Estimate, locale: Locale): CellValue[][] {
  const isNormal = terms.some(({ distribution }) => distribution === "z");
  const heading = Object.entries(termHeadings).map(([name, key]) =>
    say(locale, name === "t" && isNormal ? "study.headZ" : key),
  );
  return [
    heading,
    ...terms.map(({ name, estimate, stdError, statistic, pValue, ciLow, ciHigh }) => [
      termName(name, locale),
      estimate,
      stdError,
      statistic,
      pValue,
      ciLow,
      ciHigh,
    ]),
  ];
}

const termName = (name: string, locale: Locale): string =>
  name === constantTerm || name === millsTerm ? termLabel(name, {}, locale) : name;

function fitRows(
  { nobs, fit, sample, tests, instrumented, quantities, selection }: Estimate,
  locale: Locale,
): CellValue[][] {
  const row = (key: MessageKey, value: number | null | undefined, parameters = {}): CellValue[][] =>
    value == null ? [] : [[say(locale, key, parameters), value]];
  const atLeastOne = (count: number | undefined) => (count ? count : null);
  return [
    ...row("report.nobs", nobs),
    ...row("report.r2", fit.r2),
    ...row("report.r2Within", fit.r2Within),
    ...row("report.r2Adjusted", fit.r2Adjusted),
    ...row("study.rmse", fit.rmse),
    ...(selection ? row("selection.logLik", fit.logLik) : []),
    ...sample.clusters.flatMap(({ name, groups }) => row("report.clusters", groups, { name })),
    ...sample.effects.flatMap(({ name, levels }) => row("study.levels", levels, { name })),
    ...tests.flatMap((test) =>
      "reason" in test
        ? []
        : [
            [test.name, test.statistic],
            [say(locale, "study.testP", { test: test.name }), test.pValue],
          ],
    ),
    ...quantityNames.flatMap((name) => row(`panels.${name}`, quantities?.[name])),
    ...(instrumented ? instrumentRows(instrumented, locale) : []),
    ...row("study.dfResidual", fit.dfResidual),
    ...row("study.rowsMissing", atLeastOne(sample.missing)),
    ...row("study.rowsExcluded", atLeastOne(sample.excludedBySubset)),
    ...row("study.rowsSingletons", atLeastOne(sample.singletons)),
  ];
}

const warnings = ({ sample }: Estimate): Message[] =>
  clusterNotes(sample.clusters).filter(({ key }) => key === "study.fewClusters");

const noteRows = (notes: readonly Message[], locale: Locale): CellValue[][] =>
  notes.map((note) => [speak(locale, note)]);

function covarianceRows({ terms, vcov }: Estimate, locale: Locale): CellValue[][] {
  const names = terms.map(({ name }) => termName(name, locale));
  return [["", ...names], ...vcov.map((row, at) => [names[at], ...row])];
}

/** Coefficient over bracket, as shown text: a cell formula cannot bring number formats along. Counts stay numbers. */
function paperRows(
  estimate: Estimate,
  options: EstimateOptionValues,
  locale: Locale,
  notes: readonly Message[],
): CellValue[][] {
  const table = regressionTable([{ result: { estimate }, outcome: estimate.outcome }], {
    id: "paper",
    title: "",
    locale,
    bracket: options.bracket,
    stars: starLevels[options.stars ?? "10-5-1"],
    decimals: options.digits,
    notes: [...notes, ...tableNotes([{ estimate }], locale)],
  });
  return [
    ...table.header.map((row) => row.map(({ text }) => text)),
    ...table.rows.map(({ cells }) =>
      cells.map((cell) =>
        cell.kind === "number" && cell.decimals === 0 && !cell.stars && !cell.bracket ? cell.value : cellText(cell),
      ),
    ),
    ...table.notes.map((note) => [note]),
  ];
}
