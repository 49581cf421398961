import { aggregations, basePeriods, controlGroups, didEstimators } from "../../estimate/did/did-spec.ts";
import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { didParameters } from "./did-parameters.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

const period = { kind: "number", min: -1000, max: 1000, whole: true } as const;

const known = {
  ...estimateOptions,
  method: { kind: "choice", of: ["twfe", "sunab", "cs", "imputation"] },
  ref: { ...period, also: ["reference"] },
  low: period,
  high: period,
  leads: { kind: "number", min: 0, max: 1000, whole: true, also: ["pretrends"] },
  draws: { kind: "number", min: 0, max: 100_000, whole: true, also: ["reps", "biters"] },
  seed: { kind: "number", min: 0, max: 2_147_483_647, whole: true },
  control: { kind: "choice", of: controlGroups },
  est: { kind: "choice", of: didEstimators },
  base: { kind: "choice", of: basePeriods },
  aggregate: { kind: "choice", of: aggregations },
} as const satisfies KnownOptions;

const methods = { twfe: "eventstudy", sunab: "sunab", cs: "callaway-santanna", imputation: "imputation" } as const;

/**
 * =PW.EVENTSTUDY(y, start, X, entity, time, [options]): effects by period since treatment, with a joint test of those before
 * it; method=sunab, method=cs and method=imputation for effects that differ between cohorts. method=cs; draws=1000 for errors and
 * a simultaneous band by bootstrap. X may be left blank.
 */
export const eventstudyFormula: Formula = {
  name: "EVENTSTUDY",
  describe: "did.eventstudy",
  parameters: [
    yParameter,
    { name: "start", describe: "did.parameterStart", kind: "range" },
    ...didParameters,
    { name: "options", describe: "did.parameterEventOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: args.y, holds: "numbers", single: true },
      { name: "start", cells: args.start, holds: "numbers", single: true },
      { name: "x", cells: args.x, holds: "numbers" },
      { name: "entity", cells: args.entity, holds: "groups", single: true },
      { name: "time", cells: args.time, holds: "groups", single: true },
    ]);
    const [[y], [start], [entity], [time]] = [columns.y, columns.start, columns.entity, columns.time];
    const parsed = parseOptions(textOf(args.options), known);
    const { method = "twfe", ref, low, high, leads, control, est, base, aggregate, draws = 0, seed, ...rest } = parsed;
    const did = {
      cohort: printName(start),
      reference: ref,
      low,
      high,
      leads,
      control,
      estimator: est,
      base,
      aggregate,
    };
    const core = {
      method: methods[method],
      y: printName(y),
      x: columns.x.map((name) => printName(name)),
      entity,
      time,
      did: draws > 0 ? { ...did, draws, seed } : did,
    };
    const options = roleNames(frame, rest, { entity, time });
    if (draws > 0 && method !== "cs") throw problem("did.drawsUnused", { method }, { column: "options" });
    return estimateCells(await runModel(frame, core, options, entity, context), options, context.locale, notes);
  },
};
