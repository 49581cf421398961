import { normalQuantile, tUpper } from "../../../numeric/distributions.ts";
import type { Test } from "../../estimate.ts";
import { chi2Test, zTest } from "../../named-test.ts";
import type { PanelSeries } from "./unit-root.ts";

/**
 * Tests that combine the p values p_i of the entities' Dickey-Fuller tests: P = -2 sum log p_i, chi-squared with 2N df
 * (Maddala and Wu); Pm = (P - 2N) / (2 sqrt(N)); Z = sum of normal quantiles of p_i / sqrt(N); L* = scaled sum of
 * log(p_i / (1 - p_i)), t with 5N + 4 df (Choi). Large P and Pm, small Z and L* speak against a unit root in all entities.
 *
 * @source Maddala and Wu (1999); Choi (2001), J. of International Money and Finance 20, 249-272
 * @reference test/reference/panel/grunfeld-unitroot-intercept.json
 */
export function fisherTests({ regressions }: PanelSeries): Test[] {
  const N = regressions.length;
  const sum = (of: (p: number) => number) => regressions.reduce((total, { pValue }) => total + of(pValue), 0);
  const P = -2 * sum(Math.log);
  const logit = sum((p) => Math.log(p / (1 - p)));
  const scale = Math.sqrt((3 * (5 * N + 4)) / (Math.PI ** 2 * N * (5 * N + 2)));
  const df = 5 * N + 4;
  return [
    chi2Test("Fisher.P", P, 2 * N),
    zTest("Fisher.Pm", (P - 2 * N) / (2 * Math.sqrt(N)), "upper"),
    zTest("Fisher.Z", sum(normalQuantile) / Math.sqrt(N), "lower"),
    {
      name: "Fisher.L",
      statistic: scale * logit,
      distribution: "t",
      df,
      df2: null,
      pValue: tUpper(-scale * logit, df),
    },
  ];
}
