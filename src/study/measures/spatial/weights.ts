import { takesSecond, type WeightKind } from "../../../estimate/spatial/weights/made-weights.ts";
import type { SpatialWeights } from "../../../estimate/spatial/spatial-weights.ts";
import type { Frame } from "../../../frame/frame.ts";
import type { Locale } from "../../../messages/locale.ts";
import { message, say, type Message } from "../../../messages/message.ts";
import type { StudyContext } from "../../context.ts";
import type { Options } from "../../field.ts";
import { spatialWeightsFormula } from "../../formulas/spatial/spatial-weights.ts";
import type { Measure, MeasureOutcome } from "../../measure.ts";
import { madeFromFrame, type WeightsRule } from "../../spatial/made-from-frame.ts";
import { unitRows } from "../../spatial/unit-values.ts";
import { mostSquare, weightsFacts, weightsFrame } from "../../spatial/weights-frame.ts";
import { weightsFields } from "./weights-fields.ts";

/** A matrix of spatial weights on a sheet of its own, from coordinates, a variable, or both. */
export const spatialWeightsMeasure: Measure = {
  name: "spatial-weights",
  title: "spatial.make",
  summary: "spatial.makeSummary",
  group: "measuring.groupSpatial",
  fields: weightsFields,
  formulas: [spatialWeightsFormula],
  run,
  foresee,
};

async function run(frame: Frame, options: Options, { locale, sheet }: StudyContext): Promise<MeasureOutcome> {
  const rule = ruleOf(options);
  const given = rule.kind !== "economic" && options.sheet ? await sheet(String(options.sheet)) : null;
  const second = takesSecond(rule.kind) && options.second ? await sheet(String(options.second)) : null;
  const { weights, notes } = madeFromFrame(frame, unitRows(frame, String(options.entity)), rule, given, second);
  const form =
    options.form === "matrix" || options.form === "list"
      ? options.form
      : weights.names.length > mostSquare
        ? "list"
        : "matrix";
  return {
    columns: [],
    tables: [],
    notes: [madeNote(weights), ...notes],
    sheet: { name: nameOf(options, locale), frame: weightsFrame(weights, form, locale), extra: true },
  };
}

/**
 * Units, links and islands before anything is written. A matrix on another sheet is not read for that, and full matrices of
 * thousands of units are not made for it.
 */
function foresee(frame: Frame, options: Options): Message[] {
  const units = unitRows(frame, String(options.entity));
  const rule = ruleOf(options);
  const isSparse = rule.kind === "geographic" && (rule.cutoff !== undefined || rule.nearest !== undefined);
  const usesSheet =
    (rule.kind !== "economic" && Boolean(options.sheet)) || (takesSecond(rule.kind) && Boolean(options.second));
  if (usesSheet || (units.names.length > mostSquare && !isSparse))
    return [message("spatial.makeForeseen", { units: units.names.length })];
  const { weights, notes } = madeFromFrame(frame, units, rule, null);
  return [madeNote(weights), ...notes];
}

function madeNote(weights: SpatialWeights): Message {
  const { mean, ...facts } = weightsFacts(weights);
  return message("spatial.madeNote", { ...facts, mean: Number(mean.toPrecision(4)) });
}

/** The name asked for, short enough for a sheet. */
function nameOf({ name }: Options, locale: Locale): string {
  const wanted = typeof name === "string" ? name.replace(/[\\/?*[\]:]/g, " ").trim() : "";
  return wanted === "" ? say(locale, "spatial.sheetName") : wanted.slice(0, 31);
}

const ruleOf = (options: Options): WeightsRule => {
  const kind = options.kind as WeightKind;
  const number = (name: string): number | undefined => (options[name] === null ? undefined : Number(options[name]));
  const text = (name: string): string | null => (options[name] as string | null) ?? null;
  return {
    kind,
    latitude: text("latitude"),
    longitude: text("longitude"),
    variable: text("variable"),
    metric: options.metric as WeightsRule["metric"],
    weigh: options.weigh as WeightsRule["weigh"],
    power: number("power") ?? (kind === "gravity" ? 2 : 1),
    scale: number("scale"),
    cutoff: number("cutoff"),
    nearest: number("nearest"),
    share: number("share") ?? 0.5,
    standard: options.standard as WeightsRule["standard"],
    islands: options.islands as WeightsRule["islands"],
  };
};
