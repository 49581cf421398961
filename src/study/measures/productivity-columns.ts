import { addsUp } from "../../measure/efficiency/index-family.ts";
import type { ProductivityOptions, ProductivityResult } from "../../measure/efficiency/productivity-data.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { indexNames } from "./productivity-options.ts";

/** What an index can show, in this order. */
export const indexParts = ["index", "ec", "tc", "cumulated", "pech", "sech", "ratio"] as const;
export type IndexPart = (typeof indexParts)[number];

export interface IndexColumn {
  readonly title: string;
  readonly values: Float64Array;
}

/**
 * One column of an index. Pure and scale change exist for the radial Malmquist indices under constant returns only; the
 * ratio is technical change over efficiency change.
 *
 * @param first what the first period of a unit shows: nothing (NaN), or the value of no change
 */
export function indexColumn(
  part: IndexPart,
  result: ProductivityResult,
  { index }: Pick<ProductivityOptions, "index">,
  first: "blank" | "one",
  locale: Locale,
): IndexColumn | null {
  const { efficiencyChange: ec, technicalChange: tc } = result;
  const columns = {
    index: result.index,
    ec,
    tc,
    cumulated: result.cumulated,
    pech: result.pureChange,
    sech: result.scaleChange,
    ratio: tc.map((value, row) => value / ec[row]),
  };
  const values = columns[part];
  if (!values) return null;
  const nothing = addsUp(index) ? 0 : 1;
  const isLevel = part === "cumulated";
  return {
    title: part === "index" ? say(locale, indexNames[index]) : say(locale, `frontier.${part}Column`),
    values:
      first === "blank" || isLevel || (part === "ratio" && nothing === 0)
        ? values
        : values.map((value, row) => (result.flag[row] === "first" ? nothing : value)),
  };
}
