import type { Locale } from "./locale.ts";

/** One sentence in both languages. `{name}` is replaced; `{n|row|rows}` prints n and the form that fits it. */
export type Sentence = Readonly<Record<Locale, string>>;
export type Parameters = Readonly<Record<string, string | number>>;

/** Declares the sentences of one area; keeps their keys as a type. */
export const sentences = <const K extends string>(area: Readonly<Record<K, Sentence>>): Readonly<Record<K, Sentence>> =>
  area;

/** Fills the placeholders of a sentence. Numbers are grouped as the language does; text goes in as it is. */
export function fill(template: string, parameters: Parameters, locale: Locale): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    const shown = typeof value === "number" ? formatNumber(value, locale) : value;
    return one === undefined ? shown : `${shown} ${Number(value) === 1 ? one : many}`;
  });
}

const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 }).format(value);
