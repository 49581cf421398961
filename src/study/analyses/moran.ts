import { message, speak, type Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Figure } from "../../report/figure.ts";
import type { Analysis } from "../analysis.ts";
import type { Field, Options } from "../field.ts";
import * as shared from "../fields.ts";
import { moranScatterFigure } from "../figures/moran-scatter.ts";
import { moranFormula } from "../formulas/spatial/moran.ts";
import { moranByPeriod, periodVariables, type Outcome, type PeriodMoran } from "../spatial/moran-by-period.ts";
import { choiceOf, chosenSeries, chosenUnits } from "../spatial/moran-series.ts";
import { moranTable } from "../spatial/moran-table.ts";
import { unitFields, weightUseFields } from "../spatial/spatial-fields.ts";
import { tableLook } from "../table-look.ts";
import { plainTableFields, subsetField, variablesField } from "./describe.ts";

const ownFields: readonly Field[] = [
  {
    kind: "choice",
    name: "variance",
    label: "spatial.variance",
    help: "spatial.varianceHelp",
    default: "randomisation",
    choices: [
      { value: "randomisation", label: "spatial.varianceRandomisation" },
      { value: "normality", label: "spatial.varianceNormality" },
    ],
    elsewhere: { stata: "spatgsa", r: "randomisation" },
  },
  {
    kind: "text",
    name: "figures",
    label: "spatial.figures",
    help: "spatial.figuresHelp",
    default: null,
    elsewhere: { stata: "spatlsa, graph(moran)", r: "moran.plot" },
  },
  {
    kind: "flag",
    name: "geary",
    label: "spatial.geary",
    help: "spatial.gearyHelp",
    default: false,
    elsewhere: { stata: "spatgsa, geary", r: "geary.test" },
  },
];

/** Moran's I of each period, with Moran scatters of chosen periods. */
export const moranAnalysis: Analysis = {
  name: "moran",
  title: "spatial.moran",
  summary: "spatial.moranSummary",
  group: "analyses.groupSpatial",
  fields: [
    { ...variablesField, help: "spatial.variablesHelp", role: "outcome" } as Field,
    ...unitFields,
    ...weightUseFields,
    ...ownFields,
    ...shared.drawFields(0),
    ...subsetField,
    ...plainTableFields,
  ],
  async run(frame, options, context) {
    const { locale, executor, signal, onProgress } = context;
    const { series, notes } = await chosenSeries(frame, options, context);
    const choice = choiceOf(options);
    const step = message("spatial.stepPermutation");
    const tables = [];
    const figures: Figure[] = [];
    const told: Message[] = [...notes];
    for (const [k, one] of series.entries()) {
      const { periods, notes: islands } = periodVariables(one, choice);
      const found = await moranByPeriod(periods, choice, {
        executor,
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => onProgress?.({ step, done, total }),
      });
      if (k === 0) told.push(...islands);
      const id = series.length > 1 ? `moran-${k + 1}` : "moran";
      tables.push(
        moranTable(found, {
          id,
          name: one.name,
          locale,
          look: tableLook(options, locale),
          choice,
          geary: options.geary === true,
          periods: Boolean(options.time),
          notes: told.map((note) => speak(locale, note)),
        }),
      );
      for (const period of periodsToDraw(found, options))
        figures.push(moranScatterFigure(period, { name: one.name, id: `${id}-${period.period || "scatter"}`, locale }));
    }
    return { models: [], tables, figures, notes: told };
  },
  foresee: (frame, options) => {
    const { names, periods } = chosenUnits(frame, options);
    return [message("spatial.foreseen", { units: names.length, periods: periods.length })];
  },
  formulas: [moranFormula],
};

/** The periods whose scatter is drawn: the ones named; the first and the last where none is. */
function periodsToDraw(found: readonly Outcome<PeriodMoran>[], { figures }: Options): PeriodMoran[] {
  const there = found.filter((one): one is PeriodMoran => !("problem" in one));
  const wanted = String(figures ?? "")
    .split(/[,，、;；\s]+/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  if (wanted.length === 0) return there.length > 1 ? [there[0], there[there.length - 1]] : there;
  if (wanted.length === 1 && ["none", "无"].includes(wanted[0].toLowerCase())) return [];
  if (wanted.length === 1 && ["all", "全部"].includes(wanted[0].toLowerCase())) return there;
  return wanted.flatMap((name) => {
    const one = found.find(({ period }) => period === name);
    if (!one)
      throw problem(
        "spatial.figurePeriod",
        { name, known: found.map(({ period }) => period).join(", ") },
        { column: "figures" },
      );
    return "problem" in one ? [] : [one];
  });
}
