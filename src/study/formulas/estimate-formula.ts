import { parseFormula } from "../../frame/formula.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { oddCells } from "./odd-cells.ts";
import { isCells } from "./read-ranges.ts";
import { optionsParameter } from "./regression-parameters.ts";
import { runModel } from "./run-model.ts";

const known = {
  ...estimateOptions,
  entity: { kind: "text" },
  time: { kind: "text" },
  weights: { kind: "text" },
} as const satisfies KnownOptions;

/**
 * =PW.ESTIMATE(table, "lnco2 ~ ai + gov | city + year", [options]): a model in words over a table with headers. Errors are
 * clustered by the entity, else by the first effect; robust without effects.
 */
export const estimateFormula: Formula = {
  name: "ESTIMATE",
  describe: "study.estimate",
  parameters: [
    { name: "table", describe: "study.parameterTable", kind: "range" },
    { name: "formula", describe: "study.parameterFormula", kind: "text" },
    optionsParameter,
  ],
  async run(args, context) {
    const { entity, time, weights, ...options } = parseOptions(textOf(args.options), known);
    const { y, x, absorb, endog, constant } = parseFormula(textOf(args.formula) ?? "");
    if (endog.length > 0) throw problem("study.noInstruments");
    if (!isCells(args.table)) throw problem("study.emptyRange", { name: "table" });
    const { frame, health } = frameFromCells(args.table);
    if (!health.hasHeader) throw problem("study.tableNeedsHeader");
    const core = {
      method: absorb.length > 0 ? ("fe" as const) : ("ols" as const),
      y,
      x: [...x],
      absorb: [...absorb],
      constant,
      ...(entity ? { entity } : {}),
      ...(time ? { time } : {}),
      ...(weights ? { weights } : {}),
    };
    const estimate = await runModel(frame, core, options, entity ?? absorb[0] ?? null, context);
    const mentioned = [args.formula, args.options].join(" ");
    const columns = health.columns.filter(({ name }) => mentioned.includes(name));
    return estimateCells(estimate, options, context.locale, oddCells({ ...health, columns }));
  },
};
