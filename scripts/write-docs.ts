// npm run docs: writes what is made from the registry and the guides. docs/guide*.md are written by hand.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { locales, type Locale } from "../src/messages/locale.ts";
import { formulas } from "../src/study/registry.ts";
import { functionsPage } from "./docs/functions-page.ts";
import { helpPage } from "./docs/help-page.ts";

const suffix = (locale: Locale): string => (locale === "en-US" ? "" : `.${locale}`);
const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The text of every file made here, by its path: the functions reference, and the help pages that Excel links to. */
export function docsFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const functions = functionsPage(formulas, locale);
      const guide = readFileSync(inProject(`docs/guide${suffix(locale)}.md`), "utf8");
      return [
        [`docs/functions${suffix(locale)}.md`, functions],
        [`assets/help/functions${suffix(locale)}.html`, helpPage(functions, locale)],
        [`assets/help/guide${suffix(locale)}.html`, helpPage(guide, locale)],
      ];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of Object.entries(docsFiles())) {
    mkdirSync(dirname(inProject(path)), { recursive: true });
    writeFileSync(inProject(path), text);
    process.stdout.write(`${path}\n`);
  }
}
