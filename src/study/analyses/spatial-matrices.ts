import type { SpatialWeights } from "../../estimate/spatial/spatial-weights.ts";
import type { IslandRule } from "../../estimate/spatial/weights/islands.ts";
import { rowsWhere } from "../../frame/condition.ts";
import type { Frame } from "../../frame/frame.ts";
import { keepRows } from "../../frame/frame-edit.ts";
import { say, speak, type Message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { StudyContext } from "../context.ts";
import type { Options } from "../field.ts";
import { madeFromFrame } from "../spatial/made-from-frame.ts";
import { readWeights } from "../spatial/read-weights.ts";
import { unitRows, type UnitRows } from "../spatial/unit-values.ts";
import { madeOf, type MadeMatrix } from "./spatial-fields.ts";

/** A matrix of a study under the name that its columns bear. */
export interface NamedMatrix {
  readonly name: string;
  readonly weights: SpatialWeights;
  readonly notes: readonly Message[];
}

/**
 * The matrices chosen: sheets in their order, then those made of columns, all in the order of the study's units.
 *
 * @throws Problem spatialTests.noMatrix; as readWeights and madeFromFrame
 */
export async function chosenMatrices(
  frame: Frame,
  options: Options,
  { sheet, locale }: Pick<StudyContext, "sheet" | "locale">,
): Promise<NamedMatrix[]> {
  const { frame: rows, units } = studyUnits(frame, options);
  const standard = options.standard as SpatialWeights["standard"];
  const islands = options.islands as IslandRule;
  const matrices: NamedMatrix[] = [];
  for (const name of options.weights as readonly string[]) {
    const { weights, notes } = readWeights(await sheet(name), units.names, { standard, islands });
    matrices.push({ name, weights, notes });
  }
  for (const made of madeOf[options.made as keyof typeof madeOf]) {
    const { weights, notes } = madeFromFrame(rows, units, { ...ruleOf(made, options), standard, islands }, null);
    matrices.push({ name: say(locale, madeName[made]), weights, notes });
  }
  if (matrices.length === 0) throw problem("spatialTests.noMatrix", {}, { column: "weights" });
  return matrices;
}

/** What readers must know of the matrices: each note once, with the names of those it is about where not of all. */
export function matrixNotes(matrices: readonly NamedMatrix[], locale: StudyContext["locale"]): string[] {
  const told = new Map<string, string[]>();
  for (const { name, notes } of matrices)
    for (const note of notes.map((one) => speak(locale, one))) told.set(note, [...(told.get(note) ?? []), name]);
  return [...told].map(([note, names]) =>
    names.length === matrices.length
      ? note
      : say(locale, "spatialTests.noteOfMatrix", { names: names.join(locale === "zh-CN" ? "、" : ", "), note }),
  );
}

/** The units of a study, and the rows it looks at. */
export function studyUnits(
  frame: Frame,
  { entity, time, subset }: Options,
): { readonly frame: Frame; readonly units: UnitRows } {
  const roles = { entity: String(entity), ...(time ? { time: String(time) } : {}) };
  const rows = subset ? keepRows(frame, rowsWhere(frame, String(subset), roles)) : frame;
  if (rows.nrow === 0) throw notEstimable("estimate.emptySubset", { rows: frame.nrow });
  return { frame: rows, units: unitRows(rows, roles.entity) };
}

const madeName = {
  distance: "spatialTests.matrixDistance",
  economic: "spatialTests.matrixEconomic",
  nested: "spatialTests.matrixNested",
} as const;

const kindOf = { distance: "geographic", economic: "economic", nested: "product" } as const;

const ruleOf = (made: MadeMatrix, { latitude, longitude, economy, power, cutoff }: Options) => ({
  kind: kindOf[made],
  latitude: (latitude as string | null) ?? null,
  longitude: (longitude as string | null) ?? null,
  metric: "haversine" as const,
  variable: (economy as string | null) ?? null,
  weigh: "inverse" as const,
  power: Number(power ?? 1),
  ...(cutoff == null ? {} : { cutoff: Number(cutoff) }),
});
