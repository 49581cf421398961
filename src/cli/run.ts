import { resolve } from "node:path";
import { highsSolver } from "../compute/highs.ts";
import { nodePool } from "../compute/pool-node.ts";
import { say, speak } from "../messages/message.ts";
import { localeOf } from "../messages/locale.ts";
import { problem } from "../messages/problem.ts";
import { healthFindings } from "../study/health-findings.ts";
import { readRecipe } from "../study/run/read-recipe.ts";
import { runRecipe } from "../study/run/run-recipe.ts";
import { program } from "../study/version.ts";
import { addressName } from "../workbook/address.ts";
import { openXlsxFile } from "../workbook/xlsx-node.ts";
import { readArguments, textOf } from "./arguments.ts";
import { readText, writeBytes } from "./files.ts";
import type { CommandLine } from "./main.ts";
import { progressLine } from "./progress-line.ts";

/** `panelwise run BOOK.xlsx --recipe FILE --out OUT.xlsx`. */
export async function run({ rest, locale: spoken }: CommandLine): Promise<number> {
  const flag = { type: "string" } as const;
  const { values, positionals } = readArguments("run", rest, { recipe: flag, out: flag, quiet: { type: "boolean" } });
  if (values.help) {
    process.stdout.write(`${say(spoken, "cli.runHelp")}\n`);
    return 0;
  }
  const [book] = positionals;
  const [recipeFile, out] = [textOf(values.recipe), textOf(values.out)];
  if (!book) throw problem("cli.needs", { command: "run", what: "BOOK.xlsx" });
  if (!recipeFile) throw problem("cli.needs", { command: "run", what: "--recipe FILE" });
  if (!out) throw problem("cli.needs", { command: "run", what: "--out OUT.xlsx" });
  if (resolve(out) === resolve(book)) throw problem("cli.sameFile", { file: out });

  const recipe = readRecipe(await readText(recipeFile));
  const workbook = await openXlsxFile(book);
  const executor = nodePool();
  const locale = localeOf(recipe.language);
  const progress = progressLine(spoken, !values.quiet);
  try {
    const done = await runRecipe(
      recipe,
      workbook,
      { executor, locale, secondSolver: () => highsSolver(), onProgress: progress.show },
      program,
    );
    progress.clear();
    await writeBytes(out, await workbook.save());
    if (!values.quiet) {
      const { rows, columns } = { rows: done.health.rows, columns: done.health.columns.length };
      const told = [
        say(spoken, "cli.dataRead", { rows, columns, address: addressName(done.data) }),
        ...healthFindings(done.health).map(({ message }) => `  ${speak(spoken, message)}`),
        // Steps and columns have names in the language of the recipe: one line, one language.
        ...done.prepared.account.flat().map((message) => speak(locale, message)),
        ...done.analyses.flatMap(({ notes }) => notes.map((message) => speak(locale, message))),
        ...done.placements.map(({ address }) => `  ${addressName(address)}`),
        say(spoken, "cli.wrote", { file: out }),
      ];
      process.stdout.write(`${told.join("\n")}\n`);
    }
    return 0;
  } finally {
    progress.clear();
    await executor.close();
  }
}
