import { assignments } from "../../estimate/did/placebo/assignment.ts";
import { parseOptions, type KnownOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { say, speak } from "../../messages/message.ts";
import { errorSpec } from "../error-spec.ts";
import type { Formula } from "../formula.ts";
import { placeboNotes } from "../placebo-notes.ts";
import { runPlacebo } from "../run-placebo.ts";
import { textOf } from "./arguments.ts";
import { didParameters } from "./did-parameters.ts";
import { rectangle } from "./estimate-cells.ts";
import { readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";

const known = {
  draws: { kind: "number", min: 0, max: 100_000, whole: true, also: ["reps"] },
  seed: { kind: "number", min: 0, max: 2_147_483_647, whole: true },
  assign: { kind: "choice", of: assignments },
  subset: { kind: "text", also: ["if", "where"] },
  show: { kind: "choice", of: ["table", "draws"] },
} as const satisfies KnownOptions;

/**
 * =PW.PLACEBO(y, treat, X, entity, time, [options]): the two-way effects estimate among those of treatments dealt out at random;
 * show=draws spills their estimates. X may be left blank.
 */
export const placeboFormula: Formula = {
  name: "PLACEBO",
  describe: "didStudy.placeboFormula",
  parameters: [
    yParameter,
    { name: "treat", describe: "didStudy.parameterPlaceboTreat", kind: "range" },
    ...didParameters,
    { name: "options", describe: "didStudy.parameterPlaceboOptions", kind: "text", optional: true },
  ],
  async run(args, { locale, ...context }) {
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: args.y, holds: "numbers", single: true },
      { name: "treat", cells: args.treat, holds: "numbers", single: true },
      { name: "x", cells: args.x, holds: "numbers" },
      { name: "entity", cells: args.entity, holds: "groups", single: true },
      { name: "time", cells: args.time, holds: "groups", single: true },
    ]);
    const [[y], [treat], [entity], [time]] = [columns.y, columns.treat, columns.entity, columns.time];
    const { draws = 500, seed = 20250101, assign = "units", subset, show } = parseOptions(textOf(args.options), known);
    const choice = { draws, seed, assign };
    const found = await runPlacebo(
      frame,
      {
        method: "did",
        y: printName(y),
        x: columns.x.map((name) => printName(name)),
        entity,
        time,
        did: { treat: printName(treat) },
        vcov: errorSpec(frame, { se: "auto", cluster: [], lag: null, entity: entity ?? null }),
        ...(subset ? { subset } : {}),
      },
      choice,
      context,
    );
    const { value, coefficients, pValue, mean, sd, estimate } = found;
    if (show === "draws") return [[say(locale, "didStudy.drawHead")], ...Array.from(coefficients, (b) => [b])];
    const se = estimate.terms.find(({ name }) => name === found.treat)!.stdError;
    return rectangle([
      [say(locale, "didStudy.rowEstimate"), value],
      [say(locale, "didStudy.rowSe"), se],
      [say(locale, "didStudy.rowPlaceboP"), pValue],
      [say(locale, "didStudy.rowMean"), mean],
      [say(locale, "didStudy.rowSd"), sd],
      [say(locale, "didStudy.rowDraws"), coefficients.length],
      [say(locale, "report.nobs"), estimate.nobs],
      ...[...notes, ...placeboNotes(found, choice, locale)].map((note) => [speak(locale, note)]),
    ]);
  },
};
