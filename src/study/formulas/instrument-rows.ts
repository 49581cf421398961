import type { Instrumented } from "../../estimate/estimate.ts";
import type { CellValue } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak } from "../../messages/message.ts";

/** How strong the instruments are: each first stage, each joint statistic with the values to hold it against, the Anderson-Rubin set. */
export function instrumentRows({ firstStages, strength, sets }: Instrumented, locale: Locale): CellValue[][] {
  return [
    ...firstStages.flatMap(({ estimate, partialR2, sheaPartialR2 }): CellValue[][] => {
      const [f] = estimate.tests;
      const of = { name: estimate.outcome };
      return [
        ...("reason" in f
          ? []
          : [
              [say(locale, "iv.rowFirstF", of), f.statistic],
              [say(locale, "iv.rowFirstP", of), f.pValue],
            ]),
        [say(locale, "iv.rowPartialR2", of), partialR2],
        ...(firstStages.length > 1 ? [[say(locale, "iv.rowSheaR2", of), sheaPartialR2]] : []),
      ];
    }),
    ...strength.flatMap(({ name, statistic, critical, reason }): CellValue[][] =>
      statistic === null
        ? []
        : [
            [name, statistic],
            ...critical.map(({ label, value }) => [
              say(locale, "iv.rowCritical", { name, label: speak(locale, label) }),
              value,
            ]),
            ...(reason ? [[say(locale, "iv.rowReason", { name, reason: speak(locale, reason) })]] : []),
          ],
    ),
    ...sets.flatMap(({ pieces }) =>
      pieces.map(({ low, high }, at): CellValue[] => [
        say(locale, "iv.rowSet", { piece: pieces.length > 1 ? ` ${at + 1}` : "" }),
        low ?? "-∞",
        high ?? "∞",
      ]),
    ),
  ];
}
