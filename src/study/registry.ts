import type { Analysis } from "./analysis.ts";
import type { Formula } from "./formula.ts";
import type { Measure } from "./measure.ts";

/** Every analysis, measure and formula there is. A new one is one declaration and one line here. */
export const analyses: readonly Analysis[] = [];
export const measures: readonly Measure[] = [];

/** Formulas that belong to no single declaration: ESTIMATE, PICK. */
const sharedFormulas: readonly Formula[] = [];

export const formulas: readonly Formula[] = [...sharedFormulas, ...analyses, ...measures].flatMap((entry) =>
  "formulas" in entry ? entry.formulas : [entry],
);
