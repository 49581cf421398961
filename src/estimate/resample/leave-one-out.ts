import { withColumns } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable, Problem } from "../../messages/problem.ts";
import { defineTask } from "../../tasks/task.ts";
import type { Estimate, Term } from "../estimate.ts";
import { columnNamed, otherColumns } from "../panel-models/chosen-columns.ts";
import { regress } from "../regression.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import { crossAt } from "./block-moments.ts";
import { factorInSample } from "./blocks-of.ts";
import { checkedMoments } from "./checked-moments.ts";
import { freshName } from "./fresh-name.ts";
import { lastSlopes } from "./last-slopes.ts";
import type { Repeating } from "./run-draws.ts";

export interface LeaveOneOutOptions {
  /** The regressor whose slope is watched; it may stand among the spec's regressors. */
  readonly focal: string;
  /** The column whose groups are left out, one after the other. */
  readonly by: string;
  /** With more groups than this, only the outermost ones are estimated with their errors. Default 60. */
  readonly mostFull?: number;
}

export interface WithoutGroup {
  readonly level: string | number;
  /** Slope without the group; null where it cannot be estimated. */
  readonly estimate: number | null;
  /** The whole term where the regression was run in full. */
  readonly term: Term | null;
}

export interface LeaveOneOut {
  readonly full: Estimate;
  readonly focal: Term;
  /** One for each group, in the order of its levels. */
  readonly without: readonly WithoutGroup[];
  readonly by: string;
}

/**
 * The slope of one regressor when each group of rows is left out in turn. All slopes come from the cross products of the
 * groups, less one each; the regression is run again in full for every group while they are few, else for those that move
 * the slope most.
 *
 * @throws Problem resample.oneBlock, resample.blockMissing, resample.focalLost,
 *   resample.nearlyCollinear, panelTests.oneColumn; as regress
 * @source Belsley, Kuh & Welsch (1980), Regression Diagnostics
 */
export async function leaveOneOut(
  frame: Frame,
  input: ModelSpecInput,
  { focal, by, mostFull = 60 }: LeaveOneOutOptions,
  { executor, signal, onProgress }: Repeating,
): Promise<LeaveOneOut> {
  const spec = modelSpec.parse({ ...input, x: [...new Set([focal, ...input.x])] });
  // Rows alone in an effect say nothing about slopes: which they are may change with the group left out.
  const sample = sampleOf(frame, spec);
  const x = columnNamed(sample, focal);
  const groups = factorInSample(frame, by, spec, sample);
  const full = regress(frame, spec);
  const own = termOf(full, x.name);
  if (!own) throw notEstimable("resample.focalLost", { name: x.name });

  const moments = checkedMoments(sample, [...otherColumns(sample, [x.name]), x], groups);
  const counts = new Int32Array(groups.levels.length).fill(1);
  const slopes = groups.levels.map((_, g) => {
    counts[g] = 0;
    const cross = crossAt(moments, counts);
    counts[g] = 1;
    const slope = cross ? lastSlopes(cross)(moments.size - 1, moments.size - 2) : NaN;
    return Number.isFinite(slope) ? slope : null;
  });

  const refitted = outermost(slopes, mostFull);
  const mark = freshName(frame, "left_out_");
  const codes = new Float64Array(frame.nrow).fill(-1);
  sample.rows.forEach((row, i) => (codes[row] = groups.codes[i]));
  const shared = {
    frame: withColumns(frame, [{ kind: "number", name: mark, values: codes }]),
    spec,
    mark,
    focal: x.name,
  };
  const terms = await executor.map(withoutGroup, shared, refitted, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const termAt = new Map(refitted.map((g, k) => [g, terms[k]]));
  return {
    full,
    focal: own,
    without: groups.levels.map((level, g) => {
      const term = termAt.get(g) ?? null;
      return { level, estimate: term?.estimate ?? slopes[g], term };
    }),
    by: groups.name,
  };
}

interface Shared {
  readonly frame: Frame;
  readonly spec: ModelSpec;
  readonly mark: string;
  readonly focal: string;
}

/** The focal term without one group; null where the model cannot be estimated without it. */
export const withoutGroup = defineTask<Shared, number, Term | null>(
  "without-group",
  ({ frame, spec, mark, focal }, group) => {
    const others = `${mark} != ${group}`;
    const subset = spec.subset === undefined ? others : `(${spec.subset}) & ${others}`;
    try {
      return termOf(regress(frame, { ...spec, subset }), focal) ?? null;
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  },
);

const termOf = ({ terms }: Estimate, name: string): Term | undefined => terms.find((term) => term.name === name);

/** All groups while they are few; else the five with the lowest and the five with the highest slope without them. */
function outermost(slopes: readonly (number | null)[], most: number): number[] {
  const all = slopes.map((_, g) => g);
  if (all.length <= most) return all;
  const sorted = all.filter((g) => slopes[g] !== null).sort((g, h) => slopes[g]! - slopes[h]!);
  return [...new Set([...sorted.slice(0, ENDS), ...sorted.slice(-ENDS)])];
}

const ENDS = 5;
