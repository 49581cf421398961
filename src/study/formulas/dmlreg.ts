import type { DmlSpecInput } from "../../estimate/dml/dml-spec.ts";
import { doubleMachineLearning } from "../../estimate/dml/double-machine-learning.ts";
import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { say } from "../../messages/message.ts";
import { problem } from "../../messages/problem.ts";
import { learnedRows } from "../dml-words.ts";
import type { Formula } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { dmlOptions, withDmlOptions } from "./dml-options.ts";
import { usualSeed } from "./draw-options.ts";
import { estimateCells, rectangle } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { entityParameter, timeParameter } from "./panel-model.ts";
import { readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";

const { show, bracket, stars, digits } = estimateOptions;

/**
 * =PW.DMLREG(y, d, X, [entity], [time], [options]): the effect of d on y by double machine learning, effects of entity and time
 * as factors. Columns of X named by z= are instruments, those named by foldcolumns= say which fold a row is in.
 */
export const dmlregFormula: Formula = {
  name: "DMLREG",
  describe: "dmlStudy.formula",
  parameters: [
    yParameter,
    { name: "d", describe: "dmlStudy.parameterD", kind: "range" },
    { name: "x", describe: "dmlStudy.parameterX", kind: "range" },
    entityParameter,
    timeParameter,
    { name: "options", describe: "dmlStudy.parameterOptions", kind: "text", optional: true },
  ],
  async run(args, { executor, locale, signal }) {
    const { ranges, options: text } = withOptions(args, ["entity", "time"]);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "d", cells: ranges.d, holds: "numbers", single: true },
      { name: "x", cells: ranges.x, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
      { name: "time", cells: ranges.time, holds: "groups", single: true },
    ]);
    const [[y], [d], [entity], [time]] = [columns.y, columns.d, columns.entity, columns.time];
    const known = { ...dmlOptions, z: { kind: "list", also: ["instruments"] }, show, bracket, stars, digits } as const;
    const options = parseOptions(text, known);
    const [z, foldColumns] = [options.z ?? [], options.foldcolumns ?? []];
    const unknown = [...z, ...foldColumns].find((name) => !columns.x.includes(name));
    if (unknown !== undefined)
      throw problem("dmlStudy.notInX", { name: unknown, known: columns.x.join(", ") }, { column: unknown });
    const base: DmlSpecInput = {
      ...(z.length > 0 ? { model: "pliv" as const } : {}),
      y: printName(y),
      d: printName(d),
      z: z.map((name) => printName(name)),
      x: columns.x.filter((name) => ![...z, ...foldColumns].includes(name)).map((name) => printName(name)),
      effects: [entity, time].filter((name) => name !== undefined).map((name) => printName(name)),
      ...(entity === undefined ? {} : { entity }),
      ...(time === undefined ? {} : { time }),
      learner: { name: "forest" },
      seed: usualSeed,
    };
    const named = {
      ...options,
      ...(options.foldcolumns ? { foldcolumns: foldColumns.map((name) => printName(name)) } : {}),
    };
    const spec = withDmlOptions(frame, base, named, entity ?? null);
    const made = await doubleMachineLearning(frame, spec, { executor, ...(signal ? { signal } : {}) });
    const { z: _, foldcolumns: __, ...shown } = options;
    const look = { show: shown.show, bracket: shown.bracket, stars: shown.stars, digits: shown.digits };
    const cells = estimateCells(made.estimate, look, locale, notes);
    if (shown.show !== undefined && shown.show !== "table" && shown.show !== "fit") return cells;
    return rectangle([
      ...cells,
      [],
      ...learnedRows(made, locale).map(([label, value]) => [label, value]),
      ...(made.repetitions.length > 1
        ? made.repetitions.map(({ theta, stdError }, r) => [
            say(locale, "dmlStudy.repetitionNumber", { number: r + 1 }),
            theta,
            stdError,
          ])
        : []),
    ]);
  },
};
