import { ivMethods, type ModelSpecInput } from "../../estimate/spec.ts";
import type { KnownOptions, OptionValues } from "../../frame/options.ts";
import { problem } from "../../messages/problem.ts";

/** The options that only a model with instruments has. */
export const ivOptions = {
  method: { kind: "choice", of: ivMethods, also: ["estimator"] },
  fuller: { kind: "number", min: 0.01, max: 100 },
  small: { kind: "flag" },
  stage: { kind: "choice", of: ["second", "first"] },
} as const satisfies KnownOptions;

export type IvOptionValues = OptionValues<typeof ivOptions>;

/**
 * The part of a model that instruments add; nothing when there are none.
 *
 * @throws Problem iv.optionNeedsInstruments
 */
export function instrumentsOf(
  endog: readonly string[],
  instruments: readonly string[],
  { method, fuller, small, stage }: IvOptionValues,
): Pick<ModelSpecInput, "endog" | "instruments" | "ivMethod" | "fuller" | "small"> & { readonly method?: "iv" } {
  const given = Object.entries({ method, fuller, small, stage }).find(([, value]) => value !== undefined);
  if (endog.length === 0) {
    if (given) throw problem("iv.optionNeedsInstruments", { option: given[0] });
    return {};
  }
  return {
    method: "iv",
    endog: [...endog],
    instruments: [...instruments],
    // Fuller's constant asks for Fuller's estimator.
    ...(method ? { ivMethod: method } : fuller === undefined ? {} : { ivMethod: "fuller" as const }),
    ...(fuller === undefined ? {} : { fuller }),
    ...(small === undefined ? {} : { small }),
  };
}
