import type { Frame } from "../../frame/frame.ts";
import type { Field, OptionValue, Options, Role } from "../../study/field.ts";
import type { Draft } from "../state/study-state.ts";

/** Which column plays which role, as guessed or chosen on the Data page. */
export type Roles = Partial<Readonly<Record<Role, readonly string[]>>>;

/** Columns guessed for single fields, by field name: those that play no role. */
export type FieldGuesses = Readonly<Record<string, readonly string[]>>;

/** What a form shows: what the person set, else what the roles and headers suggest, else the declared default. */
export function valuesOf(
  fields: readonly Field[],
  draft: Draft,
  roles: Roles,
  guesses: FieldGuesses = {},
): Record<string, OptionValue> {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.name in draft ? draft[field.name] : initial(field, roles, guesses)]),
  );
}

function initial(field: Field, roles: Roles, guesses: FieldGuesses): OptionValue {
  switch (field.kind) {
    case "column":
      return suggested(field, roles, guesses)[0] ?? null;
    case "columns":
      return suggested(field, roles, guesses);
    case "sheet":
      return null;
    case "sheets":
      return [];
    default:
      return field.default;
  }
}

const suggested = (
  { name, role }: Extract<Field, { kind: "column" | "columns" }>,
  roles: Roles,
  guesses: FieldGuesses,
): readonly string[] => (role === undefined ? guesses[name] : roles[role]) ?? [];

/** The values without what was left empty: what the declaration's schema takes. */
export const withoutEmpty = (values: Record<string, OptionValue>): Options =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""));

export const columnNames = (frame: Frame): readonly string[] => frame.columns.map(({ name }) => name);

/** Names of the fields that show a guess: entity and time are chosen on the Data page, so they are none. */
export function initialFields(
  fields: readonly Field[],
  draft: Draft,
  roles: Roles,
  guesses: FieldGuesses = {},
): ReadonlySet<string> {
  const guessed = fields.filter(
    (field) =>
      (field.kind === "column" || field.kind === "columns") &&
      field.role !== "entity" &&
      field.role !== "time" &&
      !(field.name in draft) &&
      suggested(field, roles, guesses).length > 0,
  );
  return new Set(guessed.map(({ name }) => name));
}
