import { z } from "zod";
import { locales } from "../messages/locale.ts";

const columnName = z.string().min(1).max(255);
const expression = z.string().min(1).max(500);
const options = z.record(z.string().max(60), z.unknown());

/** The columns of the panel, where a step does not use those of the data binding. */
const panel = { entity: columnName.optional(), time: columnName.optional() };

/** New columns by name, each with the wide columns it stands for: { "gdp": "gdp_*" }, the star being the period. */
const wideColumns = z.record(columnName, columnName).refine((wide) => Object.keys(wide).length > 0, "at least one");

/** Steps that change the rows. They work on a copy in memory: no sheet is touched. */
const rowSteps = [
  z.strictObject({
    step: z.literal("merge"),
    /** The sheet whose columns are brought in. */
    sheet: z.string().min(1).max(31),
    /** Columns of the data that name the units, or the units and periods. */
    by: z.array(columnName).min(1).max(5),
    /** Their names in the sheet, where they differ. */
    called: z.record(columnName, columnName).default({}),
    /** Which of its columns; all that are not matched by when left out. */
    columns: z.array(columnName).min(1).max(500).optional(),
    /** New names for them, by their own names. */
    rename: z.record(columnName, columnName).default({}),
    /** all: rows without a partner stay, with blanks. matched: they go. */
    keep: z.enum(["all", "matched"]).default("all"),
  }),
  z.strictObject({
    step: z.literal("balance"),
    /** units: those present in all periods. span: the largest balanced run of periods. */
    keep: z.enum(["units", "span"]).default("units"),
    /** Columns that must have a value for a row to count as present. */
    columns: z.array(expression).max(500).default([]),
    ...panel,
  }),
  z.discriminatedUnion("to", [
    z.strictObject({
      step: z.literal("reshape"),
      to: z.literal("long"),
      values: wideColumns,
      /** Name of the new column of periods; that of the data binding when left out. */
      time: columnName.optional(),
      /** What the star may stand for: a number or period such as 2010Q3, or any text. */
      labels: z.enum(["times", "texts"]).default("times"),
    }),
    z.strictObject({
      step: z.literal("reshape"),
      to: z.literal("wide"),
      values: wideColumns,
      /** Columns to drop, because they change inside a unit. */
      leaveOut: z.array(columnName).max(500).default([]),
      ...panel,
    }),
  ]),
] as const;

/** New columns and other rows, in order; the source columns are never altered. */
const prepareStep = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("keep"), where: expression }),
  ...rowSteps,
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
