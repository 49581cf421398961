import { parseArgs, type ParseArgsConfig } from "node:util";
import { problem } from "../messages/problem.ts";

type Flags = NonNullable<ParseArgsConfig["options"]>;

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads flags and words; an unknown flag is a Problem that points to the command's help. */
export function readArguments(command: string, words: readonly string[], options: Flags): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    return { values: values as Arguments["values"], positionals };
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).split(". ")[0];
    throw problem("cli.badArguments", { command, detail });
  }
}

export const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
