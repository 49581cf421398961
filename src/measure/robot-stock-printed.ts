import table from "../../assets/factors/robot-stock-2006-2019.json" with { type: "json" };
import type { Locale } from "../messages/locale.ts";
import { sectorName } from "./concordance-industries.ts";

/**
 * Robots in use in Chinese manufacturing by sector in 2006, 2011, 2012 and 2019, as printed in a published study.
 *
 * @source assets/factors/README.md
 */
export function printedRobotStock(
  locale: Locale,
): { readonly sector: string; readonly name: string; readonly year: number; readonly robots: number }[] {
  return table.rows.map((row) => ({ ...row, name: sectorName(row.sector, locale) }));
}
