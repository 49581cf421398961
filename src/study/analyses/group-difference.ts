import type { Frame } from "../../frame/frame.ts";
import type { GroupCut } from "../../estimate/panel-models/split-groups.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { regressionTable } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis } from "../analysis.ts";
import { compareGroups, type ComparedGroups, type GroupComparison } from "../compare-groups.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { groupdiffFormula } from "../formulas/groupdiff.ts";
import { comparisonNotes, groupNames } from "../group-words.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook, type TableLook } from "../table-look.ts";
import { termNames } from "../term-names.ts";
import { termOf } from "../term-of.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelFields, wholeModel } from "./mechanism-fields.ts";
import { modelColumns } from "./model-columns.ts";
import { blankCell, numberCell, textCell } from "./row-cells.ts";

const ownFields: readonly Field[] = [
  {
    kind: "column",
    name: "focal",
    label: "mechanism.focal",
    help: "mechanism.focalGroupHelp",
    role: "regressor",
    required: true,
    elsewhere: { stata: "bdiff", r: "x:group" },
  },
  {
    kind: "column",
    name: "group",
    label: "mechanism.group",
    help: "mechanism.groupHelp",
    required: true,
    elsewhere: { stata: "by(), bdiff group()", r: "split" },
  },
  {
    kind: "choice",
    name: "cut",
    label: "mechanism.cut",
    help: "mechanism.cutHelp",
    default: "values",
    choices: [
      { value: "values", label: "mechanism.cutValues" },
      { value: "median", label: "mechanism.cutMedian" },
      { value: "terciles", label: "mechanism.cutTerciles" },
      { value: "30-70", label: "mechanism.cutTails" },
    ],
    elsewhere: { stata: "xtile", r: "cut()" },
  },
  {
    kind: "choice",
    name: "test",
    label: "mechanism.test",
    help: "mechanism.testHelp",
    default: "permutation",
    choices: [
      { value: "permutation", label: "mechanism.testPermutation" },
      { value: "interacted", label: "mechanism.testInteracted" },
      { value: "both", label: "mechanism.testBoth" },
    ],
    elsewhere: { stata: "bdiff, suest", r: "fixest split" },
  },
];

/** The model by sub-samples side by side; the last row says whether the coefficients differ. */
export const groupDifferenceAnalysis: Analysis = {
  name: "group-difference",
  title: "mechanism.groupTitle",
  summary: "mechanism.groupSummary",
  group: "analyses.groupMechanism",
  fields: [shared.outcomesField, ...ownFields, ...modelFields, ...shared.tableFields, ...shared.drawFields(1000)],
  async run(frame, options, context) {
    const { locale } = context;
    const look = tableLook(options, locale);
    const seed = Number(options.seed ?? 0);
    const label = termLabel(String(options.group), look.labels, locale);
    const compared = [];
    for (const { outcome, controls, spec } of groupColumns(frame, options))
      compared.push({
        outcome,
        controls,
        groups: await compareGroups(
          frame,
          spec,
          {
            group: termOf(frame, String(options.group)),
            cut: options.cut as GroupCut,
            focal: termOf(frame, String(options.focal)),
            test: options.test as "both",
            draws: Number(options.draws ?? 0),
            seed,
          },
          context,
        ),
      });
    const models = compared.flatMap(({ groups }) => groups.models);
    const folds = options.controlsAs === "yes-no";
    const columns = compared.flatMap(({ outcome, controls, groups }) => {
      const names = groupNames(groups.split, label, locale);
      return groups.models.map((result, k) => ({
        result,
        outcome,
        controls: folds ? controls : null,
        group: names[k],
      }));
    });
    const [first] = columns;
    const table = regressionTable(columns, {
      id: "group-difference",
      title: say(locale, "mechanism.groupTable", { name: label }),
      locale,
      ...look,
      drop: folds ? termNames(frame, options.controls as readonly string[], options) : [],
      notes: [
        ...tableNotes(models, locale),
        message("mechanism.differencesNote", {
          name: termLabel(String(options.focal), look.labels, locale),
          first: first.group,
        }),
        ...compared.flatMap(({ groups }) => comparisonNotes(groups, seed)).filter(once()),
      ],
    });
    const rows = differenceRows(
      compared.map(({ groups }) => groups),
      look,
      locale,
    );
    return {
      models,
      tables: [{ ...table, rows: [...table.rows, ...rows] }],
      notes: sampleNotes(models, locale),
    };
  },
  foresee: (frame, options) => foreseeModels(frame, groupColumns(frame, options)),
  formulas: [groupdiffFormula],
};

const groupColumns = (frame: Frame, options: Options) =>
  modelColumns(frame, { ...options, ...wholeModel, x: [String(options.focal)] });

/** Under each group but the first: the difference to the first, and its p values. */
function differenceRows(groups: readonly ComparedGroups[], look: TableLook, locale: Locale): TableRow[] {
  const row = (label: string, cell: (comparison: GroupComparison) => TableCell): TableRow[] => {
    const cells = groups.flatMap(({ comparisons }) => [blankCell, ...comparisons.map(cell)]);
    return cells.every(({ kind }) => kind === "blank") ? [] : [{ cells: [textCell(label), ...cells] }];
  };
  const rows = [
    ...row(say(locale, "mechanism.difference"), ({ interacted, permutation }) => {
      const [ours, dealt] = [known(interacted), known(permutation)];
      const p = dealt?.pValue ?? ours?.difference.pValue ?? 1;
      return numberCell(dealt?.difference ?? ours?.difference.estimate, look.decimals, starsFor(p, look.stars));
    }),
    ...row(say(locale, "mechanism.chow"), ({ interacted }) => numberCell(chowOf(interacted)?.statistic, look.decimals)),
    ...row(say(locale, "mechanism.chowP"), ({ interacted }) => numberCell(chowOf(interacted)?.pValue, look.decimals)),
    ...row(say(locale, "mechanism.interactedP"), ({ interacted }) =>
      numberCell(known(interacted)?.difference.pValue, look.decimals),
    ),
    ...row(say(locale, "mechanism.empiricalP"), ({ permutation }) =>
      numberCell(known(permutation)?.pValue, look.decimals),
    ),
  ];
  return rows.map((one, k) => (k === 0 ? { ...one, ruleAbove: true } : one));
}

/** The test that no slope differs; null where it does not apply. */
function chowOf(interacted: GroupComparison["interacted"]) {
  const chow = known(interacted)?.chow;
  return chow && "statistic" in chow ? chow : null;
}

const known = <T>(found: T | Problem | null): T | null => (found instanceof Problem ? null : found);

/** Keeps the first of equal sentences. */
function once(): (note: unknown) => boolean {
  const seen = new Set<string>();
  return (note) => {
    const key = JSON.stringify(note);
    return seen.has(key) ? false : (seen.add(key), true);
  };
}
