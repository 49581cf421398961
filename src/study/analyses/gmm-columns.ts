import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import type { Options } from "../field.ts";
import { gmmCore } from "../formulas/gmm-core.ts";
import { termOf } from "../term-of.ts";

/** One column of the table to be. */
export interface GmmColumn {
  readonly outcome: string;
  readonly spec: ModelSpecInput;
}

/**
 * One dynamic model for each outcome.
 *
 * @throws Problem gmm.twoLists
 */
export function gmmColumns(frame: Frame, options: Options): GmmColumn[] {
  const chosen = (name: string) => (options[name] as readonly string[]).map((one) => termOf(frame, one));
  const [endogenous, predetermined, exogenous] = ["endogenous", "predetermined", "exogenous"].map(chosen);
  const x = [...endogenous, ...predetermined, ...exogenous];
  const twice = x.find((name, at) => x.indexOf(name) !== at);
  if (twice !== undefined) throw problem("gmm.twoLists", { name: twice }, { column: twice });
  const entity = String(options.entity);
  return (options.outcomes as readonly string[]).map((outcome) => {
    const core = gmmCore({
      y: termOf(frame, outcome),
      x,
      entity,
      time: String(options.time),
      endogenous,
      predetermined,
      firstLag: options.firstLag as number | null,
      lastLag: options.lastLag as number | null,
      lags: options.lags === null ? 1 : Number(options.lags),
      system: options.estimator === "system",
      steps: options.weighting === "one-step" ? 1 : 2,
      transformation: options.transformation as "fd",
      errors: options.errors as "robust",
      timeDummies: options.timeDummies as boolean,
      collapse: options.collapse as boolean,
      h: Number(options.h) as 1 | 2 | 3,
    });
    return {
      outcome,
      spec: {
        ...core,
        constant: options.constant as boolean,
        small: options.small as boolean,
        ...(options.level === null ? {} : { level: Number(options.level) }),
        ...(options.subset ? { subset: String(options.subset) } : {}),
      },
    };
  });
}
