import type { Oster } from "../../estimate/oster/oster.ts";
import { osterTask } from "../../estimate/oster/oster-task.ts";
import type { Cells, CellValue } from "../../frame/cells.ts";
import { parseOptions } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type Message } from "../../messages/message.ts";
import { fromProblemData } from "../../messages/problem.ts";
import { errorSpec } from "../error-spec.ts";
import type { Formula, FormulaArgument } from "../formula.ts";
import { withOptions } from "./arguments.ts";
import { rectangle } from "./estimate-cells.ts";
import { estimateOptions } from "./estimate-options.ts";
import { isCells, readRanges } from "./read-ranges.ts";
import { yParameter } from "./regression-parameters.ts";

const { se, cluster, lag, ssc, singletons, level, subset } = estimateOptions;
const known = {
  ...{ se, cluster, lag, ssc, singletons, level, subset },
  rmax: { kind: "number", min: 0, max: 1 },
  factor: { kind: "number", min: 1, max: 100 },
  beta: { kind: "number" },
  delta: { kind: "number", min: -100, max: 100 },
  base: { kind: "list", also: ["mcontrol"] },
  fe: { kind: "choice", of: ["controls", "base"] },
  r2: { kind: "choice", of: ["overall", "within"] },
} as const;

/** =PW.OSTER(y, treatment, X, [effects], [options]): both regressions, Rmax, delta, the adjusted effect and its set. */
export const osterFormula: Formula = {
  name: "OSTER",
  describe: "oster.formula",
  parameters: [
    yParameter,
    { name: "treatment", describe: "oster.parameterTreatment", kind: "range" },
    { name: "x", describe: "oster.parameterX", kind: "range" },
    { name: "effects", describe: "oster.parameterEffects", kind: "range", optional: true },
    { name: "options", describe: "oster.parameterOptions", kind: "text", optional: true },
  ],
  async run(args, { executor, locale, signal }) {
    const { ranges, options: text } = withOptions(args, ["effects"]);
    const { frame, columns, notes } = readRanges([
      { name: "y", cells: ranges.y, holds: "numbers", single: true },
      { name: "treatment", cells: ranges.treatment, holds: "numbers", single: true },
      { name: "x", cells: isBlank(ranges.x) ? null : ranges.x, holds: "numbers" },
      { name: "effects", cells: ranges.effects, holds: "groups" },
    ]);
    const { rmax, factor, beta, delta, base = [], fe, r2, ...options } = parseOptions(text, known);
    const terms = (names: readonly string[]) => names.map((name) => printName(name));
    const [clusterBy] = columns.effects;
    const spec = {
      y: printName(columns.y[0]),
      treatment: printName(columns.treatment[0]),
      controls: terms(columns.x.filter((name) => !base.includes(name))),
      base: terms(base),
      absorb: terms(columns.effects),
      vcov: errorSpec(frame, {
        se: options.se === "robust" ? "hc1" : (options.se ?? "auto"),
        cluster: options.cluster ?? [],
        lag: options.lag ?? null,
        entity: clusterBy ?? null,
      }),
      ...given({ rmax, factor, beta, delta, effects: fe, r2 }),
      ...given({ ssc: options.ssc, singletons: options.singletons, level: options.level, subset: options.subset }),
    };
    const [outcome] = await executor.map(osterTask, frame, [spec], { signal });
    if ("problem" in outcome) throw fromProblemData(outcome.problem);
    return osterCells(outcome.ok, notes, locale);
  },
};

function osterCells(result: Oster, odd: readonly Message[], locale: Locale): Cells {
  const { short, full, shortR2, fullR2, adjusted, otherEffects, bounds, beta, assumedDelta } = result;
  const line = (key: "short" | "full", { terms: [treatment] }: Oster["short"], r2: number): CellValue[] => [
    say(locale, `oster.${key}`),
    treatment.estimate,
    treatment.stdError,
    r2,
  ];
  return rectangle([
    [result.treatment, say(locale, "study.headEstimate"), say(locale, "study.headSe"), say(locale, "report.r2")],
    line("short", short, shortR2),
    line("full", full, fullR2),
    [],
    [say(locale, "oster.rmax"), result.rmax],
    [say(locale, "oster.delta", { beta }), result.delta],
    [say(locale, "oster.adjusted", { delta: assumedDelta }), adjusted?.beta],
    [say(locale, "oster.boundLow"), bounds?.[0]],
    [say(locale, "oster.boundHigh"), bounds?.[1]],
    ...otherEffects.map((one) => [say(locale, "oster.other"), one.beta]),
    [say(locale, "report.nobs"), full.nobs],
    ...[...odd, ...result.notes].map((note) => [speak(locale, note)]),
  ]);
}

const given = <T extends Record<string, unknown>>(options: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;

const isBlank = (argument: FormulaArgument | undefined): boolean =>
  isCells(argument) && argument.every((row) => row.every((cell) => cell === null || cell === ""));
