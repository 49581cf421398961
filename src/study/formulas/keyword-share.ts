import type { CellValue, Cells } from "../../frame/cells.ts";
import { parseOptions } from "../../frame/options.ts";
import { keywordList, type KeywordCount } from "../../measure/keyword-share.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula, FormulaArgument } from "../formula.ts";
import { countedTexts } from "../measures/counted-texts.ts";
import { splitWords } from "../measures/split-words.ts";
import { isCells } from "./read-ranges.ts";

const known = {
  unit: { kind: "choice", of: ["words", "characters"] },
  header: { kind: "flag" },
  show: { kind: "choice", of: ["share", "count", "total", "all", "each"] },
} as const;

/** =PW.KEYWORDSHARE(texts, keywords, [options]): keywords over all words of each row's text. */
export const keywordShareFormula: Formula = {
  name: "KEYWORDSHARE",
  describe: "indexMeasures.keywordFormula",
  parameters: [
    { name: "texts", describe: "indexMeasures.textsHelp", kind: "range" },
    { name: "keywords", describe: "indexMeasures.keywordsHelp", kind: "range" },
    { name: "options", describe: "indexMeasures.keywordOptions", kind: "text", optional: true },
  ],
  async run({ texts, keywords, options: text }, { locale, executor, signal }) {
    const { show = "share", header = false, unit } = parseOptions(text === null ? null : String(text), known);
    if (!isCells(texts)) throw problem("study.emptyRange", { name: "texts" });
    const list = keywordList(wordsIn(keywords));
    // The cells of a row are one text: a report may be longer than a cell can hold.
    const rows = texts.slice(header ? 1 : 0).map((cells) => {
      const pieces = cells.flatMap((cell) => (cell === null || typeof cell === "object" ? [] : [String(cell)]));
      return pieces.every((piece) => piece.trim() === "") ? null : pieces.join("\n");
    });
    const counts = await countedTexts(rows, { keywords: list.words, unit }, executor, { signal });
    const titles = {
      share: [say(locale, "indexMeasures.keywordShare")],
      count: [say(locale, "indexMeasures.keywordCount")],
      total: [say(locale, unit === "characters" ? "indexMeasures.characters" : "indexMeasures.words")],
      each: list.words,
    };
    const values = (one: KeywordCount) => ({
      share: [Number.isNaN(one.share) ? "" : one.share],
      count: [one.hits],
      total: [one.total],
      each: one.each,
    });
    const parts = show === "all" ? (["share", "count", "total"] as const) : ([show] as const);
    const width = parts.flatMap((part) => titles[part]).length;
    const body = counts.map((one): CellValue[] =>
      one === null
        ? Array.from({ length: width }, () => "")
        : parts.flatMap((part) => values(one)[part] as CellValue[]),
    );
    // Columns of keywords could not be told apart without their names.
    return header || show === "each" ? [parts.flatMap((part) => titles[part]), ...body] : (body satisfies Cells);
  },
};

function wordsIn(keywords: FormulaArgument | undefined): string[] {
  const cells = isCells(keywords) ? keywords.flat() : [keywords ?? null];
  return cells.flatMap((cell) => (cell === null || typeof cell === "object" ? [] : splitWords(String(cell))));
}
