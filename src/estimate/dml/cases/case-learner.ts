import type { LearnerSpec } from "../learner-spec.ts";

/** The learner that the words of a case describe. */
export function caseLearner(words: string): LearnerSpec {
  const penalty = Number(/\+ (\d+(?:\.\d+)?) \|b\|/.exec(words)?.[1]);
  const fixed = { penalty, convention: "scikit-learn" as const };
  if (words.startsWith("OLS")) return { name: "ols" };
  if (words.startsWith("lasso") && penalty > 0) return { name: "lasso", ...fixed };
  if (words.startsWith("ridge") && penalty > 0) return { name: "ridge", ...fixed };
  throw new Error(`No learner is described by "${words}"`);
}
