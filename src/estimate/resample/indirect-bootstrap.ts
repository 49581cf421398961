import type { Frame } from "../../frame/frame.ts";
import type { Message } from "../../messages/message.ts";
import { notEstimable } from "../../messages/problem.ts";
import { columnNamed, otherColumns } from "../panel-models/chosen-columns.ts";
import type { MediationOptions } from "../panel-models/mediation.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { blocksOf, fewBlocksNotes } from "./blocks-of.ts";
import { checkedMoments } from "./checked-moments.ts";
import { bootstrapInterval, type BootstrapInterval } from "./bootstrap-interval.ts";
import { indirectDraws, pathsAt } from "./indirect-draws.ts";
import { runDraws, type Repeating } from "./run-draws.ts";

export interface IndirectBootstrapOptions extends MediationOptions {
  readonly draws: number;
  readonly seed: number;
  /** What is drawn; the clusters of the errors, else entities, else rows, when left out. */
  readonly by?: string;
}

export interface IndirectBootstrap {
  readonly indirect: BootstrapInterval;
  readonly direct: BootstrapInterval;
  readonly total: BootstrapInterval;
  /** Indirect over total. */
  readonly share: BootstrapInterval;
  /** What was drawn ("" for rows), and how many there are. */
  readonly blocks: { readonly name: string; readonly count: number };
  readonly draws: number;
  /** Draws in which a path could not be estimated; they are left out. */
  readonly failed: number;
  readonly level: number;
  readonly notes: readonly Message[];
}

/**
 * Cluster bootstrap of the indirect effect: whole blocks are drawn with replacement, as many as there are, and the three
 * steps estimated again on the same rows. A copy of an entity counts as an entity of its own; its rows being the same, the
 * slopes are those of the sample weighted by the number of copies.
 *
 * @throws Problem resample.oneBlock, resample.blockMissing, resample.drawsFailed,
 *   resample.nearlyCollinear, panelTests.oneColumn; as sampleOf
 * @source Preacher & Hayes (2008), Behavior Research Methods 40(3); Cameron, Gelbach & Miller (2008); Efron (1987)
 */
export async function indirectBootstrap(
  frame: Frame,
  input: ModelSpecInput,
  { treatment, mediator, draws, seed, by }: IndirectBootstrapOptions,
  repeating: Repeating,
): Promise<IndirectBootstrap> {
  const spec = modelSpec.parse({ ...input, x: [...new Set([treatment, mediator, ...input.x])] });
  const sample = sampleOf(frame, spec);
  const [d, m] = [columnNamed(sample, treatment), columnNamed(sample, mediator)];
  const blocks = blocksOf(frame, spec, sample, by);
  const moments = checkedMoments(sample, [...otherColumns(sample, [d.name, m.name]), d, m], blocks);
  const count = blocks.levels.length;

  const all = await runDraws(indirectDraws, { moments, blocks: count }, draws, seed, repeating);
  const [a, b, total] = pathsAt(moments, new Int32Array(count).fill(1));
  const finite = Array.from({ length: draws }, (_, k) => all.subarray(3 * k, 3 * k + 3)).filter((paths) =>
    paths.every(Number.isFinite),
  );
  if (finite.length < 2) throw notEstimable("resample.drawsFailed", { draws, failed: draws - finite.length });
  const interval = (of: (a: number, b: number, total: number) => number) =>
    bootstrapInterval(
      of(a, b, total),
      Float64Array.from(finite, (paths) => of(paths[0], paths[1], paths[2])),
      spec.level,
    );
  return {
    indirect: interval((a, b) => a * b),
    direct: interval((a, b, c) => c - a * b),
    total: interval((_, __, c) => c),
    share: interval((a, b, c) => (a * b) / c),
    blocks: { name: blocks.name, count },
    draws,
    failed: draws - finite.length,
    level: spec.level,
    notes: fewBlocksNotes(blocks),
  };
}
