import { message, type MessageKey } from "../messages/message.ts";
import type { Parameters } from "../messages/sentence.ts";
import { chi2Upper, fUpper, normalTwoSided, normalUpper } from "../numeric/distributions.ts";
import type { Test } from "./estimate.ts";

/** A statistic that is chi-squared under the null; below 0, as rounding or a singular form may leave it, it speaks against nothing. */
export const chi2Test = (name: string, statistic: number, df: number): Test => ({
  name,
  statistic,
  distribution: "chi2",
  df,
  df2: null,
  pValue: chi2Upper(Math.max(0, statistic), df),
});

/** A statistic that is F under the null. */
export const fTest = (name: string, statistic: number, df: number, df2: number): Test => ({
  name,
  statistic,
  distribution: "F",
  df,
  df2,
  pValue: fUpper(statistic, df, df2),
});

/** A statistic that is standard normal under the null; one-sided where only large (or only small) values speak against it. */
export const zTest = (name: string, statistic: number, sides: "two" | "upper" | "lower" = "two"): Test => ({
  name,
  statistic,
  distribution: "z",
  df: null,
  df2: null,
  pValue:
    sides === "two" ? normalTwoSided(statistic) : sides === "upper" ? normalUpper(statistic) : normalUpper(-statistic),
});

/** Why a test does not apply. */
export const noTest = (name: string, key: MessageKey, parameters: Parameters = {}): Test => ({
  name,
  reason: message(key, parameters),
});
