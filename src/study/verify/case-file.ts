import { z } from "zod";

/** One reference case: numbers of other software, with their tolerance and source. */
export const caseFile = z.looseObject({
  case: z.string(),
  data: z.union([z.string(), z.record(z.string(), z.string())]),
  estimator: z.string(),
  spec: z.record(z.string(), z.unknown()).default({}),
  expected: z.unknown(),
  tolerance: z.record(z.string(), z.unknown()).default({}),
});
export type CaseFile = z.infer<typeof caseFile>;

export interface CaseReport {
  readonly file: string;
  readonly case: string;
  readonly estimator: string;
  readonly status: "passed" | "failed" | "unsupported";
  /** Expected numbers compared, of all the case expects. */
  readonly compared: number;
  readonly expected: number;
  readonly digits: number | null;
  readonly worst: string | null;
  readonly seconds: number;
}
