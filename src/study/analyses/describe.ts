import { meanDifference, type MeanDifference } from "../../estimate/describe/mean-difference.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { descriptiveTable } from "../../report/descriptive-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis } from "../analysis.ts";
import { chosenVariables, type ChosenVariable } from "../chosen-variables.ts";
import type { StudyContext } from "../context.ts";
import { describe } from "../describe.ts";
import { definitionNotes, quantileTypes, statisticsOf } from "../descriptive-choices.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { describeFormula } from "../formulas/describe.ts";
import { groupsIn } from "../measures/numbers-in.ts";
import { tableLook } from "../table-look.ts";

export const variablesField: Field = {
  kind: "columns",
  name: "variables",
  label: "panels.variables",
  help: "panels.variablesHelp",
  role: "regressor",
  atLeast: 1,
  elsewhere: { stata: "varlist" },
};

const ownFields: readonly Field[] = [
  {
    kind: "choice",
    name: "statistics",
    label: "study.statistics",
    help: "study.statisticsHelp",
    default: "median",
    choices: [
      { value: "short", label: "study.statisticsShort" },
      { value: "median", label: "study.statisticsMedian" },
      { value: "quartiles", label: "study.statisticsQuartiles" },
      { value: "shape", label: "panels.statisticsShape" },
      { value: "full", label: "panels.statisticsFull" },
    ],
    elsewhere: { stata: "tabstat, statistics()" },
  },
  {
    kind: "choice",
    name: "rows",
    label: "panels.rowsChoice",
    help: "panels.rowsChoiceHelp",
    default: "own",
    choices: [
      { value: "own", label: "panels.rowsOwn" },
      { value: "common", label: "panels.rowsCommon" },
    ],
    elsewhere: { stata: "tabstat, casewise" },
  },
  {
    kind: "column",
    name: "group",
    label: "panels.group",
    help: "panels.groupHelp",
    required: false,
    elsewhere: { stata: "ttest, by()", r: "t.test" },
  },
  {
    kind: "choice",
    name: "quantiles",
    label: "panels.quantiles",
    help: "panels.quantilesHelp",
    default: "stata",
    choices: [
      { value: "stata", label: "panels.quantilesStata" },
      { value: "exc", label: "panels.quantilesExc" },
      { value: "inc", label: "panels.quantilesInc" },
    ],
    advanced: true,
    group: "study.groupTable",
    elsewhere: { r: "quantile(type)" },
  },
];

export const plainTableFields = shared.tableFields.filter(({ name }) => !["bracket", "controlsAs"].includes(name));
export const subsetField = shared.sampleFields.filter(({ name }) => name === "subset");

/** Descriptive statistics, and the difference of means between two groups. */
export const describeAnalysis: Analysis = {
  name: "describe",
  title: "panels.describeTitle",
  summary: "panels.describeSummary",
  group: "analyses.groupDescribe",
  fields: [variablesField, shared.entityField, shared.timeField, ...ownFields, ...subsetField, ...plainTableFields],
  async run(frame, options, context) {
    const { locale } = context;
    const look = tableLook(options, locale);
    const variables = variablesOf(frame, options);
    const type = quantileTypes[String(options.quantiles)];
    const statistics = statisticsOf[String(options.statistics)];
    const table = descriptiveTable(
      variables.map(({ name, values }) => describe(name, values, type)),
      {
        id: "describe",
        title: say(locale, "panels.describeTitle"),
        locale,
        decimals: look.decimals,
        labels: look.labels,
        font: look.font,
        statistics,
        notes: definitionNotes(statistics, type).map((key) => say(locale, key)),
      },
    );
    const compared = options.group ? [differenceTable(frame, options, variables, context)] : [];
    return { models: [], tables: [table, ...compared], notes: [] };
  },
  foresee: (frame, options) => {
    const variables = variablesOf(frame, options);
    const used = variables.map(({ values }) => values.filter((value) => Number.isFinite(value)).length);
    const [least, most] = [Math.min(...used), Math.max(...used)];
    return [
      least === most
        ? message("study.rowsForeseen", { used: most, read: frame.nrow })
        : message("study.rowsForeseenBetween", { least, most, read: frame.nrow }),
    ];
  },
  formulas: [describeFormula],
};

const variablesOf = (frame: Frame, options: Options): ChosenVariable[] =>
  chosenVariables(frame, options.variables as readonly string[], {
    subset: options.subset as string | null,
    entity: options.entity as string | null,
    time: options.time as string | null,
    common: options.rows === "common",
  });

function differenceTable(
  frame: Frame,
  options: Options,
  variables: readonly ChosenVariable[],
  { locale }: StudyContext,
): Table {
  const name = String(options.group);
  const { codes, levels } = groupsIn(frame, name);
  if (levels.length !== 2) throw problem("panelTests.twoGroups", { name, count: levels.length }, { column: "group" });
  const look = tableLook(options, locale);
  const label = termLabel(name, look.labels, locale);
  const number = (value: number | null, stars = ""): TableCell =>
    value === null ? { kind: "blank" } : { kind: "number", value, decimals: look.decimals, stars };
  const count = (value: number): TableCell => ({ kind: "number", value, decimals: 0, grouped: locale === "en-US" });
  const cells = ({ groups, difference, welch, rankSum }: MeanDifference): TableCell[] => [
    ...groups.flatMap(({ n, mean }) => [count(n), number(mean)]),
    number(difference, welch ? starsFor(welch.p, look.stars) : ""),
    number(welch?.statistic ?? null),
    number(rankSum?.p ?? null),
  ];
  return {
    id: "differences",
    title: say(locale, "panels.differencesTitle", { name: label }),
    header: [
      [
        { text: "" },
        ...levels.map((level) => ({
          text: say(locale, "panels.groupHeading", { name: label, level: String(level) }),
          span: 2,
          rule: true,
        })),
        ...["", "", ""].map((text) => ({ text })),
      ],
      [
        say(locale, "report.variables"),
        ...levels.flatMap(() => [say(locale, "report.statN"), say(locale, "report.statMean")]),
        say(locale, "panels.headDifference"),
        say(locale, "panels.headWelch"),
        say(locale, "panels.headRankSum"),
      ].map((text) => ({ text })),
    ],
    rows: variables.map((variable) => {
      const of = (code: number) => variable.values.filter((_, i) => codes[i] === code);
      return {
        cells: [
          { kind: "text", text: termLabel(variable.name, look.labels, locale) },
          ...cells(meanDifference(of(0), of(1))),
        ],
      };
    }),
    notes: [say(locale, "report.notePrefix", { note: say(locale, "panels.meanDifferenceNote") })],
    font: look.font,
  };
}
