import type { Assign } from "../../estimate/did/placebo/assignment.ts";
import type { Placebo } from "../../estimate/did/placebo/placebo.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type Message } from "../../messages/message.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { placeboDensityFigure } from "../figures/placebo-density.ts";
import { placeboFormula } from "../formulas/placebo.ts";
import { sampleNotes } from "../model-notes.ts";
import { placeboNotes } from "../placebo-notes.ts";
import { runPlacebo } from "../run-placebo.ts";
import { tableLook } from "../table-look.ts";
import { plainTableFields } from "./describe.ts";
import { didColumns } from "./did-columns.ts";
import { absorbFields, panelFields, treatFields } from "./did-fields.ts";
import { foreseeModels } from "./foresee-models.ts";
import { foreseeStatus } from "./foresee-status.ts";

const assignField: Field = {
  kind: "choice",
  name: "assign",
  label: "didStudy.assign",
  help: "didStudy.assignHelp",
  default: "units",
  choices: [
    { value: "units", label: "didStudy.assignUnits" },
    { value: "timing", label: "didStudy.assignTiming" },
    { value: "rows", label: "didStudy.assignRows" },
  ],
  elsewhere: { stata: "permute", r: "ritest" },
};

const steps = [{ controls: true, effects: true }];

/** Placebo test by random assignment: a table of the true estimate beside the draws, and their density. */
export const placeboAnalysis: Analysis = {
  name: "placebo",
  title: "didStudy.placebo",
  summary: "didStudy.placeboSummary",
  group: "analyses.groupPolicy",
  fields: [
    shared.outcomesField,
    ...treatFields,
    shared.controlsField,
    ...panelFields,
    assignField,
    ...absorbFields,
    ...shared.errorFields,
    ...shared.drawFields(500),
    ...shared.sampleFields,
    ...plainTableFields,
  ],
  async run(frame, options, context) {
    const { locale } = context;
    const choice = {
      draws: Number(options.draws ?? 500),
      seed: Number(options.seed ?? 1),
      assign: options.assign as Assign,
    };
    const columns = didColumns(frame, { ...options, steps });
    const results: Placebo[] = [];
    for (const { spec } of columns) results.push(await runPlacebo(frame, spec, choice, context));
    const notes = results.flatMap((result) => placeboNotes(result, choice, locale));
    const models = results.map(({ estimate }) => ({ estimate }));
    const figures = results.flatMap((result, index) => {
      const id = results.length > 1 ? `placebo-${index + 1}` : "placebo";
      return placeboDensityFigure(result, { id, locale }) ?? [];
    });
    return { models, tables: [tableOf(results, notes, options, locale)], figures, notes: sampleNotes(models, locale) };
  },
  foresee(frame, options) {
    const columns = didColumns(frame, { ...options, steps });
    return [...foreseeModels(frame, columns), ...foreseeStatus(frame, options, columns)];
  },
  formulas: [placeboFormula],
};

function tableOf(results: readonly Placebo[], notes: readonly Message[], options: Options, locale: Locale): Table {
  const { decimals, stars, labels, font } = tableLook(options, locale);
  const row = (key: Parameters<typeof say>[1], cell: (result: Placebo) => TableCell): TableRow => ({
    cells: [{ kind: "text", text: say(locale, key) }, ...results.map(cell)],
  });
  const number = (value: number): TableCell => ({ kind: "number", value, decimals });
  const own = ({ estimate, treat }: Placebo) => estimate.terms.find(({ name }) => name === treat)!;
  return {
    id: "placebo",
    title: say(locale, "didStudy.placeboTable"),
    header: [
      [{ text: "" }, ...results.map((_, index) => ({ text: `(${index + 1})` }))],
      [
        { text: say(locale, "report.variables") },
        ...results.map(({ estimate }) => ({ text: termLabel(estimate.outcome, labels, locale) })),
      ],
    ],
    rows: [
      row("didStudy.rowEstimate", (result) => ({
        ...number(result.value),
        stars: starsFor(own(result).pValue, stars),
      })),
      row("didStudy.rowSe", (result) => ({ ...number(own(result).stdError), bracket: "round" as const })),
      row("didStudy.rowPlaceboP", ({ pValue }) => number(pValue)),
      { ...row("didStudy.rowMean", ({ mean }) => number(mean)), ruleAbove: true },
      row("didStudy.rowSd", ({ sd }) => number(sd)),
      row("didStudy.rowDraws", ({ coefficients }) => ({ kind: "number", value: coefficients.length, decimals: 0 })),
      row("report.nobs", ({ estimate }) => ({ kind: "number", value: estimate.nobs, decimals: 0 })),
    ],
    notes: [...new Set(notes.map((note) => speak(locale, note)))],
    font,
  };
}
