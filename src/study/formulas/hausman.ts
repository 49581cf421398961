import { hausman } from "../../estimate/panel-tests/hausman.ts";
import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { say, speak } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { rectangle } from "./estimate-cells.ts";
import { readRanges } from "./read-ranges.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";

const known = {
  form: { kind: "choice", of: ["classic", "auxiliary", "robust"] },
  sigma: { kind: "choice", of: ["own", "more", "less"] },
  components: { kind: "choice", of: ["baltagi-chang", "harmonic"] },
  intercept: { kind: "choice", of: ["transformed", "ones"] },
  subset: { kind: "text", also: ["if", "where"] },
} as const;

/** =PW.HAUSMAN(y, X, entity, [options]): both estimates of each slope, then the test and what must be known of it. */
export const hausmanFormula: Formula = {
  name: "HAUSMAN",
  describe: "panels.hausman",
  parameters: [
    yParameter,
    xParameter,
    { name: "entity", describe: "study.parameterEntity", kind: "range" },
    { name: "options", describe: "panels.hausmanOptions", kind: "text", optional: true },
  ],
  async run(args, { locale }) {
    const { ranges, options: text } = withOptions(args, []);
    const { subset, components, ...form } = parseOptions(text, known);
    const {
      frame,
      columns,
      notes: odd,
    } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "x", cells: ranges.x, holds: "numbers" },
      { name: "entity", cells: ranges.entity, holds: "groups", single: true },
    ]);
    const { names, fixed, random, test, notes, randomEffects } = hausman(
      frame,
      {
        method: "re",
        y: printName(columns.y[0]),
        x: columns.x.map((name) => printName(name)),
        entity: columns.entity[0],
        ...(components ? { components } : {}),
        ...(subset ? { subset } : {}),
      },
      form,
    );
    const result =
      "reason" in test
        ? [[speak(locale, test.reason)]]
        : [
            [say(locale, "panels.hausmanLabel"), test.statistic],
            [say(locale, "panels.df"), test.df],
            [say(locale, "panels.p"), test.pValue],
          ];
    return rectangle([
      [
        say(locale, "study.headTerm"),
        say(locale, "panels.headFixed"),
        say(locale, "panels.headRandom"),
        say(locale, "panels.headFixedSe"),
        say(locale, "panels.headRandomSe"),
      ],
      ...names.map((name, j) => [name, fixed.slopes[j], random.slopes[j], fixed.errors[j], random.errors[j]]),
      [],
      ...result,
      [say(locale, "report.nobs"), randomEffects.nobs],
      ...[...odd, ...notes].map((note) => [speak(locale, note)]),
    ]);
  },
};
