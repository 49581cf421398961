import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Formula } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { estimateCells } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { placeParameters, placeParts, withPlaces } from "./place-ranges.ts";
import { readRanges } from "./read-ranges.ts";
import { optionsParameter, xParameter, yParameter } from "./regression-parameters.ts";
import { roleNames } from "./role-names.ts";
import { runModel } from "./run-model.ts";

/**
 * =PW.FEREG(y, X, entity, [time], [options], [latitude], [longitude]): effects of entity, and of time when given; errors clustered by entity. After
 * the options may stand latitude and longitude, for se=conley.
 */
export const feregFormula: Formula = {
  name: "FEREG",
  describe: "study.fereg",
  parameters: [
    yParameter,
    xParameter,
    { name: "entity", describe: "study.parameterEntity", kind: "range" },
    { name: "time", describe: "study.parameterTime", kind: "range", optional: true },
    optionsParameter,
    ...placeParameters,
  ],
  async run(args, context) {
    const { ranges, options: text } = withOptions(args, ["time"]);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "x", cells: ranges.x, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
      { name: "time", cells: ranges.time, holds: "groups", single: true },
      ...placeParts(ranges),
    ]);
    const [[y], [entity], [time]] = [columns.y, columns.entity, columns.time];
    const parsed = withPlaces(parseOptions(text, estimateOptions), columns);
    const options = roleNames(frame, parsed, { entity, time });
    const core = {
      method: "fe" as const,
      y: printName(y),
      x: columns.x.map((name) => printName(name)),
      absorb: [entity, time].filter((name) => name !== undefined).map((name) => printName(name)),
      entity,
      ...(time === undefined ? {} : { time }),
    };
    const estimate = await runModel(frame, core, options, entity, context);
    return estimateCells(estimate, options, context.locale, notes);
  },
};
