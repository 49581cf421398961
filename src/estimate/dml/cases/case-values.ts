import type { DoubleMachineLearning } from "../learned.ts";

/** The numbers that cases hold of a theta from a score. */
export function scoreValues({ estimate: { terms } }: DoubleMachineLearning): Record<string, number> {
  const [{ estimate: theta, stdError: se, statistic: t, pValue: p, ciLow: ci_low, ciHigh: ci_high }] = terms;
  return { theta, se, t, p, ci_low, ci_high };
}

export const firstTen = (values: Float64Array | undefined): number[] => [...(values ?? [])].slice(0, 10);
