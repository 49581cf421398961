import { localMoran, type LocalVariance } from "../../../estimate/spatial/autocorrelation/local-moran.ts";
import type { Column, Frame } from "../../../frame/frame.ts";
import { message, say, type Message } from "../../../messages/message.ts";
import type { StudyContext } from "../../context.ts";
import type { Field, Options } from "../../field.ts";
import { localMoranFormula } from "../../formulas/spatial/local-moran.ts";
import type { Measure, MeasureOutcome } from "../../measure.ts";
import { subsetField, variablesField } from "../../analyses/describe.ts";
import { localNames, localRows } from "../../spatial/local-rows.ts";
import { periodVariables } from "../../spatial/moran-by-period.ts";
import { choiceOf, chosenSeries, chosenUnits } from "../../spatial/moran-series.ts";
import { unitFields, weightUseFields } from "../../spatial/spatial-fields.ts";

const fields: readonly Field[] = [
  { ...variablesField, help: "spatial.localVariablesHelp", role: "outcome" } as Field,
  ...unitFields,
  ...weightUseFields,
  {
    kind: "choice",
    name: "variance",
    label: "spatial.variance",
    help: "spatial.localVarianceHelp",
    default: "conditional",
    choices: [
      { value: "conditional", label: "spatial.varianceConditional" },
      { value: "total", label: "spatial.varianceTotal" },
    ],
    advanced: true,
    group: "spatial.groupWeights",
    elsewhere: { stata: "spatlsa", r: "localmoran(conditional)" },
  },
  ...subsetField,
];

/** Local Moran of each row in its period, with the quadrant of the Moran scatter. */
export const localMoranMeasure: Measure = {
  name: "local-moran",
  title: "spatial.local",
  summary: "spatial.localSummary",
  group: "measuring.groupSpatial",
  fields,
  formulas: [localMoranFormula],
  run,
  foresee: (frame, options) => {
    const { names, periods } = chosenUnits(frame, options);
    return [message("spatial.foreseen", { units: names.length, periods: periods.length })];
  },
};

async function run(frame: Frame, options: Options, context: StudyContext): Promise<MeasureOutcome> {
  const { locale } = context;
  const { series, notes } = await chosenSeries(frame, options, context);
  const columns: Column[] = [];
  const told: Message[] = [...notes];
  for (const [k, one] of series.entries()) {
    const { periods, notes: islands } = periodVariables(one, choiceOf({ ...options, variance: null }));
    if (k === 0) told.push(...islands);
    const values = localNames.map((): (number | string | null)[] => Array.from({ length: frame.nrow }, () => null));
    for (const period of periods) {
      if ("problem" in period) {
        told.push(period.problem.detail);
        continue;
      }
      const local = localMoran(period.weights, period.about, options.variance as LocalVariance);
      localRows(period, local, locale).forEach((column, at) =>
        column.forEach((value, unit) => (values[at][period.rows[unit]] = value)),
      );
    }
    columns.push(...localNames.map((key, at) => columnOf(nameOf(one.name, say(locale, key)), values[at])));
  }
  return { columns, tables: [], notes: told };
}

/** One word, so that an expression can name it. */
const nameOf = (variable: string, what: string): string => `${variable}_${what.replace(/\s+/g, "_")}`;

function columnOf(name: string, values: readonly (number | string | null)[]): Column {
  if (!values.some((value) => typeof value === "string"))
    return {
      kind: "number",
      name,
      values: Float64Array.from(values, (value) => (value === null ? NaN : Number(value))),
    };
  const levels = [...new Set(values.filter((value) => value !== null).map(String))];
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(String(value))));
  return { kind: "category", name, levels, codes, looksNumeric: false };
}
