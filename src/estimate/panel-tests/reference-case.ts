import type { Frame } from "../../frame/frame.ts";
import type { Test } from "../estimate.ts";
import { modelOfCase, nameInCase, panelCaseSpec } from "../panel-models/reference-case.ts";
import { hausman, type HausmanForm, type SlopesWithErrors } from "./hausman.ts";

/**
 * Runs a reference case of the Hausman test.
 *
 * @reference test/reference/panel/grunfeld-hausman.json
 */
export function hausmanCase(frame: Frame, spec: unknown): Record<string, unknown> {
  const parsed = panelCaseSpec.parse(spec);
  const model = { ...modelOfCase(parsed), method: "re" as const };
  const classic = hausman(frame, model);
  const tests = (form: HausmanForm, method: string) => ({
    ...testNumbers(hausman(frame, model, { form, intercept: "ones" }).test),
    method,
    statName: "chisq",
  });
  const byName = (pick: keyof SlopesWithErrors, of: SlopesWithErrors) =>
    Object.fromEntries(classic.names.map((name, j) => [nameInCase(parsed, name), of[pick][j]]));
  return {
    nobs: classic.randomEffects.nobs,
    extra: {
      hausman: tests("classic", "Hausman Test"),
      hausmanAuxiliaryRegression: tests("auxiliary", "Regression-based Hausman test"),
      hausmanAuxiliaryRobust: tests(
        "robust",
        'Regression-based Hausman test, vcov: function(x) vcovHC(x, method = "arellano", type = "HC0", cluster = "group")',
      ),
      b_fe: byName("slopes", classic.fixed),
      se_fe: byName("errors", classic.fixed),
      b_re: byName("slopes", classic.random),
      se_re: byName("errors", classic.random),
    },
  };
}

/** A test under the words of the cases. */
export function testNumbers(test: Test): { stat?: number; p?: number; df?: number | number[] | undefined } {
  if ("reason" in test) return {};
  const { statistic: stat, pValue: p, df, df2 } = test;
  return { stat, p, df: df === null ? undefined : df2 === null ? df : [df, df2] };
}
