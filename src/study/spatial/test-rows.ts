import type { Test } from "../../estimate/estimate.ts";
import type { CellValue } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";
import { spatialTestWords } from "../spatial-test-words.ts";

/** Tests that apply as rows of a spill: statistic, then p value. */
export const testRows = (tests: readonly Test[], locale: Locale): CellValue[][] =>
  tests.flatMap((test) =>
    "reason" in test
      ? []
      : [
          [spatialTestName(test.name, locale), test.statistic],
          [say(locale, "study.testP", { test: spatialTestName(test.name, locale) }), test.pValue],
        ],
  );

/** What a test of a spatial model is called. */
export function spatialTestName(name: string, locale: Locale): string {
  const key: MessageKey | undefined =
    (spatialTestWords as Readonly<Record<string, { readonly name: MessageKey }>>)[name]?.name ?? others[name];
  return key ? say(locale, key) : name;
}

const others: Readonly<Record<string, MessageKey>> = {
  "lr-ols": "spatialTests.testLrOls",
  "lr-slx": "spatialTests.testLrSlx",
};
