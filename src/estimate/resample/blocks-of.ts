import { factorOf } from "../../frame/factor.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { printName } from "../../frame/print-expression.ts";
import { message, type Message } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { onRows } from "../factor-codes.ts";
import type { Sample } from "../sample.ts";
import type { ModelSpec } from "../spec.ts";

/**
 * The blocks of rows that resampling keeps together: those named, else the (first) clusters of the errors, else the
 * entities, else single rows (name "").
 *
 * @throws Problem resample.blockMissing, resample.oneBlock
 */
export function blocksOf(frame: Frame, spec: ModelSpec, sample: Sample, by?: string): Factor {
  const entity = spec.entity === undefined ? undefined : roleTerm(frame, spec.entity);
  const named = by ?? (spec.vcov.type === "cluster" ? spec.vcov.by?.[0] : undefined) ?? entity;
  if (named === undefined) return rowsAlone(sample.rows.length);
  return factorInSample(frame, named, spec, sample);
}

/**
 * The groups of a column on the rows of a sample, at least two.
 *
 * @throws Problem resample.blockMissing, resample.oneBlock
 */
export function factorInSample(frame: Frame, name: string, spec: ModelSpec, sample: Sample): Factor {
  const factor = factorOf(frame, name, { entity: spec.entity, time: spec.time });
  const missing = sample.rows.reduce((count, row) => count + (factor.codes[row] < 0 ? 1 : 0), 0);
  if (missing > 0)
    throw problem("resample.blockMissing", { name: factor.name, rows: missing }, { column: factor.name });
  const own = onRows(factor, sample.rows);
  if (own.levels.length < 2)
    throw problem("resample.oneBlock", { name: own.name, value: String(own.levels[0]) }, { column: own.name });
  return own;
}

/** What must be known of few blocks. @source Cameron, Gelbach and Miller (2008) */
export const fewBlocksNotes = ({ name, levels }: Pick<Factor, "name" | "levels">): Message[] =>
  levels.length < FEW ? [message("resample.fewBlocks", { name, groups: levels.length })] : [];

const FEW = 6;

/** Every row a block of its own. */
export const rowsAlone = (rows: number): Factor => ({
  name: "",
  codes: Int32Array.from({ length: rows }, (_, i) => i),
  levels: Array.from({ length: rows }, (_, i) => i),
});

/** A role is the name of a column, whatever signs it holds; as a term it may need quotes. */
export const roleTerm = (frame: Frame, name: string): string =>
  frame.columns.some((column) => column.name === name) ? printName(name) : name;
