import type { FormulaParameter } from "../formula.ts";

export const yParameter: FormulaParameter = { name: "y", describe: "study.parameterY", kind: "range" };
export const xParameter: FormulaParameter = { name: "x", describe: "study.parameterX", kind: "range" };
export const optionsParameter: FormulaParameter = {
  name: "options",
  describe: "study.parameterEstimateOptions",
  kind: "text",
  optional: true,
};
