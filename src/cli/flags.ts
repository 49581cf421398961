import type { ParseArgsConfig } from "node:util";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import type { Field, ModelStep } from "../study/field.ts";

/** "nestedEffects" -> "nested-effects". */
const flagName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The flags of a declaration's options. */
export const flagsOf = (fields: readonly Field[]): NonNullable<ParseArgsConfig["options"]> =>
  Object.fromEntries(fields.map((field) => [flagName(field.name), { type: "string" as const }]));

/** What was typed after the flags, as options; their validity is judged by the declaration's schema. */
export function optionsFromFlags(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const field of fields) {
    const typed = values[flagName(field.name)];
    if (typeof typed === "string") options[field.name] = valueOf(field, typed);
  }
  return options;
}

function valueOf(field: Field, typed: string): unknown {
  switch (field.kind) {
    case "columns":
    case "sheets":
      return splitList(typed);
    case "number":
      return Number(typed);
    case "flag":
      return /^(yes|true|1|on)$/i.test(typed) ? true : /^(no|false|0|off)$/i.test(typed) ? false : typed;
    case "steps":
      return splitList(typed).map((step): ModelStep => ({
        controls: step.includes("controls"),
        effects: step.includes("effects"),
      }));
    default:
      return typed;
  }
}

/** Splits at commas outside brackets: "log(a), i(year, ref=2000)" is two. */
function splitList(text: string): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if ((letter === "," || letter === "，") && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The help of the flags, made from the declaration. */
export const flagHelp = (fields: readonly Field[], locale: Locale): string =>
  fields
    .map((field) => {
      const choices = field.kind === "choice" ? ` (${field.choices.map(({ value }) => value).join(" | ")})` : "";
      const standard =
        "default" in field && field.default !== null && typeof field.default !== "object" ? ` [${field.default}]` : "";
      return `  --${flagName(field.name).padEnd(16)} ${say(locale, field.help)}${choices}${standard}`;
    })
    .join("\n");
