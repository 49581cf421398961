import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { didParameters } from "./did-parameters.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { eventOptions, eventsOf } from "./event-options.ts";
import { readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

const known = {
  ...estimateOptions,
  method: { kind: "choice", of: ["twfe", "sunab", "cs", "imputation"] },
  ...eventOptions,
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
    const { method = "twfe", ...rest } = parseOptions(textOf(args.options), known);
    const core = {
      method: methods[method],
      y: printName(y),
      x: columns.x.map((name) => printName(name)),
      entity,
      time,
      did: eventsOf(printName(start), rest),
    };
    const options = roleNames(frame, rest, { entity, time });
    if ((rest.draws ?? 0) > 0 && method !== "cs") throw problem("did.drawsUnused", { method }, { column: "options" });
    return estimateCells(await runModel(frame, core, options, entity, context), options, context.locale, notes);
  },
};
