import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { RegressionColumn } from "../../report/regression-table.ts";
import type { ModelResult } from "../analysis.ts";
import type { Options } from "../field.ts";
import type { ModelColumn } from "./model-columns.ts";

/** The columns of the table: the first stages of each model, then the model itself. */
export function stageColumns(
  chosen: readonly ModelColumn[],
  models: readonly ModelResult[],
  options: Options,
  locale: Locale,
): RegressionColumn[] {
  const folds = options.controlsAs === "yes-no";
  const second = say(locale, "iv.secondStage", { estimator: say(locale, estimators[String(options.estimator)]) });
  return chosen.flatMap(({ outcome, controls }, at): RegressionColumn[] => {
    const result = models[at];
    const about = { controls: folds ? controls : null };
    const stages = "estimate" in result && options.firstStages ? result.estimate.instrumented!.firstStages : [];
    return [
      ...stages.map(({ estimate }) => ({
        ...about,
        result: { estimate },
        outcome: estimate.outcome,
        group: say(locale, "iv.firstStage"),
      })),
      { ...about, result, outcome, group: second },
    ];
  });
}

const estimators = {
  "2sls": "iv.name2sls",
  liml: "iv.nameLiml",
  fuller: "iv.nameFuller",
  gmm2s: "iv.nameGmm",
} as Record<string, "iv.name2sls" | "iv.nameLiml" | "iv.nameFuller" | "iv.nameGmm">;
