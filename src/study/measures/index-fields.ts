import type { MessageKey } from "../../messages/message.ts";
import type { Field, Role } from "../field.ts";

/** Fields of the index measures: what they are called, and what they say of themselves. */
interface Words {
  readonly label: MessageKey;
  readonly help: MessageKey;
}

export const oneColumn = (
  name: string,
  words: Words,
  more: { role?: Role; required?: boolean; advanced?: boolean } = {},
): Field => ({
  kind: "column",
  name,
  ...words,
  required: false,
  ...more,
});

export const manyColumns = (name: string, words: Words, atLeast: number, role?: Role): Field => ({
  kind: "columns",
  name,
  ...words,
  atLeast,
  role,
});

/** A column of another sheet is typed by name: the choices of this sheet do not apply. */
export const typedText = (name: string, words: Words, advanced = true): Field => ({
  kind: "text",
  name,
  ...words,
  default: null,
  advanced,
});

/** The first choice is the default. */
export const oneOf = (
  name: string,
  words: Words,
  choices: Readonly<Record<string, MessageKey>>,
  advanced = false,
): Field => ({
  kind: "choice",
  name,
  ...words,
  choices: Object.entries(choices).map(([value, label]) => ({ value, label })),
  default: Object.keys(choices)[0],
  advanced,
});

export const oneNumber = (
  name: string,
  words: Words,
  standard: number | null,
  more: { min?: number; max?: number; integer?: boolean; advanced?: boolean } = {},
): Field => ({ kind: "number", name, ...words, default: standard, advanced: true, ...more });

export const nameField: Field = typedText("name", { label: "measures.scoreName", help: "measures.scoreNameHelp" });

/** The text a person typed into a field, without spaces around it; undefined for none. */
export function textIn(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
