import { problem } from "../messages/problem.ts";
import { nearest } from "./nearest.ts";

/** What an option may hold. `also` are other spellings of its key. */
export type OptionKind = (
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  | { readonly kind: "flag" }
  | { readonly kind: "text" }
  | { readonly kind: "list" }
) & { readonly also?: readonly string[] };

export type KnownOptions = Readonly<Record<string, OptionKind>>;

type ValueOf<K extends OptionKind> = K extends { kind: "number" }
  ? number
  : K extends { kind: "flag" }
    ? boolean
    : K extends { kind: "list" }
      ? readonly string[]
      : K extends { kind: "choice"; of: readonly (infer C)[] }
        ? C
        : string;

export type OptionValues<K extends KnownOptions> = { readonly [Name in keyof K]?: ValueOf<K[Name]> };

/**
 * Reads the options text of a cell function: "cluster=city; se=hc1; show=paper". Keys and choices in any case; a flag
 * may stand alone ("robust"); list items are parted by commas; a value with ; in it stands in quotes. Full-width
 * ； ＝ ， count as ; = ,
 *
 * @throws Problem frame.unknownOption (with the known ones and the nearest), frame.optionChoice, frame.optionNumber,
 *   frame.optionFlag, frame.optionBlank, frame.optionTwice
 */
export function parseOptions<const K extends KnownOptions>(text: string | null | undefined, known: K): OptionValues<K> {
  const values: Record<string, unknown> = {};
  for (const part of cut(text ?? "", /[;；\n\r]/u)) {
    const [typed, value] = cutOnce(part);
    const name = nameOf(typed, known);
    if (Object.hasOwn(values, name)) throw problem("frame.optionTwice", { name });
    values[name] = read(name, known[name], value);
  }
  return values as OptionValues<K>;
}

function nameOf(typed: string, known: KnownOptions): string {
  const wanted = typed.trim().toLowerCase();
  const names = Object.keys(known);
  const found = names.find((name) =>
    [name, ...(known[name].also ?? [])].some((spelling) => spelling.toLowerCase() === wanted),
  );
  if (found) return found;
  const close = nearest(typed, names, 1)[0];
  const parameters = { name: typed.trim(), known: names.join(", ") };
  throw close
    ? problem("frame.unknownOptionNear", { ...parameters, nearest: close })
    : problem("frame.unknownOption", parameters);
}

function read(name: string, kind: OptionKind, value: string | null): unknown {
  if (kind.kind === "flag") return readFlag(name, value);
  if (value === null || value === "") throw problem("frame.optionBlank", { name });
  switch (kind.kind) {
    case "text":
      return unquote(value);
    case "list": {
      const items = cut(value, /[,，、]/u).map((item) => unquote(item));
      if (items.length === 0) throw problem("frame.optionBlank", { name });
      return items;
    }
    case "choice": {
      const typed = unquote(value).toLowerCase();
      const found = kind.of.find((choice) => choice.toLowerCase() === typed);
      if (found !== undefined) return found;
      const close = nearest(typed, kind.of, 1)[0];
      const parameters = { name, value: unquote(value), known: kind.of.join(", ") };
      throw close
        ? problem("frame.optionChoiceNear", { ...parameters, nearest: close })
        : problem("frame.optionChoice", parameters);
    }
    case "number":
      return readNumber(name, kind, unquote(value).normalize("NFKC"));
  }
}

function readNumber(name: string, kind: Extract<OptionKind, { kind: "number" }>, value: string): number {
  const { min = -Infinity, max = Infinity, whole = false } = kind;
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min && number <= max) || (whole && !Number.isInteger(number)))
    throw problem(whole ? "frame.optionWhole" : "frame.optionNumber", { name, value, range: rangeOf(min, max) });
  return number;
}

const rangeOf = (min: number, max: number): string =>
  min === -Infinity ? (max === Infinity ? "" : `≤ ${max}`) : max === Infinity ? `≥ ${min}` : `${min} … ${max}`;

function readFlag(name: string, value: string | null): boolean {
  if (value === null) return true;
  const typed = unquote(value).toLowerCase();
  if (["yes", "true", "1", "on", "y", "是", "真", "开"].includes(typed)) return true;
  if (["no", "false", "0", "off", "n", "否", "假", "关"].includes(typed)) return false;
  throw problem("frame.optionFlag", { name, value: unquote(value) });
}

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`", "“": "”", "‘": "’" };

/** Cuts at separators outside quotes and brackets; blank pieces are dropped. */
function cut(text: string, separator: RegExp): string[] {
  const pieces: string[] = [""];
  let close: string | null = null;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (close !== null) {
      if (c === close) close = null;
    } else if (opensQuote(text, at)) close = quotes[c];
    else if (c === "(" || c === "（") depth++;
    else if ((c === ")" || c === "）") && depth > 0) depth--;
    if (close === null && depth === 0 && separator.test(c)) pieces.push("");
    else pieces[pieces.length - 1] += c;
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** An apostrophe inside a word, or one that never closes, is no quotation. */
const opensQuote = (text: string, at: number): boolean =>
  quotes[text[at]] !== undefined &&
  text.includes(quotes[text[at]], at + 1) &&
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");

function cutOnce(part: string): [string, string | null] {
  const at = part.search(/[=＝]/u);
  return at < 0 ? [part, null] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function unquote(value: string): string {
  const inside = value.trim();
  const close = quotes[inside[0]];
  // Quotes around the whole value only: "a" == "b" keeps its own.
  const isWhole = close !== undefined && inside.length > 1 && inside.indexOf(close, 1) === inside.length - 1;
  return isWhole ? inside.slice(1, -1) : inside;
}
