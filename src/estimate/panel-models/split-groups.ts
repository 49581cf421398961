import { evaluateExpression } from "../../frame/evaluate.ts";
import { factorOf } from "../../frame/factor.ts";
import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import { quantile } from "../describe/quantile.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";

export const groupCuts = ["values", "median", "terciles", "30-70"] as const;
export type GroupCut = (typeof groupCuts)[number];

export interface SplitGroups {
  /** For each row of the frame the group, from 0; NaN where it is in none. */
  readonly codes: Float64Array;
  /** The values, or "low", "middle" and "high". */
  readonly levels: readonly (string | number)[];
  /** Where a number was cut; a value equal to a cut belongs to the lower group. */
  readonly cuts: readonly number[];
}

/**
 * Groups of the rows of a model: by the values of a column or condition, or by quantiles of a number over those rows.
 *
 * @throws Problem mechanism.oneGroup, mechanism.cutNeedsNumber, mechanism.cutTies; as sampleOf
 */
export function splitGroups(frame: Frame, input: ModelSpecInput, group: string, cut: GroupCut): SplitGroups {
  const spec = modelSpec.parse(input);
  const { rows } = sampleOf(frame, { ...spec, singletons: "keep" });
  const context = { entity: spec.entity, time: spec.time };
  if (cut === "values") {
    const { codes, levels, name } = factorOf(frame, group, context);
    const used = [...new Set(Array.from(rows, (row) => codes[row]))].filter((code) => code >= 0).sort((a, b) => a - b);
    if (used.length < 2) throw problem("mechanism.oneGroup", { name }, { column: name });
    const place = new Map(used.map((code, k) => [code, k]));
    return {
      codes: Float64Array.from(codes, (code) => place.get(code) ?? NaN),
      levels: used.map((code) => levels[code]),
      cuts: [],
    };
  }

  const bare = group.replace(/^`(.*)`$/, "$1");
  if (frame.columns.some(({ kind, name }) => kind === "category" && name === bare))
    throw problem("mechanism.cutNeedsNumber", { name: bare }, { column: bare });
  const values = evaluateExpression(frame, group, context);
  const sorted = Float64Array.from(rows, (row) => values[row])
    .filter(Number.isFinite)
    .sort();
  if (sorted.length === 0) throw problem("mechanism.oneGroup", { name: bare }, { column: bare });
  const { shares, levels } = cutShares[cut];
  const cuts = shares.map((share) => quantile(sorted, share));
  const between = (value: number) => cuts.filter((one) => one < value).length;
  const middle = levels[1] === "";
  const kept = levels.filter((level) => level !== "");
  const codes = values.map((value) => {
    if (!Number.isFinite(value)) return NaN;
    const at = between(value);
    return middle ? (at === 1 ? NaN : at / 2) : at;
  });
  if (kept.some((_, code) => !rows.some((row) => codes[row] === code)))
    throw problem("mechanism.cutTies", { name: bare }, { column: bare });
  return { codes, levels: kept, cuts };
}

/** "" is a group that is left out. */
const cutShares: Readonly<
  Record<Exclude<GroupCut, "values">, { shares: readonly number[]; levels: readonly string[] }>
> = {
  median: { shares: [0.5], levels: ["low", "high"] },
  terciles: { shares: [1 / 3, 2 / 3], levels: ["low", "middle", "high"] },
  "30-70": { shares: [0.3, 0.7], levels: ["low", "", "high"] },
};
