import { correlations, type CorrelationMethod, type MissingRule } from "../../estimate/describe/correlation.ts";
import { varianceInflation } from "../../estimate/describe/variance-inflation.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say } from "../../messages/message.ts";
import type { Locale } from "../../messages/locale.ts";
import { starsNote } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis } from "../analysis.ts";
import { chosenVariables, completeVariables, type ChosenVariable } from "../chosen-variables.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { correlateFormula } from "../formulas/correlate.ts";
import { vifFormula } from "../formulas/vif.ts";
import { tableLook, type TableLook } from "../table-look.ts";
import { plainTableFields, subsetField, variablesField } from "./describe.ts";

const ownFields: readonly Field[] = [
  {
    kind: "choice",
    name: "method",
    label: "panels.method",
    help: "panels.methodHelp",
    default: "pearson",
    choices: [
      { value: "pearson", label: "panels.pearson" },
      { value: "spearman", label: "panels.spearman" },
      { value: "kendall", label: "panels.kendall" },
    ],
    elsewhere: { stata: "pwcorr, spearman, ktau", r: "cor(method)" },
  },
  {
    kind: "choice",
    name: "missing",
    label: "panels.missing",
    help: "panels.missingHelp",
    default: "listwise",
    choices: [
      { value: "listwise", label: "panels.listwise" },
      { value: "pairwise", label: "panels.pairwise" },
    ],
    elsewhere: { stata: "correlate, pwcorr", r: "cor(use)" },
  },
  {
    kind: "flag",
    name: "vif",
    label: "panels.vif",
    help: "panels.vifHelp",
    default: false,
    elsewhere: { stata: "estat vif", r: "car::vif" },
  },
];

/** Correlations with stars in a lower triangle, and variance inflation factors. */
export const correlation: Analysis = {
  name: "correlation",
  title: "panels.correlationTitle",
  summary: "panels.correlationSummary",
  group: "analyses.groupDescribe",
  fields: [variablesField, shared.entityField, shared.timeField, ...ownFields, ...subsetField, ...plainTableFields],
  async run(frame, options, { locale }) {
    const look = tableLook(options, locale);
    const variables = variablesOf(frame, options);
    const inflation = options.vif ? [vifTable(completeVariables(variables), look, locale)] : [];
    return { models: [], tables: [triangle(variables, options, look, locale), ...inflation], notes: [] };
  },
  foresee: (frame, options) => {
    const used = completeVariables(variablesOf(frame, options))[0].values.length;
    return [message("study.rowsForeseen", { used, read: frame.nrow })];
  },
  formulas: [correlateFormula, vifFormula],
};

const variablesOf = (frame: Frame, options: Options): ChosenVariable[] =>
  chosenVariables(frame, options.variables as readonly string[], {
    subset: options.subset as string | null,
    entity: options.entity as string | null,
    time: options.time as string | null,
  });

function triangle(variables: readonly ChosenVariable[], options: Options, look: TableLook, locale: Locale): Table {
  const method = options.method as CorrelationMethod;
  const { r, p, n } = correlations(variables, { method, missing: options.missing as MissingRule });
  const cell = (i: number, j: number): TableCell => {
    const value = r[i][j];
    if (j > i || value === null) return { kind: "blank" };
    const stars = p[i][j] === null ? "" : starsFor(p[i][j]!, look.stars);
    return { kind: "number", value, decimals: look.decimals, stars };
  };
  const counts = n.flatMap((row, i) => row.slice(0, i + 1));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const rows =
    least === most ? say(locale, "panels.overRows", { n: least }) : say(locale, "panels.overPairs", { least, most });
  const note = say(locale, "panels.correlationNote", { method: say(locale, `panels.${method}`), rows });
  const stars = look.stars.length > 0 ? starsNote(look.stars, locale) : "";
  return {
    id: "correlation",
    title: say(locale, "panels.correlationTable"),
    header: [[{ text: "" }, ...variables.map((_, j) => ({ text: `(${j + 1})` }))]],
    rows: variables.map(({ name }, i) => ({
      cells: [
        { kind: "text", text: `(${i + 1}) ${termLabel(name, look.labels, locale)}` },
        ...variables.map((_, j) => cell(i, j)),
      ],
    })),
    notes: [say(locale, "report.notePrefix", { note: locale === "zh-CN" ? note + stars : `${note} ${stars}`.trim() })],
    font: look.font,
  };
}

function vifTable(variables: readonly ChosenVariable[], look: TableLook, locale: Locale): Table {
  const { terms, mean, nobs } = varianceInflation(variables);
  const number = (value: number | null): TableCell =>
    value === null
      ? { kind: "text", text: say(locale, "panels.infinite"), align: "center" }
      : { kind: "number", value, decimals: look.decimals };
  const row = (label: string, value: number | null, last: TableCell) => ({
    cells: [{ kind: "text" as const, text: label }, number(value), last],
  });
  return {
    id: "vif",
    title: say(locale, "panels.vifTitle"),
    header: [
      [say(locale, "report.variables"), say(locale, "panels.headVif"), say(locale, "panels.headTolerance")].map(
        (text) => ({ text }),
      ),
    ],
    rows: [
      ...terms.map(({ name, vif, tolerance }) => row(termLabel(name, look.labels, locale), vif, number(tolerance))),
      { ...row(say(locale, "panels.meanVif"), mean, { kind: "blank" }), ruleAbove: true },
      {
        cells: [
          { kind: "text", text: say(locale, "report.nobs") },
          { kind: "number", value: nobs, decimals: 0, grouped: locale === "en-US" },
          { kind: "blank" },
        ],
      },
    ],
    notes: [],
    font: look.font,
  };
}
