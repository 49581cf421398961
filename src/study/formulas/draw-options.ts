import type { KnownOptions } from "../../frame/options.ts";

/** Options of work that repeats. */
export const drawOptions = {
  draws: { kind: "number", min: 0, max: 100_000, whole: true, also: ["reps", "b"] },
  seed: { kind: "number", min: 0, max: 2_147_483_647, whole: true },
} as const satisfies KnownOptions;

/** The seed when none is said. */
export const usualSeed = 20250101;
