import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { RegressionColumn } from "../../report/regression-table.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import { quantityNames } from "../quantity-names.ts";

/** The quantities of the methods (sigma_u, rho, theta ...) as rows of a regression table; one that no column has is left out. */
export function quantityRows(columns: readonly RegressionColumn[], decimals: number, locale: Locale): TableRow[] {
  return quantityNames.flatMap((name): TableRow[] => {
    const cells = columns.map(({ result }): TableCell => {
      const value = "estimate" in result ? result.estimate.quantities?.[name] : undefined;
      if (value === undefined) return { kind: "blank" };
      if (name === "entities" || name === "instruments")
        return { kind: "number", value, decimals: 0, grouped: locale === "en-US" };
      return { kind: "number", value, decimals };
    });
    if (cells.every(({ kind }) => kind === "blank")) return [];
    return [{ cells: [{ kind: "text", text: say(locale, `panels.${name}`) }, ...cells] }];
  });
}
