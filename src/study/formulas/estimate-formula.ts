import { parseFormula } from "../../frame/formula.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { firstStageCells } from "./first-stage-cells.ts";
import { gmmEstimateOptions, gmmOfFormula } from "./gmm-estimate.ts";
import { instrumentsOf, ivOptions } from "./iv-options.ts";
import { oddCells } from "./odd-cells.ts";
import { isCells } from "./read-ranges.ts";
import {
  errorModelNames,
  modelledErrors,
  panelErrorsEstimateOptions,
  panelErrorsOfFormula,
} from "./panel-errors-estimate.ts";
import { panelEstimateOptions, panelModelNames, panelModelOfFormula } from "./panel-estimate.ts";
import { optionsParameter } from "./regression-parameters.ts";
import { runModel } from "./run-model.ts";
import { selectionErrors, selectionEstimateOptions, selectionOfFormula } from "./selection-options.ts";

const known = {
  ...estimateOptions,
  ...ivOptions,
  ...gmmEstimateOptions,
  ...selectionEstimateOptions,
  ...panelErrorsEstimateOptions,
  ...panelEstimateOptions,
  model: { kind: "choice", of: [...errorModelNames, ...panelModelNames] },
  entity: { kind: "text" },
  time: { kind: "text" },
  weights: { kind: "text" },
} as const satisfies KnownOptions;

/**
 * =PW.ESTIMATE(table, "lnco2 ~ ai + gov | city + year", [options]): a model in words over a table with headers. Errors are
 * clustered by the entity, else by the first effect; robust without effects. With `| endog ~ instruments` it is a model with
 * instruments; with the option gmm a dynamic panel model; with select="lfp ~ age + kids" a selection model;
 * with model=fgls or model=pcse a model of the errors; with model=re, be or fd a panel model; with model=eventstudy, sunab, cs or
 * imputation and start=COLUMN an event study.
 */
export const estimateFormula: Formula = {
  name: "ESTIMATE",
  describe: "study.estimate",
  parameters: [
    { name: "table", describe: "study.parameterTable", kind: "range" },
    { name: "formula", describe: "study.parameterFormula", kind: "text" },
    { ...optionsParameter, describe: "study.parameterModelOptions" },
  ],
  async run(args, context) {
    const { entity, time, weights, model, ...options } = parseOptions(textOf(args.options), known);
    const formula = parseFormula(textOf(args.formula) ?? "");
    const { y, x, absorb, endog, instruments, constant } = formula;
    if (!isCells(args.table)) throw problem("study.emptyRange", { name: "table" });
    const { frame, health } = frameFromCells(args.table);
    if (!health.hasHeader) throw problem("study.tableNeedsHeader");
    const selection = selectionOfFormula(formula, options, { entity, time, weights });
    const errors = panelErrorsOfFormula(formula, model, options, { entity, time, weights });
    const core = gmmOfFormula(formula, options, { entity, time, weights }) ??
      selection ??
      errors ??
      panelModelOfFormula(formula, model, options, { entity, time, weights }) ?? {
        method: absorb.length > 0 ? ("fe" as const) : ("ols" as const),
        ...instrumentsOf(endog, instruments, options),
        y,
        x: [...x],
        absorb: [...absorb],
        constant,
        ...(entity ? { entity } : {}),
        ...(time ? { time } : {}),
        ...(weights ? { weights } : {}),
      };
    const clusterBy = entity ?? absorb[0] ?? null;
    const asked = selection
      ? selectionErrors(options.heckman ?? "twostep", options, clusterBy)
      : errors
        ? modelledErrors(options)
        : options;
    const estimate = await runModel(frame, core, asked, clusterBy, context);
    const mentioned = [args.formula, args.options].join(" ");
    const columns = health.columns.filter(({ name }) => mentioned.includes(name));
    const notes = oddCells({ ...health, columns });
    return options.stage === "first"
      ? firstStageCells(estimate, options, context.locale, notes)
      : estimateCells(estimate, options, context.locale, notes);
  },
};
