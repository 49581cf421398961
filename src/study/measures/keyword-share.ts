import type { Column, Frame } from "../../frame/frame.ts";
import { cellAt } from "../../frame/cell-at.ts";
import { columnOf } from "../../frame/column-of.ts";
import { keywordList } from "../../measure/keyword-share.ts";
import { message, say } from "../../messages/message.ts";
import type { Field } from "../field.ts";
import { keywordShareFormula } from "../formulas/keyword-share.ts";
import type { Measure } from "../measure.ts";
import { countedTexts } from "./counted-texts.ts";
import { manyColumns, nameField, oneOf, textIn, typedText } from "./index-fields.ts";
import { plainTable } from "./plain-table.ts";
import { splitWords } from "./split-words.ts";

const fields: readonly Field[] = [
  manyColumns("texts", { label: "indexMeasures.texts", help: "indexMeasures.textsHelp" }, 1),
  typedText("keywords", { label: "indexMeasures.keywords", help: "indexMeasures.keywordsHelp" }, false),
  {
    kind: "sheet",
    name: "keywordSheet",
    label: "indexMeasures.keywordSheet",
    help: "indexMeasures.keywordSheetHelp",
    required: false,
  },
  oneOf(
    "unit",
    { label: "indexMeasures.unit", help: "indexMeasures.unitHelp" },
    { words: "indexMeasures.words", characters: "indexMeasures.characters" },
    true,
  ),
  nameField,
];

/** Keywords over all words of a text, such as a government's attention to the environment. */
export const keywordShareMeasure: Measure = {
  name: "keyword-share",
  title: "indexMeasures.keywordTitle",
  summary: "indexMeasures.keywordSummary",
  group: "measuring.groupIndices",
  fields,
  formulas: [keywordShareFormula],
  async run(frame, options, context) {
    const { locale, executor, signal, onProgress } = context;
    const sheet = textIn(options, "keywordSheet");
    const typed = splitWords(textIn(options, "keywords") ?? "");
    const listed = sheet === undefined ? [] : wordsOfSheet(await context.sheet(sheet));
    const { words } = keywordList([...typed, ...listed]);
    const columns = (options.texts as readonly string[]).map((name) => columnOf(frame, name));
    const texts = Array.from({ length: frame.nrow }, (_, row) => textOf(columns, row));
    const unit = options.unit as "words" | "characters";
    const counts = await countedTexts(texts, { keywords: words, unit }, executor, {
      signal,
      onProgress: (done, total) => onProgress?.({ step: message("indexMeasures.keywordTitle"), done, total }),
    });
    const values = Float64Array.from(counts, (one) => one?.share ?? Number.NaN);
    const blank = counts.filter((one) => one === null).length;
    const totals = words.map((word, k) => [word, counts.reduce((sum, one) => sum + (one?.each[k] ?? 0), 0)] as const);
    const header = (["keyword", "keywordCount"] as const).map((key) => say(locale, `indexMeasures.${key}`));
    return {
      columns: [{ kind: "number", name: textIn(options, "name") ?? say(locale, "indexMeasures.keywordShare"), values }],
      tables: [plainTable("keywords", say(locale, "indexMeasures.keywordTable"), [header, ...totals])],
      notes: blank > 0 ? [message("indexMeasures.textsBlank", { rows: blank })] : [],
    };
  },
};

/** Every filled cell under the headers of the sheet's columns of text. */
function wordsOfSheet({ columns }: Frame): string[] {
  return columns.flatMap((column) => (column.kind === "category" ? column.levels.flatMap(splitWords) : []));
}

function textOf(columns: readonly Column[], row: number): string | null {
  const pieces = columns.flatMap((column) => cellAt(column, row) ?? []);
  return pieces.length === 0 ? null : pieces.join("\n");
}
