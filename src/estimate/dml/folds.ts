import { seeded } from "../../numeric/random.ts";
import { shuffle } from "../../numeric/shuffle.ts";

/**
 * Random folds of nearly equal size: units in random order are cut into `count` runs. Every row of a unit is in its fold.
 *
 * @param unitOf unit of each row, 0 .. units - 1; null when each row is a unit
 * @param repetition folds of another repetition are drawn anew
 * @returns fold of each row, 0 .. count - 1
 */
export function drawFolds(
  rows: number,
  count: number,
  unitOf: Int32Array | null,
  { seed, repetition }: { readonly seed: number; readonly repetition: number },
): Int32Array {
  const units = unitOf ? unitOf.reduce((most, unit) => Math.max(most, unit + 1), 0) : rows;
  const order = Int32Array.from({ length: units }, (_, unit) => unit);
  shuffle(order, seeded(seed, FOLD_STREAMS + repetition));
  const foldOfUnit = new Int32Array(units);
  order.forEach((unit, at) => (foldOfUnit[unit] = Math.floor((at * count) / units)));
  return unitOf ? unitOf.map((unit) => foldOfUnit[unit]) : foldOfUnit;
}

/** Streams of folds begin where no learner's stream of the same seed does. */
const FOLD_STREAMS = 2_000_000_000;
