import { problem } from "../messages/problem.ts";
import type { Locale } from "../messages/locale.ts";
import type { Bracket } from "../report/error-note.ts";
import { fiveOneTenth, tenFiveOne, type StarLevels } from "../report/stars.ts";
import type { Table } from "../report/table.ts";
import type { Labels } from "../report/term-label.ts";
import type { Options } from "./field.ts";

export interface TableLook {
  readonly bracket: Bracket;
  readonly stars: StarLevels;
  readonly decimals: number;
  readonly labels: Labels;
  readonly font: Table["font"];
}

/** The answers to `tableFields`, as the report wants them. */
export const tableLook = (options: Options, locale: Locale): TableLook => ({
  bracket: (options.bracket ?? "se") as Bracket,
  stars: starLevels[String(options.stars ?? "10-5-1")],
  decimals: Number(options.digits ?? 3),
  labels: readLabels((options.labels ?? "") as string),
  font: fontOf(String(options.font ?? "auto"), locale),
});

export const starLevels: Readonly<Record<string, StarLevels>> = {
  "10-5-1": tenFiveOne,
  "5-1-0.1": fiveOneTenth,
  none: [],
};

const fontOf = (font: string, locale: Locale): Table["font"] =>
  font === "auto" ? (locale === "zh-CN" ? "simsun" : "times") : (font as Table["font"]);

/**
 * "lnco2 = Carbon emissions; ai = AI" -> names by column. The first = parts them, so that a name may hold one.
 *
 * @throws Problem study.badLabel
 */
export function readLabels(text: string): Labels {
  const pieces = text
    .split(/[;；\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  return Object.fromEntries(
    pieces.map((piece) => {
      const [, column, label] = /^([^=＝]+)[=＝](.+)$/.exec(piece) ?? [];
      if (!column?.trim() || !label?.trim()) throw problem("study.badLabel", { text: piece });
      return [column.trim(), label.trim()];
    }),
  );
}
