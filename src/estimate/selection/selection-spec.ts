import { z } from "zod";

const term = z.string().min(1).max(500);

/**
 * Method "heckman": the equation that says which rows have an outcome.
 * y: a column or condition that is 1 in selected rows and 0 in the others; left out, a row is selected when it has an outcome.
 */
export const selectionSpec = z.strictObject({
  y: term.optional(),
  x: z.array(term).max(500),
  constant: z.boolean().default(true),
  /** Heckman's two steps with corrected errors (default), or full maximum likelihood. */
  estimator: z.enum(["twostep", "ml"]).default("twostep"),
});
export type SelectionSpec = z.infer<typeof selectionSpec>;
