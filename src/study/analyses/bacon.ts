import { baconDecomposition, type BaconDecomposition } from "../../estimate/did/bacon.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say, speak } from "../../messages/message.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import type { Analysis } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import { baconScatterFigure } from "../figures/bacon-scatter.ts";
import { tableLook } from "../table-look.ts";
import { termOf } from "../term-of.ts";
import { plainTableFields, subsetField } from "./describe.ts";
import { panelFields, treatFields } from "./did-fields.ts";
import { foreseeTreatment } from "./foresee-treatment.ts";

const outcomeField: Field = {
  kind: "column",
  name: "outcome",
  label: "study.outcomes",
  help: "study.outcomesHelp",
  role: "outcome",
  required: true,
};

/** Goodman-Bacon's decomposition: a table of comparisons with their weights, and the same as a cloud of points. */
export const bacon: Analysis = {
  name: "bacon",
  title: "didStudy.bacon",
  summary: "didStudy.baconSummary",
  group: "analyses.groupPolicy",
  fields: [outcomeField, treatFields[0], ...panelFields, ...subsetField, ...plainTableFields],
  async run(frame, options, { locale }) {
    const roles = rolesOf(frame, options);
    const found = baconDecomposition(frame, roles);
    const alone = found.comparisons.length === 1 ? [message("didStudy.baconOne")] : [];
    return {
      models: [],
      tables: [
        tableOf(
          found,
          options,
          locale,
          alone.map((note) => speak(locale, note)),
        ),
      ],
      // One comparison is a point, not a cloud.
      figures: alone.length > 0 ? [] : [baconScatterFigure(found, String(options.outcome), locale)],
      notes: [message("study.rowsForeseen", { used: found.nobs, read: frame.nrow })],
    };
  },
  foresee(frame, options) {
    const { treat, ...roles } = rolesOf(frame, options);
    return foreseeTreatment(frame, treat, { ...roles, method: "ols", x: [treat] });
  },
  formulas: [],
};

function rolesOf(frame: Frame, { outcome, treat, entity, time, subset }: Options) {
  return {
    y: termOf(frame, String(outcome)),
    treat: termOf(frame, String(treat)),
    entity: String(entity),
    time: String(time),
    ...(subset ? { subset: String(subset) } : {}),
  };
}

function tableOf(
  { comparisons, byType, twfe }: BaconDecomposition,
  options: Options,
  locale: Locale,
  notes: readonly string[],
): Table {
  const { decimals, font } = tableLook(options, locale);
  const text = (words: string): TableCell => ({ kind: "text", text: words, align: "center" });
  const number = (value: number): TableCell => ({ kind: "number", value, decimals });
  const cohort = (start: number) => (start === Infinity ? say(locale, "did.never") : String(start));
  const blank: TableCell = { kind: "blank" };
  const sorted = [...comparisons].sort((a, b) => b.weight - a.weight);
  const rows = sorted.map(({ treated, control, type, estimate, weight }): TableRow => ({
    cells: [
      { kind: "text", text: say(locale, `did.type-${type}`) },
      text(cohort(treated)),
      text(cohort(control)),
      number(estimate),
      number(weight),
    ],
  }));
  const totals = byType.map(({ type, estimate, weight }, index): TableRow => ({
    ruleAbove: index === 0,
    cells: [
      { kind: "text", text: say(locale, "didStudy.baconTotal", { type: say(locale, `did.type-${type}`) }) },
      blank,
      blank,
      number(estimate),
      number(weight),
    ],
  }));
  const heads = [
    "did.headType",
    "did.headTreated",
    "did.headControl",
    "didStudy.headEstimate",
    "did.headWeight",
  ] as const;
  return {
    id: "bacon",
    title: say(locale, "didStudy.bacon"),
    header: [heads.map((key) => ({ text: say(locale, key) }))],
    rows: [
      ...rows,
      ...totals,
      {
        ruleAbove: true,
        cells: [{ kind: "text", text: say(locale, "didStudy.baconAll") }, blank, blank, number(twfe), number(1)],
      },
    ],
    notes,
    font,
  };
}
