import { moderation, type Moderation } from "../../estimate/panel-models/moderation.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak } from "../../messages/message.ts";
import { Problem, toProblemData } from "../../messages/problem.ts";
import type { Figure } from "../../report/figure.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { marginalEffectFigure } from "../figures/marginal-effect.ts";
import { moderateFormula } from "../formulas/moderate.ts";
import { sampleNotes } from "../model-notes.ts";
import { neymanMessage } from "../neyman-message.ts";
import { orProblem } from "../or-problem.ts";
import { shownEffects } from "../shown-effects.ts";
import { tableLook, type TableLook } from "../table-look.ts";
import { termOf } from "../term-of.ts";
import { columnsTable } from "./columns-table.ts";
import { foreseeModels } from "./foresee-models.ts";
import { modelFields, wholeModel } from "./mechanism-fields.ts";
import { modelColumns } from "./model-columns.ts";
import { headerRow, intervalCell, numberCell, textCell } from "./row-cells.ts";

const ownFields: readonly Field[] = [
  {
    kind: "column",
    name: "focal",
    label: "mechanism.focal",
    help: "mechanism.focalHelp",
    role: "regressor",
    required: true,
    elsewhere: { stata: "c.x##c.m", r: "x * m" },
  },
  {
    kind: "column",
    name: "moderator",
    label: "mechanism.moderator",
    help: "mechanism.moderatorHelp",
    required: true,
    elsewhere: { stata: "margins, dydx()", r: "slopes()" },
  },
  {
    kind: "flag",
    name: "centre",
    label: "mechanism.centre",
    help: "mechanism.centreHelp",
    default: false,
    elsewhere: { stata: "center", r: "scale(scale = FALSE)" },
  },
];

const figureField: Field = {
  kind: "flag",
  name: "figure",
  label: "mechanism.figure",
  help: "mechanism.marginalFigureHelp",
  default: true,
  advanced: true,
  group: "study.groupTable",
  elsewhere: { stata: "marginsplot", r: "plot_slopes" },
};

/** The interaction of two variables, and the marginal effect of one over the values of the other. */
export const moderationAnalysis: Analysis = {
  name: "moderation",
  title: "mechanism.moderationTitle",
  summary: "mechanism.moderationSummary",
  group: "analyses.groupMechanism",
  fields: [shared.outcomesField, ...ownFields, ...modelFields, ...shared.tableFields, figureField],
  async run(frame, options, { locale }) {
    const look = tableLook(options, locale);
    const chosen = ["focal", "moderator"].map((name) => termOf(frame, String(options[name])));
    const columns = moderationColumns(frame, options);
    const [focal, moderator] = chosen;
    const made = await Promise.all(
      columns.map(({ spec }) => orProblem(() => moderation(frame, spec, { focal, moderator }))),
    );
    const models = made.map((one): ModelResult => {
      if (one instanceof Problem) return { problem: toProblemData(one) };
      return { estimate: options.centre ? one.centred : one.estimate };
    });
    const table = columnsTable(frame, columns, models, options, {
      id: "moderation",
      title: say(locale, "mechanism.moderationTable"),
      locale,
      labels: options.centre ? centredLabels(options, look, locale) : look.labels,
    });
    const whole = made.flatMap((one, k) => (one instanceof Problem ? [] : [{ one, outcome: columns[k].outcome }]));
    const several = whole.length > 1;
    return {
      models,
      tables: [
        table,
        ...whole.map(({ one, outcome }, k) =>
          effectsTable(one, several ? { outcome, k } : null, options, look, locale),
        ),
      ],
      figures: options.figure ? whole.map(({ one }, k) => figureOf(one, k, options, look, locale)) : [],
      notes: sampleNotes(models, locale),
    };
  },
  foresee: (frame, options) => foreseeModels(frame, moderationColumns(frame, options)),
  formulas: [moderateFormula],
};

/** The author's labels, and names for the two centred variables. */
const centredLabels = (options: Options, look: TableLook, locale: Locale) => ({
  ...look.labels,
  ...Object.fromEntries(
    [options.focal, options.moderator].map((name) => [
      `c_${String(name)}`,
      say(locale, "mechanism.centred", { name: termLabel(String(name), look.labels, locale) }),
    ]),
  ),
});

const moderationColumns = (frame: Frame, options: Options) =>
  modelColumns(frame, { ...options, ...wholeModel, x: [String(options.focal), String(options.moderator)] });

function effectsTable(
  made: Moderation,
  among: { readonly outcome: string; readonly k: number } | null,
  options: Options,
  look: TableLook,
  locale: Locale,
): Table {
  const [focal, moderator] = shownNames(options, look, locale);
  const title = say(locale, "mechanism.effectsTable", { focal, moderator });
  const level = Number(options.level ?? 0.95);
  return {
    id: among ? `marginal-effects-${among.k + 1}` : "marginal-effects",
    title: among ? `${title}: ${termLabel(among.outcome, look.labels, locale)}` : title,
    header: headerRow([
      say(locale, "mechanism.headModerator", { name: moderator }),
      moderator,
      say(locale, "mechanism.headMarginal"),
      say(locale, "study.headSe"),
      say(locale, "study.headP"),
      `${Math.round(level * 1000) / 10}%`,
    ]),
    rows: shownEffects(made, locale).map(({ label, effect }, k) => ({
      cells: [
        textCell(label),
        numberCell(effect.at, look.decimals),
        numberCell(effect.slope, look.decimals, starsFor(effect.pValue, look.stars)),
        numberCell(effect.stdError, look.decimals),
        numberCell(effect.pValue, look.decimals),
        intervalCell([effect.ciLow, effect.ciHigh], look.decimals),
      ],
      ...(k === 5 ? { ruleAbove: true } : {}),
    })),
    notes: [neymanMessage(made, moderator, level)].map((note) =>
      say(locale, "report.notePrefix", { note: speak(locale, note) }),
    ),
    font: look.font,
  };
}

const shownNames = (options: Options, look: TableLook, locale: Locale): [string, string] =>
  [options.focal, options.moderator].map((name) => termLabel(String(name), look.labels, locale)) as [string, string];

function figureOf(made: Moderation, k: number, options: Options, look: TableLook, locale: Locale): Figure {
  const [focal, moderator] = shownNames(options, look, locale);
  const level = Number(options.level ?? 0.95);
  return marginalEffectFigure(made, {
    id: k === 0 ? "marginal-effect" : `marginal-effect-${k + 1}`,
    focal,
    moderator,
    level,
    locale,
    notes: [
      speak(locale, neymanMessage(made, moderator, level)),
      say(locale, "figures.allRows", { n: made.estimate.nobs }),
    ],
  });
}
