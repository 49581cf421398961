import { nearest } from "../../frame/nearest.ts";
import { message, type Message } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { applies, schemaOfFields, type Field, type OptionValue, type Options } from "../../study/field.ts";
import { withoutEmpty } from "./initial.ts";
import { unknownNames } from "./term.ts";

/** What is wrong with one field. `empty` when nothing was entered yet: told quietly until the person runs the form. */
export interface Issue {
  readonly field: Field;
  readonly message: Message;
  readonly empty: boolean;
}

export type Checked =
  | { readonly options: Options; readonly issues: readonly [] }
  | { readonly options: null; readonly issues: readonly Issue[] };

/** The options of a form, or what keeps it from running, field by field in the order of the form. */
export function checkForm(
  declared: readonly Field[],
  values: Record<string, OptionValue>,
  columns: readonly string[],
): Checked {
  // What is not asked for now does not count, whatever was entered before.
  const fields = declared.filter((field) => applies(field, values));
  const issues = fields.flatMap((field) => issueOf(field, values[field.name], columns) ?? []);
  if (issues.length > 0) return { options: null, issues };
  const asked = Object.fromEntries(fields.map(({ name }) => [name, values[name]]));
  const read = schemaOfFields(fields).safeParse(withoutEmpty(asked));
  if (read.success) return { options: read.data, issues: [] };
  return { options: null, issues: read.error.issues.map((issue) => fromSchema(fields, issue)) };
}

function issueOf(field: Field, value: OptionValue, columns: readonly string[]): Issue | null {
  const issue = (sentence: Message, empty = false): Issue => ({ field, message: sentence, empty });
  switch (field.kind) {
    case "column":
      if (value === null || value === "") return field.required ? issue(message("pane.needColumn"), true) : null;
      return columnIssue([String(value)], columns, issue);
    case "sheet":
      return field.required && !value ? issue(message("pane.needSheet"), true) : null;
    case "sheets": {
      const have = (value as readonly string[]).length;
      return have < field.atLeast ? issue(message("pane.needSheet"), have === 0) : null;
    }
    case "columns": {
      const terms = value as readonly string[];
      if (terms.length < field.atLeast)
        return issue(message("pane.needColumns", { n: field.atLeast, have: terms.length }), terms.length === 0);
      return columnIssue(terms, columns, issue);
    }
    case "number":
      return numberIssue(field, value, issue);
    default:
      return null;
  }
}

function columnIssue(terms: readonly string[], columns: readonly string[], issue: (sentence: Message) => Issue) {
  for (const term of terms) {
    try {
      const [unknown] = unknownNames(term, columns);
      if (unknown !== undefined) return issue(noSuchColumn(unknown, columns));
    } catch (error) {
      if (error instanceof Problem) return issue(error.detail);
      throw error;
    }
  }
  return null;
}

function noSuchColumn(name: string, columns: readonly string[]): Message {
  const close = nearest(name, columns);
  if (close.length === 0) return message("pane.noSuchColumn", { name });
  return message("pane.noSuchColumnNear", { name, nearest: close.map((one) => `“${one}”`).join(", ") });
}

function numberIssue(
  { integer, min, max }: Extract<Field, { kind: "number" }>,
  value: OptionValue,
  issue: (sentence: Message) => Issue,
): Issue | null {
  if (value === null) return null;
  if (typeof value !== "number") return issue(message("pane.notNumber", { text: String(value) }));
  if (integer && !Number.isInteger(value)) return issue(message("pane.notWhole", { value }));
  if (min !== undefined && value < min) return issue(message("pane.tooSmall", { value, min }));
  if (max !== undefined && value > max) return issue(message("pane.tooLarge", { value, max }));
  return null;
}

const fromSchema = (
  fields: readonly Field[],
  { path, message: detail }: { path: PropertyKey[]; message: string },
): Issue => ({
  field: fields.find(({ name }) => name === path[0]) ?? fields[0],
  message: message("pane.notAccepted", { detail }),
  empty: false,
});

/** The field a thrown problem belongs to: the first that names the problem's column; null when it is about the whole. */
export function fieldOfProblem(
  fields: readonly Field[],
  values: Record<string, OptionValue>,
  thrown: unknown,
): Field | null {
  if (!(thrown instanceof Problem) || thrown.place.column === undefined) return null;
  const { column } = thrown.place;
  const says = (value: OptionValue, same: (term: string) => boolean) =>
    typeof value === "string"
      ? same(value)
      : Array.isArray(value) && value.some((one) => typeof one === "string" && same(one));
  return (
    fields.find((field) => field.name === column) ??
    fields.find(({ name }) => says(values[name], (term) => term === column)) ??
    fields.find(({ kind, name }) => kind === "columns" && says(values[name], (term) => term.includes(column))) ??
    null
  );
}
