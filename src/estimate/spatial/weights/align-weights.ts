import { nearest } from "../../../frame/nearest.ts";
import { message, type Message } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { SpatialWeights } from "../spatial-weights.ts";
import { weightsByRow } from "./sparse-rows.ts";
import { unitKey } from "./unit-key.ts";
import type { SheetWeights } from "./weights-of-sheet.ts";

/**
 * Weights with a row for each unit of a study, in the study's order. Units are matched by name (unitKey). Units of the sheet
 * that the study has not are left out, before any standardisation, and told; a unit of the study that a matrix has not is
 * refused, and so is one that a list spells otherwise; another that a list has not is an island.
 *
 * @throws Problem spatial.noUnitMatches, spatial.unitsAbsent, spatial.nameTwice
 */
export function alignWeights(
  { weights, form }: Pick<SheetWeights, "weights" | "form">,
  names: readonly string[],
  sheet?: string,
): { readonly weights: SpatialWeights; readonly notes: readonly Message[] } {
  // 1. Names on both sides.
  const there = new Map(weights.names.map((name, k) => [unitKey(name), k]));
  const own = new Set<string>();
  for (const name of names) {
    if (own.has(unitKey(name))) throw problem("spatial.nameTwice", { name }, { sheet });
    own.add(unitKey(name));
  }
  const absent = names.filter((name) => !there.has(unitKey(name)));
  const left = weights.names.filter((name) => !own.has(unitKey(name)));
  if (absent.length === names.length)
    throw problem("spatial.noUnitMatches", { own: some(names), others: some(weights.names) }, { sheet });
  const misspelt = form === "matrix" ? absent : absent.filter((name) => left.some((other) => isPart(name, other)));
  if (misspelt.length > 0)
    throw problem(
      "spatial.unitsAbsent",
      { count: misspelt.length, names: withNearest(misspelt, left, weights.names), left: some(left) || "–" },
      { sheet },
    );

  // 2. Rows and columns picked.
  const from = Int32Array.from(names, (name) => there.get(unitKey(name)) ?? -1);
  const notes = left.length > 0 ? [message("spatial.noteLeftOut", { count: left.length, names: some(left) })] : [];
  return { weights: pickUnits(weights, from, names), notes };
}

/**
 * The weights among some units, in a given order; -1 stands for a unit without weights. Not standardised again.
 *
 * @param units places in `weights` of the units wanted
 */
export function pickUnits(
  weights: SpatialWeights,
  units: ArrayLike<number>,
  names: readonly string[] = Array.from(units, (unit) => weights.names[unit]),
): SpatialWeights {
  const { start, column, value } = weights;
  const to = new Int32Array(weights.names.length).fill(-1);
  for (let i = 0; i < units.length; i++) if (units[i] >= 0) to[units[i]] = i;
  const picked = weightsByRow(names, (i, put) => {
    if (units[i] < 0) return;
    const row: { j: number; w: number }[] = [];
    for (let k = start[units[i]]; k < start[units[i] + 1]; k++)
      if (to[column[k]] >= 0) row.push({ j: to[column[k]], w: value[k] });
    row.sort((a, b) => a.j - b.j);
    for (const { j, w } of row) put(j, w);
  });
  return { ...picked, standard: weights.standard };
}

const most = 5;
const some = (names: readonly string[]): string => names.slice(0, most).join(", ") + (names.length > most ? " …" : "");

const isPart = (a: string, b: string): boolean => {
  const [x, y] = [unitKey(a), unitKey(b)];
  return x.includes(y) || y.includes(x);
};

/** Another spelling is most likely a name that is left over on the other side. */
function withNearest(names: readonly string[], left: readonly string[], all: readonly string[]): string {
  const shown = names.slice(0, most).map((name) => {
    const near = nearest(name, left, 1)[0] ?? nearest(name, all, 1)[0];
    return near === undefined ? name : `${name} (≈ ${near})`;
  });
  return shown.join(", ") + (names.length > most ? " …" : "");
}
