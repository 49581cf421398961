#!/usr/bin/env node
import { localeOf, type Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import { explain, Problem, problem } from "../messages/problem.ts";
import { version } from "../study/version.ts";
import { fit } from "./fit.ts";
import { functions } from "./functions.ts";
import { health } from "./health.ts";
import { run } from "./run.ts";
import { verify } from "./verify.ts";

/** What a command is given; it returns the exit code. */
export interface CommandLine {
  readonly rest: readonly string[];
  readonly locale: Locale;
}

const commands: Readonly<Record<string, (line: CommandLine) => Promise<number>>> = {
  run,
  fit,
  health,
  verify,
  functions,
};

/** Exit codes: 0 done, 1 a reference case failed, 2 a problem the person can mend, 3 a fault of ours. */
async function main(words: readonly string[]): Promise<number> {
  const { rest, locale } = takeLanguage(words);
  try {
    const [name, ...others] = rest;
    if (name === "--version") process.stdout.write(`${version}\n`);
    else if (name === undefined || name === "--help" || name === "-h")
      process.stdout.write(`${say(locale, "cli.help", { version })}\n`);
    else if (!Object.hasOwn(commands, name))
      throw problem("cli.unknownCommand", { name, known: Object.keys(commands).join(", ") });
    else return await commands[name]({ rest: others, locale });
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(locale, error)}\n`);
    if (!(error instanceof Problem) && process.env.PANELWISE_DEBUG) console.error(error);
    return error instanceof Problem ? 2 : 3;
  }
}

/** --language wins over the environment. */
function takeLanguage(words: readonly string[]): CommandLine {
  const at = words.findIndex((word) => word === "--language" || word.startsWith("--language="));
  if (at < 0)
    return { rest: words, locale: localeOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG) };
  const [, joined] = words[at].split("=");
  return { rest: words.toSpliced(at, joined === undefined ? 2 : 1), locale: localeOf(joined ?? words[at + 1]) };
}

process.exitCode = await main(process.argv.slice(2));
