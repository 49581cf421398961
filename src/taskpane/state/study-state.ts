import { z } from "zod";
import { modelStep } from "../../study/field.ts";

export const pages = ["data", "measure", "analyse", "results", "share"] as const;
export type Page = (typeof pages)[number];

const count = z.number().int().min(0);
const address = z.strictObject({ sheet: z.string(), row: count, column: count, rows: count, columns: count });
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()), z.array(modelStep)]);

/** The options a person set of one declaration; the others follow the roles and the defaults. */
const draft = z.record(z.string(), value);
export type Draft = z.infer<typeof draft>;

const form = z.strictObject({ chosen: z.string().nullable(), drafts: z.record(z.string(), draft) });
export type FormState = z.infer<typeof form>;

/** Columns written beside the data: scores of a measure, or a converted copy. */
const addition = z.strictObject({
  id: z.string(),
  address,
  names: z.array(z.string()),
  /** Of the data a measure was computed from. */
  hash: z.string().optional(),
  from: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("measure"),
      measure: z.string(),
      options: draft,
      rename: z.record(z.string(), z.string()),
    }),
    z.strictObject({ kind: z.literal("copy"), column: z.string() }),
  ]),
});
export type Addition = z.infer<typeof addition>;

/** A table of the study: what was estimated and where it was written. */
const written = z.strictObject({
  id: z.string(),
  analysis: z.string(),
  options: draft,
  title: z.string(),
  sheet: z.string(),
  /** Of the data at the time, to tell when it has changed since. */
  hash: z.string(),
});
export type WrittenTable = z.infer<typeof written>;

export const studyState = z.strictObject({
  panelwise: z.literal(1),
  /** What the person calls the study; empty for the sheet's name. */
  name: z.string().max(200),
  page: z.enum(pages),
  source: address.nullable(),
  /** The Excel table the source is, if it is one. */
  table: z.string().nullable(),
  /** True when the source is all a sheet holds: rows that are added below belong to it. */
  whole: z.boolean().default(false),
  entity: z.string().nullable(),
  time: z.string().nullable(),
  /** True while nobody has looked at the guessed roles. */
  guessed: z.boolean(),
  measure: form,
  analysis: form,
  additions: z.array(addition),
  tables: z.array(written),
  /** The written table that the Analyse page is editing; null for a new one. */
  editing: z.string().nullable(),
  /** Number of the next id. */
  next: z.number().int().min(1),
});
export type StudyState = z.infer<typeof studyState>;

export const emptyStudy: StudyState = {
  panelwise: 1,
  name: "",
  page: "data",
  source: null,
  table: null,
  whole: false,
  entity: null,
  time: null,
  guessed: true,
  measure: { chosen: null, drafts: {} },
  analysis: { chosen: null, drafts: {} },
  additions: [],
  tables: [],
  editing: null,
  next: 1,
};

/** Reads what a workbook kept; null when there is nothing, or nothing we understand. */
export function readStudy(text: string | null): StudyState | null {
  if (text === null) return null;
  try {
    const read = studyState.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
