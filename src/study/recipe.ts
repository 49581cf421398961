import { z } from "zod";
import { locales } from "../messages/locale.ts";

const columnName = z.string().min(1).max(255);
const expression = z.string().min(1).max(500);
const options = z.record(z.string().max(60), z.unknown());

/** New columns and fewer rows, in order; the source columns are never altered. */
const prepareStep = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("keep"), where: expression }),
  z.strictObject({ step: z.literal("derive"), name: columnName, as: expression }),
  z.strictObject({
    step: z.literal("measure"),
    measure: z.string().max(60),
    options,
    /** New names for the columns it makes, by their own names. */
    rename: z.record(columnName, columnName).default({}),
  }),
]);

const analysisStep = z.strictObject({
  analysis: z.string().max(60),
  options,
  title: z.string().max(300).optional(),
  /** The sheet its tables are written to. */
  sheet: z.string().min(1).max(31),
});

/**
 * A study as text: which data, what was prepared, what was estimated, how it is written.
 * A recipe plus its data reproduces every number; the pane edits it, the workbook carries it, the command line runs it.
 */
export const recipe = z.strictObject({
  panelwise: z.literal(1),
  name: z.string().min(1).max(200),
  language: z.enum(locales).default("en-US"),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(20250101),
  data: z.strictObject({
    sheet: z.string().max(31).optional(),
    table: z.string().max(255).optional(),
    range: z.string().max(60).optional(),
    entity: columnName.optional(),
    time: columnName.optional(),
    /** Units as the author noted them, by column; printed in the Study sheet. */
    units: z.record(columnName, z.string().max(200)).default({}),
  }),
  prepare: z.array(prepareStep).max(200).default([]),
  analyses: z.array(analysisStep).max(200).default([]),
});
export type Recipe = z.infer<typeof recipe>;
export type RecipeInput = z.input<typeof recipe>;
export type PrepareStep = z.infer<typeof prepareStep>;
export type AnalysisStep = z.infer<typeof analysisStep>;
