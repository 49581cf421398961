import { z } from "zod";
import type { MessageKey } from "../messages/message.ts";

/** What a column is to a study; the pane guesses it from the header. */
export type Role =
  "entity" | "time" | "outcome" | "regressor" | "control" | "weight" | "input" | "good" | "bad" | "indicator";

interface FieldBase {
  readonly name: string;
  readonly label: MessageKey;
  readonly help: MessageKey;
  /** Shown under "More options". */
  readonly advanced?: boolean;
  /** The question it answers, a heading under "More options": fields with the same one stand together. */
  readonly group?: MessageKey;
  /** Asked, and counted, only while another field holds one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly OptionValue[] };
  /** What Stata and R call it. */
  readonly elsewhere?: { readonly stata?: string; readonly r?: string };
}

/** One column of a table built up in steps: which groups of terms enter it. */
export const modelStep = z.strictObject({ controls: z.boolean(), effects: z.boolean() });
export type ModelStep = z.infer<typeof modelStep>;

/**
 * One option of an analysis or measure. The wizard's form, the formula's options text, the recipe step, the command line's
 * flag and the help page are all made from it.
 */
export type Field = FieldBase &
  (
    | { readonly kind: "column"; readonly role?: Role; readonly required: boolean }
    /** Columns or expressions of them, in order. */
    | { readonly kind: "columns"; readonly role?: Role; readonly atLeast: number }
    | {
        readonly kind: "choice";
        readonly choices: readonly { readonly value: string; readonly label: MessageKey }[];
        readonly default: string;
      }
    | {
        readonly kind: "number";
        readonly default: number | null;
        readonly min?: number;
        readonly max?: number;
        readonly integer?: boolean;
      }
    | { readonly kind: "flag"; readonly default: boolean }
    | { readonly kind: "text"; readonly default: string | null }
    /** Another sheet of the workbook, by name. */
    | { readonly kind: "sheet"; readonly required: boolean }
    /** Other sheets, in order. */
    | { readonly kind: "sheets"; readonly atLeast: number }
    | { readonly kind: "steps"; readonly default: readonly ModelStep[] }
  );

export type OptionValue = string | number | boolean | null | readonly string[] | readonly ModelStep[];
export type Options = Readonly<Record<string, OptionValue>>;

/** Whether a form asks for a field, given what the others hold. */
export const applies = ({ when }: Field, values: Readonly<Record<string, OptionValue>>): boolean =>
  !when || when.is.includes(values[when.field]);

const name = z.string().min(1).max(500);

/** The zod schema of one field. An absent value takes the field's default. */
function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case "column":
    case "sheet":
      return field.required ? name : name.nullable().default(null);
    case "columns":
    case "sheets":
      return field.atLeast > 0 ? z.array(name).min(field.atLeast).max(500) : z.array(name).max(500).default([]);
    case "choice":
      return z.enum(field.choices.map(({ value }) => value) as [string, ...string[]]).default(field.default);
    case "number": {
      let number = field.integer ? z.number().int() : z.number();
      if (field.min !== undefined) number = number.min(field.min);
      if (field.max !== undefined) number = number.max(field.max);
      return number.nullable().default(field.default);
    }
    case "flag":
      return z.boolean().default(field.default);
    case "text":
      return z.string().max(2000).nullable().default(field.default);
    case "steps":
      return z
        .array(modelStep)
        .min(1)
        .max(20)
        .default([...field.default]);
  }
}

/** The zod schema of a whole declaration: strict, so that an unknown option is an error. */
export const schemaOfFields = (fields: readonly Field[]): z.ZodType<Options> =>
  z.strictObject(
    Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
  ) as unknown as z.ZodType<Options>;
