import { say } from "../messages/message.ts";
import { formulas } from "../study/registry.ts";
import { readArguments } from "./arguments.ts";
import type { CommandLine } from "./main.ts";

/** `panelwise functions`: what can be typed in cells. */
export async function functions({ rest, locale }: CommandLine): Promise<number> {
  const { values } = readArguments("functions", rest, { json: { type: "boolean" } });
  const list = formulas.map(({ name, describe, parameters }) => ({
    name: `PW.${name}`,
    description: say(locale, describe),
    parameters: parameters.map((one) => ({
      name: one.name,
      kind: one.kind,
      optional: one.optional ?? false,
      description: say(locale, one.describe),
    })),
  }));
  if (values.help) process.stdout.write(`${say(locale, "cli.functionsHelp")}\n`);
  else if (values.json) process.stdout.write(`${JSON.stringify(list)}\n`);
  else
    for (const { name, description, parameters } of list) {
      const signature = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ");
      const details = parameters.map((one) => `    ${one.name.padEnd(12)} ${one.description}\n`).join("");
      process.stdout.write(`${name}(${signature})\n  ${description}\n${details}\n`);
    }
  return 0;
}
