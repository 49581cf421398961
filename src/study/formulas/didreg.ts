import { baconDecomposition, type Comparison } from "../../estimate/did/bacon.ts";
import type { Cells } from "../../frame/cells.ts";
import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { didParameters } from "./did-parameters.ts";
import { estimateCells, rectangle } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

/**
 * =PW.DIDREG(y, treat, X, entity, time, [options]): two-way effects, errors clustered by entity; bacon=yes spills the
 * comparisons that the coefficient averages. X may be left blank.
 */
export const didregFormula: Formula = {
  name: "DIDREG",
  describe: "did.didreg",
  parameters: [
    yParameter,
    { name: "treat", describe: "did.parameterTreat", kind: "range" },
    ...didParameters,
    { name: "options", describe: "did.parameterDidOptions", kind: "text", optional: true },
  ],
  async run(args, context) {
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: args.y, holds: "numbers", single: true },
      { name: "treat", cells: args.treat, holds: "numbers", single: true },
      { name: "x", cells: args.x, holds: "numbers" },
      { name: "entity", cells: args.entity, holds: "groups", single: true },
      { name: "time", cells: args.time, holds: "groups", single: true },
    ]);
    const [[y], [treat], [entity], [time]] = [columns.y, columns.treat, columns.entity, columns.time];
    const { bacon, ...parsed } = parseOptions(textOf(args.options), { ...estimateOptions, bacon: { kind: "flag" } });
    if (bacon) {
      if (columns.x.length > 0) throw problem("did.baconCovariates", {}, { column: "x" });
      const roles = { y: printName(y), treat: printName(treat), entity, time, subset: parsed.subset };
      return baconCells(baconDecomposition(frame, roles).comparisons, context.locale);
    }
    const core = {
      method: "did" as const,
      y: printName(y),
      x: columns.x.map((name) => printName(name)),
      entity,
      time,
      did: { treat: printName(treat) },
    };
    const options = roleNames(frame, parsed, { entity, time });
    return estimateCells(await runModel(frame, core, options, entity, context), options, context.locale, notes);
  },
};

function baconCells(comparisons: readonly Comparison[], locale: Locale): Cells {
  const cohort = (start: number) => (start === Infinity ? say(locale, "did.never") : start);
  return rectangle([
    [
      say(locale, "did.headTreated"),
      say(locale, "did.headControl"),
      say(locale, "did.headType"),
      say(locale, "study.headEstimate"),
      say(locale, "did.headWeight"),
    ],
    ...comparisons.map(({ treated, control, type, estimate, weight }) => [
      treated,
      cohort(control),
      say(locale, `did.type-${type}`),
      estimate,
      weight,
    ]),
  ]);
}
