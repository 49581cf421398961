import { problem } from "../messages/problem.ts";

export interface KeywordOptions {
  /**
   * words (default): keywords over all words, words by the rules of Unicode and, for Chinese, the dictionary of the browser
   * (Intl.Segmenter); characters: characters inside keywords over all letters and digits, the same on every machine.
   */
  readonly unit?: "words" | "characters";
}

export interface KeywordCount {
  /** Keywords found, in the unit. */
  readonly hits: number;
  /** Words or characters in all. */
  readonly total: number;
  /** hits / total; NaN for a text without a word. */
  readonly share: number;
  /** Times each keyword was found, in the order of the list without repeats. */
  readonly each: readonly number[];
}

/** A list of keywords ready to be looked for. */
export interface KeywordList {
  readonly words: readonly string[];
  readonly count: (text: string, options?: KeywordOptions) => KeywordCount;
}

/**
 * Counts keywords in texts, Chinese, English or mixed.
 *
 * - Text and keywords are compared without regard to case and width, runs of spaces being one; spaces between Chinese characters
 *   do not count.
 * - From left to right, the longest keyword that begins at a place is taken and the search goes on after it: of 碳排放权 and 碳排放 only
 *   the first counts in 碳排放权交易, and no character counts twice.
 * - A keyword that begins or ends with a letter or digit of a script with spaces must do so at a word boundary: "carbon" is not in
 *   "carbonate", but is in "low-carbon" and in 碳carbon碳. Chinese keywords may begin anywhere.
 * - A keyword found is one word of the text, however long; what stands between keywords is cut into words.
 *
 * @throws Problem indices.noKeywords, indices.noSegmenter
 */
export function keywordList(keywords: readonly string[]): KeywordList {
  const words = [...new Set(keywords.map(normal))].filter((word) => word !== "");
  if (words.length === 0) throw problem("indices.noKeywords");
  const byStart = new Map<string, number[]>();
  words.forEach((word, k) => byStart.set(word[0], [...(byStart.get(word[0]) ?? []), k]));
  for (const own of byStart.values()) own.sort((a, b) => words[b].length - words[a].length);
  return { words, count: (text, options = {}) => count(normal(text), words, byStart, options.unit ?? "words") };
}

function count(
  text: string,
  words: readonly string[],
  byStart: ReadonlyMap<string, readonly number[]>,
  unit: "words" | "characters",
): KeywordCount {
  const each = words.map(() => 0);
  const between: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const found = byStart.get(text[at])?.find((k) => text.startsWith(words[k], at) && standsAlone(text, at, words[k]));
    if (found === undefined) at++;
    else {
      each[found]++;
      between.push(text.slice(from, at));
      from = at += words[found].length;
    }
  }
  between.push(text.slice(from));
  const size = unit === "words" ? () => 1 : charactersOf;
  const hits = each.reduce((sum, times, k) => sum + times * size(words[k]), 0);
  const rest = between.reduce((sum, piece) => sum + (unit === "words" ? wordsOf(piece) : charactersOf(piece)), 0);
  return { hits, total: hits + rest, share: hits + rest > 0 ? hits / (hits + rest) : Number.NaN, each };
}

/** Scripts that are written without spaces have no boundaries to respect. */
const spaced = /[\p{L}\p{N}\p{M}_]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const joins = (character: string | undefined): boolean =>
  character !== undefined && spaced.test(character) && !unspaced.test(character);

function standsAlone(text: string, at: number, word: string): boolean {
  const end = at + word.length;
  return !(joins(text[at - 1]) && joins(word[0])) && !(joins(text[end]) && joins(word[word.length - 1]));
}

let segmenter: Intl.Segmenter | null = null;
function wordsOf(piece: string): number {
  if (!spaced.test(piece)) return 0;
  if (typeof Intl.Segmenter !== "function") throw problem("indices.noSegmenter");
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  let words = 0;
  for (const run of piece.split(breaks))
    for (let at = 0; at < run.length; at += longestRun)
      for (const { isWordLike } of segmenter.segment(run.slice(at, at + longestRun))) if (isWordLike) words++;
  return words;
}

/**
 * Where no word goes on, by the rules of Unicode: spaces, brackets, stops that do not stand between letters or digits.
 * The time a segmenter takes grows with the square of its text: a whole report at once would take minutes.
 */
const breaks = /[\s\p{Ps}\p{Pe}!?。、…]+|(?<![\p{L}\p{N}])[,;:.]+|[,;:.]+(?![\p{L}\p{N}])/u;
/** Only text without any stop is ever this long. */
const longestRun = 1000;

function charactersOf(piece: string): number {
  let characters = 0;
  for (const [run] of piece.matchAll(/[\p{L}\p{N}]+/gu)) characters += [...run].length;
  return characters;
}

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
