import type { Frame } from "../../frame/frame.ts";
import { rowsWhere } from "../../frame/condition.ts";
import type { Message } from "../../messages/message.ts";
import { notEstimable } from "../../messages/problem.ts";
import { chosenVariables } from "../chosen-variables.ts";
import type { StudyContext } from "../context.ts";
import type { Options } from "../field.ts";
import type { MoranChoice, SpatialSeries } from "./moran-by-period.ts";
import { rawWeights } from "./raw-weights.ts";
import { unitPeriods, type UnitPeriods } from "./unit-periods.ts";

/** Units and periods of a study, as its options choose them. */
export function chosenUnits(frame: Frame, { entity, time, subset }: Options): UnitPeriods {
  const roles = { entity: String(entity), ...(time ? { time: String(time) } : {}) };
  const rows = subset ? rowsWhere(frame, String(subset), roles) : undefined;
  if (rows && !rows.includes(1)) throw notEstimable("estimate.emptySubset", { rows: frame.nrow });
  return unitPeriods(frame, roles.entity, roles.time ?? null, rows);
}

/** The variables chosen, each with the units and the raw weights that they share. */
export async function chosenSeries(
  frame: Frame,
  options: Options,
  { sheet }: Pick<StudyContext, "sheet">,
): Promise<{ readonly series: readonly SpatialSeries[]; readonly notes: readonly Message[] }> {
  const units = chosenUnits(frame, options);
  const { weights, notes } = rawWeights(await sheet(String(options.weights)), units.names);
  const { subset, entity, time } = options as Record<string, string | null>;
  const variables = chosenVariables(frame, options.variables as readonly string[], { subset, entity, time });
  return { series: variables.map(({ name, values }) => ({ name, values, units, raw: weights })), notes };
}

/** The answers to the fields of autocorrelation. */
export const choiceOf = (options: Options): MoranChoice => ({
  standard: options.standard as MoranChoice["standard"],
  islands: options.islands as MoranChoice["islands"],
  missing: options.missing as MoranChoice["missing"],
  model: (options.variance ?? "randomisation") as MoranChoice["model"],
  draws: Number(options.draws ?? 0),
  seed: Number(options.seed ?? 1),
});
