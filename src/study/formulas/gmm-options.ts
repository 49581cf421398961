import type { DynamicSpecInput, GmmInstrument } from "../../estimate/gmm/spec.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { printName } from "../../frame/print-expression.ts";
import { problem } from "../../messages/problem.ts";
import { estimateOptions } from "./estimate-options.ts";

const { level, subset, show, bracket, stars, digits, constant } = estimateOptions;

/** The options text of GMMREG: "lags=1; endogenous=w; maxlag=4; collapse; system; steps=2". */
export const gmmOptions = {
  lags: { kind: "number", min: 0, max: 20, whole: true },
  endogenous: { kind: "list", also: ["endog"] },
  predetermined: { kind: "list", also: ["predet"] },
  maxlag: { kind: "number", min: 1, max: 1000, whole: true },
  collapse: { kind: "flag" },
  system: { kind: "flag", also: ["sys"] },
  steps: { kind: "choice", of: ["1", "2"] },
  transform: { kind: "choice", of: ["fd", "orthogonal"] },
  timedummies: { kind: "flag" },
  level,
  subset,
  show,
  bracket,
  stars,
  digits,
  constant,
} as const satisfies KnownOptions;

export type GmmOptionValues = OptionValues<typeof gmmOptions>;

/**
 * The model that the options ask for. Endogenous columns and y are instrumented by their lags 2 and more, predetermined ones by 1
 * and more, in levels by the latest valid lagged difference; the others instrument themselves.
 *
 * @throws Problem gmm.unknownRegressor, gmm.twoKinds
 */
export function dynamicModelOf(
  { y, x, entity, time }: { y: string; x: readonly string[]; entity: string; time: string },
  options: GmmOptionValues,
): DynamicSpecInput {
  const { endogenous = [], predetermined = [], maxlag = 1000, lags, steps, transform, level, subset } = options;
  for (const [option, names] of Object.entries({ endogenous, predetermined }))
    for (const name of names)
      if (!x.includes(name)) throw problem("gmm.unknownRegressor", { name, option, known: x.join(", ") });
  const both = endogenous.find((name) => predetermined.includes(name));
  if (both !== undefined) throw problem("gmm.twoKinds", { name: both });
  const system = options.system ?? false;
  const lagsOf = (name: string, from: number): GmmInstrument[] => [
    { var: printName(name), lagMin: from, lagMax: Math.max(from, maxlag), equation: "diff" },
    ...(system ? [{ var: printName(name), lagMin: from - 1, lagMax: from - 1, equation: "level" as const }] : []),
  ];
  return {
    y: printName(y),
    x: x.map((name) => printName(name)),
    entity,
    time,
    gmm: [
      ...lagsOf(y, 2),
      ...endogenous.flatMap((name) => lagsOf(name, 2)),
      ...predetermined.flatMap((name) => lagsOf(name, 1)),
    ],
    iv: x.filter((name) => ![...endogenous, ...predetermined].includes(name)).map((name) => printName(name)),
    system,
    collapse: options.collapse ?? false,
    timeDummies: options.timedummies ?? false,
    constant: options.constant ?? true,
    steps: steps === "1" ? 1 : 2,
    ...(lags === undefined ? {} : { lags }),
    ...(transform ? { transformation: transform } : {}),
    ...(level ? { level } : {}),
    ...(subset ? { subset } : {}),
  };
}
