import type { DoubleMachineLearning } from "../estimate/dml/learned.ts";
import type { LearnerName } from "../estimate/dml/learner-spec.ts";
import type { NuisanceFit } from "../estimate/dml/nuisance-fit.ts";
import type { Locale } from "../messages/locale.ts";
import { say, type MessageKey } from "../messages/message.ts";

/** What a person calls each learner. */
export const learnerWords: Readonly<Record<LearnerName, MessageKey>> = {
  forest: "dmlStudy.forest",
  boosting: "dmlStudy.boosting",
  lasso: "dmlStudy.lasso",
  "elastic-net": "dmlStudy.elasticNet",
  ridge: "dmlStudy.ridge",
  ols: "dmlStudy.ols",
  svr: "dmlStudy.svr",
  logistic: "dmlStudy.logistic",
  stacking: "dmlStudy.stacking",
};

/** The learner of a result; both where the treatment has its own. */
export function learnerName(
  { estimate: { conventions } }: Pick<DoubleMachineLearning, "estimate">,
  locale: Locale,
): string {
  const word = (name: unknown) => say(locale, learnerWords[name as LearnerName]);
  const own = conventions["learner.d"];
  return own === undefined ? word(conventions.learner) : `${word(conventions.learner)} / ${word(own)}`;
}

/** "Out-of-fold R² of EI". */
export function fitLabel({ role, variable }: NuisanceFit, measure: "r2" | "rmse", locale: Locale): string {
  const of =
    role === "g" || role === "g0" || role === "g1" ? say(locale, `dmlStudy.${role}`, { name: variable }) : variable;
  return say(locale, measure === "r2" ? "dmlStudy.r2Of" : "dmlStudy.rmseOf", { name: of });
}

/** Learner, folds, repetitions and how well each function was learned, as rows of a label and a value. */
export function learnedRows(made: DoubleMachineLearning, locale: Locale): [string, string | number][] {
  const { folds, repetitions } = made.estimate.quantities!;
  return [
    [say(locale, "dmlStudy.learner"), learnerName(made, locale)],
    [say(locale, "dmlStudy.folds"), folds],
    [say(locale, "dmlStudy.reps"), repetitions],
    ...made.nuisances.flatMap((fit): [string, number][] => [
      [fitLabel(fit, "r2", locale), fit.r2],
      [fitLabel(fit, "rmse", locale), fit.rmse],
    ]),
  ];
}
