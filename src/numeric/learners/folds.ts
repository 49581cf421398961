import { problem } from "../../messages/problem.ts";
import { seeded } from "../random.ts";
import { shuffle } from "../shuffle.ts";

/** Some rows split for learning and judging. */
export interface Fold {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/**
 * Splits rows into folds of nearly equal size at random, or as given.
 *
 * @param foldOf a fold number for each row of the features (not only of `rows`)
 * @throws Problem linearLearners.optionFolds; linearLearners.emptyFold when all rows share one given fold
 */
export function foldsOf(rows: Int32Array, { folds, foldOf, seed, stream }: FoldOptions): readonly Fold[] {
  if (!foldOf && !(Number.isInteger(folds) && folds >= 2 && folds <= rows.length))
    throw problem("linearLearners.optionFolds", { found: folds, rows: rows.length });
  const places = foldOf
    ? Int32Array.from(rows, (row) => foldOf[row])
    : shuffle(
        Int32Array.from(rows, (_, i) => i % folds),
        seeded(seed, stream),
      );
  const names = [...new Set(places)].sort((a, b) => a - b);
  if (names.length < 2) throw problem("linearLearners.emptyFold");
  return names.map((name) => ({
    train: rows.filter((_, i) => places[i] !== name),
    test: rows.filter((_, i) => places[i] === name),
  }));
}

export interface FoldOptions {
  readonly folds: number;
  readonly foldOf?: Int32Array | undefined;
  readonly seed: number;
  readonly stream: number;
}
