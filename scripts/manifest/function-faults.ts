import { locales } from "../../src/messages/locale.ts";
import { functionsFile } from "./metadata-schema.ts";

/** File of the functions' descriptions, by language, as the build names it. */
export const functionsFileName = (locale: string): string =>
  locale === "en-US" ? "functions.json" : `functions.${locale}.json`;

/** What is wrong with the functions' metadata: each file by itself, and the languages against each other. */
export function functionFaults(metadata: Readonly<Record<(typeof locales)[number], unknown>>): string[] {
  const own = locales.flatMap((locale) => {
    const { error } = functionsFile.safeParse(metadata[locale]);
    return (error?.issues ?? []).map(
      ({ path, message }) => `${functionsFileName(locale)}: ${[...path, ""].join(" ")}${message}`,
    );
  });
  const names = locales.map((locale) => namesOf(metadata[locale]));
  const uneven = names.some((list) => list !== names[0])
    ? ["the languages do not have the same function ids and names"]
    : [];
  return [...own, ...uneven];
}

const namesOf = (metadata: unknown): string =>
  ((metadata as { functions?: { id?: string; name?: string }[] }).functions ?? [])
    .map(({ id, name }) => `${id}=${name}`)
    .join();
