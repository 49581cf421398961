import type { GmmInstrument, GmmSpecInput } from "../../estimate/gmm/spec.ts";
import type { ModelCore } from "./run-model.ts";

/** A dynamic panel model as a person thinks of it; all columns as terms. */
export interface DynamicChoice extends Pick<
  GmmSpecInput,
  "lags" | "transformation" | "system" | "steps" | "errors" | "timeDummies" | "collapse" | "h"
> {
  readonly y: string;
  readonly x: readonly string[];
  readonly entity: string;
  readonly time: string;
  /** Of `x`: go with the error of their own period; go with earlier errors only. The rest are strictly exogenous. */
  readonly endogenous: readonly string[];
  readonly predetermined: readonly string[];
  /** Lags of y and of endogenous regressors that are instruments; those of predetermined ones start one earlier. */
  readonly firstLag?: number | null;
  readonly lastLag?: number | null;
}

/**
 * The model with its instruments. Endogenous columns and y are instrumented by their lags 2 and more, predetermined ones by 1
 * and more; levels by the latest valid lagged difference. The others instrument themselves.
 *
 * @source Roodman (2009), Stata Journal 9(1), 3.2 and 3.4
 */
export function gmmCore({
  y,
  x,
  entity,
  time,
  endogenous,
  predetermined,
  firstLag,
  lastLag,
  ...rest
}: DynamicChoice): ModelCore {
  const first = firstLag ?? 2;
  const lagsOf = (name: string, from: number): GmmInstrument[] => [
    { var: name, lagMin: from, lagMax: Math.max(from, lastLag ?? 1000), equation: "diff" },
    ...(rest.system ? [{ var: name, lagMin: from - 1, lagMax: from - 1, equation: "level" as const }] : []),
  ];
  return {
    method: "gmm",
    y,
    x: [...x],
    entity,
    time,
    gmm: {
      ...rest,
      instruments: [
        ...[y, ...endogenous].flatMap((name) => lagsOf(name, first)),
        ...predetermined.flatMap((name) => lagsOf(name, first - 1)),
      ],
      iv: x.filter((name) => !endogenous.includes(name) && !predetermined.includes(name)),
    },
  };
}
