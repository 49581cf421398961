import type { FormulaParameter } from "../formula.ts";

/** What follows the outcome and the treatment in the formulas of differences in differences. */
export const didParameters: readonly FormulaParameter[] = [
  { name: "x", describe: "did.parameterX", kind: "range", optional: true },
  { name: "entity", describe: "study.parameterEntity", kind: "range", optional: true },
  { name: "time", describe: "study.parameterTime", kind: "range", optional: true },
];
