import type { Structure } from "../../measure/structure.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";

/** What can be asked of the structure of an economy. */
export const structureParts = ["shares", "ratio", "level", "theil", "productivity"] as const;
export type StructurePart = (typeof structureParts)[number];

/**
 * The columns asked for, with their titles; "all" leaves out what needs employment when there is none.
 *
 * @throws Problem indices.employmentNeeded
 */
export function structureColumns(
  result: Structure,
  show: StructurePart | "all",
  locale: Locale,
): { readonly title: string; readonly values: Float64Array }[] {
  return (show === "all" ? structureParts : [show]).flatMap((part) => {
    if (part === "shares")
      return result.shares.map(({ name, values }) => ({
        title: say(locale, "indexMeasures.shareOf", { name }),
        values,
      }));
    const values = result[part];
    if (values) return [{ title: say(locale, `indexMeasures.${part}`), values }];
    if (show !== "all") throw problem("indices.employmentNeeded");
    return [];
  });
}
