import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable } from "../../messages/problem.ts";
import { isNestedIn } from "../factor-codes.ts";
import { columnNamed, otherColumns } from "../panel-models/chosen-columns.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { factorInSample, roleTerm, rowsAlone } from "./blocks-of.ts";
import { checkedMoments } from "./checked-moments.ts";
import { permutationDraws, slopeDifference } from "./group-permutation-draws.ts";
import { runDraws, type Repeating } from "./run-draws.ts";

export interface GroupPermutationOptions {
  readonly focal: string;
  /** A column with exactly two values on the rows of the model. */
  readonly group: string;
  readonly draws: number;
  readonly seed: number;
}

export interface GroupPermutation {
  /** Slope of the second group (the higher level) less that of the first. */
  readonly difference: number;
  /** (1 + draws at least as far from 0) over (1 + draws). */
  readonly pValue: number;
  /** What was dealt anew: the units of this column, or rows. */
  readonly by: "entity" | "rows";
  readonly entity: string;
  readonly units: number;
  readonly draws: number;
  readonly failed: number;
  readonly differences: Float64Array;
}

/**
 * Fisher's permutation test that a slope is the same in two groups. Where the group never changes within an entity, whole
 * entities are dealt anew, otherwise single rows; the sizes of the groups stay. The observed dealing counts as one of them,
 * so that p is never 0.
 *
 * @throws Problem panelTests.focalLost, resample.oneBlock, resample.blockMissing, resample.drawsFailed,
 *   resample.nearlyCollinear, panelTests.oneColumn; as sampleOf
 * @source Cleary (1999), Journal of Finance 54(2); Phipson & Smyth (2010) for the p value; Stata bdiff
 */
export async function groupPermutation(
  frame: Frame,
  input: ModelSpecInput,
  { focal, group, draws, seed }: GroupPermutationOptions,
  repeating: Repeating,
): Promise<GroupPermutation> {
  const spec = modelSpec.parse(input);
  // Rows alone in an effect within a group change no slope: they may stay.
  const sample = sampleOf(frame, { ...spec, singletons: "keep" });
  const x = columnNamed(sample, focal);
  const labels = factorInSample(frame, group, spec, sample);
  const entity = spec.entity === undefined ? null : factorInSample(frame, roleTerm(frame, spec.entity), spec, sample);
  const byEntity = entity !== null && isNestedIn(entity, labels);
  const blocks: Factor = byEntity ? entity : rowsAlone(sample.rows.length);

  const moments = checkedMoments(sample, [...otherColumns(sample, [x.name]), x], blocks);
  const member = new Uint8Array(blocks.levels.length);
  blocks.codes.forEach((block, i) => (member[block] = labels.codes[i] === 0 ? 0 : 1));
  const difference = slopeDifference(moments, member);
  if (!Number.isFinite(difference)) throw notEstimable("panelTests.focalLost", { name: x.name });
  const differences = await runDraws(permutationDraws, { moments, member }, draws, seed, repeating);
  const used = differences.filter(Number.isFinite);
  if (used.length === 0) throw notEstimable("resample.drawsFailed", { draws, failed: draws - used.length });
  const least = Math.abs(difference) * (1 - SAME);
  const beyond = used.reduce((count, one) => count + (Math.abs(one) >= least ? 1 : 0), 0);
  return {
    difference,
    pValue: (1 + beyond) / (1 + used.length),
    by: byEntity ? "entity" : "rows",
    entity: byEntity ? entity.name : "",
    units: blocks.levels.length,
    draws,
    failed: draws - used.length,
    differences,
  };
}

const SAME = 1e-10;
