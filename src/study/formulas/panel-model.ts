import type { ModelSpecInput } from "../../estimate/spec.ts";
import { parseOptions, type KnownOptions, type OptionValues } from "../../frame/options.ts";
import type { Frame } from "../../frame/frame.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Message } from "../../messages/message.ts";
import type { FormulaArgument, FormulaParameter } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateOptions, type EstimateOptionValues } from "./estimate-options.ts";
import { modelSpecOf } from "./model-spec-of.ts";
import { readRanges, type RangePart } from "./read-ranges.ts";
import { roleNames } from "./role-names.ts";

export const entityParameter: FormulaParameter = {
  name: "entity",
  describe: "study.parameterEntity",
  kind: "range",
  optional: true,
};
export const timeParameter: FormulaParameter = {
  name: "time",
  describe: "study.parameterTime",
  kind: "range",
  optional: true,
};

/** A model with effects of the entity and of time, where they are given, read from the ranges of a formula. */
export interface PanelModel<K extends KnownOptions> {
  readonly frame: Frame;
  /** Names of the columns of each range, as terms. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Without effects: least squares. `x` are the terms of the parts named, in their order. */
  readonly spec: ModelSpecInput;
  readonly options: EstimateOptionValues & OptionValues<K>;
  readonly roles: { readonly entity?: string; readonly time?: string };
  readonly notes: readonly Message[];
}

/**
 * Reads y, the parts that hold regressors, entity, time and further ranges.
 *
 * @param regressors names of the parts whose columns are regressors
 * @param parts ranges besides y, entity and time
 * @param optional ranges in whose place the options text may stand
 * @param known options besides those of every regression
 */
export function panelModel<const K extends KnownOptions>(
  args: Readonly<Record<string, FormulaArgument>>,
  parts: readonly Omit<RangePart, "cells">[],
  regressors: readonly string[],
  optional: readonly string[],
  known: K,
): PanelModel<K> {
  const { ranges, options: text } = withOptions(args, [...optional, "entity", "time"]);
  const { frame, columns, notes } = readRanges([
    { name: "y", cells: ranges.y, holds: "numbers", single: true },
    ...parts.map((part) => ({ ...part, cells: ranges[part.name] })),
    { name: "entity", cells: ranges.entity, holds: "groups", single: true },
    { name: "time", cells: ranges.time, holds: "groups", single: true },
  ]);
  const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
  const parsed = parseOptions(text, { ...estimateOptions, ...known });
  const options = { ...parsed, ...roleNames(frame, parsed, { entity, time }) };
  const terms = Object.fromEntries(
    Object.entries(columns).map(([part, names]) => [part, names.map((name) => printName(name))]),
  );
  const absorb = [...terms.entity, ...terms.time];
  const core = {
    method: absorb.length > 0 ? ("fe" as const) : ("ols" as const),
    y: printName(y),
    x: regressors.flatMap((part) => terms[part]),
    absorb,
    ...(entity === undefined ? {} : { entity }),
    ...(time === undefined ? {} : { time }),
  };
  return {
    frame,
    terms,
    spec: modelSpecOf(frame, core, options, entity ?? null),
    options,
    roles: { ...(entity === undefined ? {} : { entity }), ...(time === undefined ? {} : { time }) },
    notes,
  };
}

/** A column named in the options; "entity" and "time" mean those ranges. */
export const namedIn = (roles: PanelModel<KnownOptions>["roles"], name: string): string =>
  printName((name === "entity" ? roles.entity : name === "time" ? roles.time : undefined) ?? name);
