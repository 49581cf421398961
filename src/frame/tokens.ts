import { problem } from "../messages/problem.ts";
import { excerpt } from "./excerpt.ts";

export type TokenKind = "number" | "word" | "quoted" | "symbol" | "end";

export interface Token {
  readonly kind: TokenKind;
  /** The word, the number, the symbol, or what stands between the quotes. */
  readonly text: string;
  /** Of a quoted token: ` names a column; " and ' name a column or a text. */
  readonly quote?: "`" | '"';
  /** 0-based position in the text. */
  readonly at: number;
}

export const longestText = 20_000;

const quotes: Readonly<Record<string, string>> = { "`": "`", '"': '"', "'": "'", "“": "”", "‘": "’" };
const word = /[\p{L}_][\p{L}\p{M}\p{N}_.$]*/uy;
// A number glued to letters is a name: 3G覆盖率.
const numberWord = /[0-9]+[\p{L}_][\p{L}\p{M}\p{N}_.$]*/uy;
const number = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![\p{L}_0-9])/uy;
const symbol = /%in%|##|==|!=|<>|<=|>=|&&|\|\||[-+*/^:#~|&!()<>=,[\]≤≥≠]/y;
const same: Readonly<Record<string, string>> = {
  "##": "*",
  "#": ":",
  "<>": "!=",
  "&&": "&",
  "||": "|",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
};

/**
 * Cuts a formula, term or condition into tokens. Full-width punctuation counts as its plain form outside quotes;
 * Stata's # and ## count as : and *. Inside quotes the quote itself is written twice.
 *
 * @throws Problem frame.syntaxQuote, frame.syntaxCharacter, frame.syntaxTooLong
 */
export function tokenise(text: string): Token[] {
  if (text.length > longestText) throw problem("frame.syntaxTooLong", { length: text.length, most: longestText });
  const plain = text.replace(/[\uFF01-\uFF20\uFF3B-\uFF40\uFF5B-\uFF5E]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(plain)?.[0] ?? null;
  };
  while (at < text.length) {
    if (/\s/.test(text[at])) {
      at++;
      continue;
    }
    const close = quotes[text[at]];
    if (close) {
      const { content, next } = readQuoted(text, at, close);
      tokens.push({ kind: "quoted", text: content, quote: close === "`" ? "`" : '"', at });
      at = next;
      continue;
    }
    const found =
      tokenOf("number", take(number)) ??
      tokenOf("word", take(numberWord)) ??
      tokenOf("word", take(word)) ??
      tokenOf("symbol", take(symbol));
    if (!found) throw problem("frame.syntaxCharacter", { text: excerpt(text, at), at: at + 1, got: text[at] });
    tokens.push({ ...found, text: found.kind === "symbol" ? (same[found.text] ?? found.text) : found.text, at });
    at += found.text.length;
  }
  return [...tokens, { kind: "end", text: "", at: text.length }];
}

const tokenOf = (kind: TokenKind, text: string | null) => (text === null ? null : { kind, text });

function readQuoted(text: string, from: number, close: string): { content: string; next: number } {
  let content = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== close) content += text[at];
    else if (text[at + 1] === close) content += text[at++];
    else return { content, next: at + 1 };
  }
  throw problem("frame.syntaxQuote", { text: excerpt(text, from), at: from + 1, quote: close });
}
