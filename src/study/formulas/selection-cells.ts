import type { Estimate, Selection } from "../../estimate/estimate.ts";
import type { CellValue } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";

/**
 * Under the outcome equation of a selection model: the selection equation, then what ties the two together.
 *
 * @param termRows the coefficients of an estimate under their headings
 */
export function selectionBlocks(
  { estimate, links, selected, censored, millsInflation }: Selection,
  termRows: (estimate: Estimate) => CellValue[][],
  locale: Locale,
): CellValue[][] {
  const [heading, ...rows] = termRows(estimate);
  // Lambda stands in the outcome equation, where the Mills ratio is a regressor.
  const ties = links.filter(({ name }) => name !== "lambda");
  return [
    [say(locale, "selection.selectionOf", { name: estimate.outcome })],
    heading,
    ...rows,
    [],
    heading,
    ...ties.map(({ name, estimate: value, stdError, ciLow, ciHigh }): CellValue[] => [
      say(locale, `selection.${name}`),
      value,
      stdError,
      null,
      null,
      ciLow,
      ciHigh,
    ]),
    [],
    [say(locale, "selection.selected"), selected],
    [say(locale, "selection.censored"), censored],
    [say(locale, "selection.millsInflation"), millsInflation],
  ];
}
