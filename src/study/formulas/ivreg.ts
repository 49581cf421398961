import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula, FormulaArgument } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { firstStageCells } from "./first-stage-cells.ts";
import { instrumentsOf, ivOptions } from "./iv-options.ts";
import { placeParameters, placeParts, withPlaces } from "./place-ranges.ts";
import { isCells, readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

/**
 * =PW.IVREG(y, X, endog, instruments, [entity], [time], [options], [latitude], [longitude]): two-stage least squares with
 * effects of the entity, and of time, where given; errors clustered by entity, robust without one. X may be a blank cell. The
 * places are for se=conley.
 */
export const ivregFormula: Formula = {
  name: "IVREG",
  describe: "iv.formula",
  parameters: [
    yParameter,
    { name: "x", describe: "iv.parameterX", kind: "range" },
    { name: "endog", describe: "iv.parameterEndog", kind: "range" },
    { name: "instruments", describe: "iv.parameterInstruments", kind: "range" },
    { name: "entity", describe: "study.parameterEntity", kind: "range", optional: true },
    { name: "time", describe: "study.parameterTime", kind: "range", optional: true },
    { name: "options", describe: "iv.parameterOptions", kind: "text", optional: true },
    ...placeParameters,
  ],
  async run(args, context) {
    const { ranges, options: text } = withOptions(args, ["entity", "time"]);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "x", cells: isBlank(ranges.x) ? null : ranges.x, holds: "numbers" },
      { name: "endog", cells: ranges.endog, holds: "numbers" },
      { name: "instruments", cells: ranges.instruments, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
      { name: "time", cells: ranges.time, holds: "groups", single: true },
      ...placeParts(ranges),
    ]);
    const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
    const terms = (part: string) => columns[part].map((name) => printName(name));
    const parsed = withPlaces(parseOptions(text, { ...estimateOptions, ...ivOptions }), columns);
    const options = roleNames(frame, parsed, { entity, time });
    const core = {
      method: "iv" as const,
      ...instrumentsOf(terms("endog"), terms("instruments"), parsed),
      y: printName(y),
      x: terms("x"),
      absorb: [entity, time].filter((name) => name !== undefined).map((name) => printName(name)),
      ...(entity === undefined ? {} : { entity }),
      ...(time === undefined ? {} : { time }),
    };
    const estimate = await runModel(frame, core, options, entity ?? null, context);
    const show = parsed.stage === "first" ? firstStageCells : estimateCells;
    return show(estimate, options, context.locale, notes);
  },
};

const isBlank = (argument: FormulaArgument | undefined): boolean =>
  isCells(argument) && argument.every((row) => row.every((cell) => cell === null || cell === ""));
