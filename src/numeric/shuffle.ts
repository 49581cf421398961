import type { Random } from "./random.ts";

/** Puts the values in random order, in place; every order is equally likely (Fisher and Yates). */
export function shuffle<T extends { length: number; [index: number]: number }>(values: T, random: Random): T {
  for (let last = values.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [values[last], values[other]] = [values[other], values[last]];
  }
  return values;
}
