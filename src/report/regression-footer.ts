import type { Estimate, Fit, Test } from "../estimate/estimate.ts";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import type { FooterStatistic, RegressionColumn, RegressionTableOptions } from "./regression-table.ts";
import type { TableCell, TableRow } from "./table.ts";
import { termLabel, type Labels } from "./term-label.ts";

interface FooterLook extends RegressionTableOptions {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly decimals: number;
}

const usual: readonly FooterStatistic[] = ["controls", "effects", "nobs", "clusters", "r2", "r2Within", "tests"];

/** The rows under the coefficients: controls, effects, sample size, clusters, R², tests. A row that is empty in every column is left out. */
export function regressionFooter(columns: readonly RegressionColumn[], look: FooterLook): TableRow[] {
  return (look.statistics ?? usual).flatMap((statistic) => rowsOf[statistic](columns, look));
}

type Rows = (columns: readonly RegressionColumn[], look: FooterLook) => TableRow[];

const rowsOf: Readonly<Record<FooterStatistic, Rows>> = {
  controls: (columns, { locale }) =>
    columns.some(({ controls }) => controls === true)
      ? [row(say(locale, "report.controls"), columns, (_, { controls }) => yesNo(controls, locale))]
      : [],
  effects: (columns, { locale, labels }) =>
    names(columns, ({ effects }) => effects).map((name) =>
      row(say(locale, "report.effects", { name: termLabel(name, labels, locale) }), columns, ({ sample }) =>
        yesNo(
          sample.effects.some((effect) => effect.name === name),
          locale,
        ),
      ),
    ),
  nobs: (columns, { locale }) => [row(say(locale, "report.nobs"), columns, ({ nobs }) => countCell(nobs, locale))],
  clusters: (columns, { locale, labels }) =>
    names(columns, ({ clusters }) => clusters).map((name) =>
      row(say(locale, "report.clusters", { name: termLabel(name, labels, locale) }), columns, ({ sample }) => {
        const found = sample.clusters.find((cluster) => cluster.name === name);
        return found ? countCell(found.groups, locale) : blank;
      }),
    ),
  r2: fitRow("r2"),
  r2Adjusted: fitRow("r2Adjusted"),
  r2Within: fitRow("r2Within"),
  tests: (columns, look) => (look.tests ?? []).flatMap(({ name, label }) => testRows(name, label, columns, look)),
};

const blank: TableCell = { kind: "blank" };

const countCell = (value: number, locale: Locale): TableCell => ({
  kind: "number",
  value,
  decimals: 0,
  // Chinese journals print sample sizes without separators.
  ...(locale === "en-US" ? { grouped: true } : {}),
});

const yesNo = (value: boolean | null | undefined, locale: Locale): TableCell =>
  value == null ? blank : { kind: "text", text: say(locale, value ? "report.yes" : "report.no"), align: "center" };

function row(
  label: string,
  columns: readonly RegressionColumn[],
  show: (estimate: Estimate, column: RegressionColumn) => TableCell,
): TableRow {
  const cells = columns.map((column) => ("estimate" in column.result ? show(column.result.estimate, column) : blank));
  return { cells: [{ kind: "text", text: label }, ...cells] };
}

/** Names of effects or clusters over all columns, in order of first appearance. */
function names(
  columns: readonly RegressionColumn[],
  pick: (sample: Estimate["sample"]) => readonly { readonly name: string }[],
): string[] {
  const found = columns.flatMap(({ result }) => ("estimate" in result ? pick(result.estimate.sample) : []));
  return [...new Set(found.map(({ name }) => name))];
}

function fitRow(key: "r2" | "r2Adjusted" | "r2Within"): Rows {
  return (columns, { locale, decimals }) => {
    const made = row(say(locale, `report.${key}`), columns, ({ fit }) =>
      numberOrBlank(fit[key satisfies keyof Fit], decimals),
    );
    return made.cells.slice(1).some(({ kind }) => kind !== "blank") ? [made] : [];
  };
}

const numberOrBlank = (value: number | null, decimals: number): TableCell =>
  value === null ? blank : { kind: "number", value, decimals };

function testRows(name: string, label: string, columns: readonly RegressionColumn[], look: FooterLook): TableRow[] {
  const testOf = ({ tests }: Estimate): Test | undefined => tests.find((test) => test.name === name);
  const statistic = row(label, columns, (estimate) => {
    const test = testOf(estimate);
    if (!test) return blank;
    if ("reason" in test) return { kind: "text", text: say(look.locale, "report.testReason"), align: "center" };
    return { kind: "number", value: test.statistic, decimals: look.decimals };
  });
  if (statistic.cells.slice(1).every(({ kind }) => kind === "blank")) return [];
  const p = row("", columns, (estimate) => {
    const test = testOf(estimate);
    if (!test || "reason" in test) return blank;
    return { kind: "number", value: test.pValue, decimals: look.decimals, bracket: "square" };
  });
  const pValues = p.cells.slice(1);
  return pValues.every(({ kind }) => kind === "blank") ? [statistic] : [statistic, { cells: [blank, ...pValues] }];
}
