import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Frame } from "../../frame/frame.ts";
import { errorSpec } from "../error-spec.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";
import type { ModelCore } from "./run-model.ts";

/**
 * The model that the ranges and the options of a cell formula say together.
 *
 * @param clusterBy what errors are clustered by when nothing else is said; null for robust errors
 */
export function modelSpecOf(
  frame: Frame,
  core: ModelCore,
  options: EstimateOptionValues,
  clusterBy: string | null,
): ModelSpecInput {
  const {
    se = "auto",
    cluster = [],
    lag = null,
    latitude,
    longitude,
    cutoff,
    kernel,
    ssc,
    singletons,
    level,
    constant,
    subset,
  } = options;
  return {
    ...core,
    ...(ssc ? { ssc } : {}),
    ...(singletons ? { singletons } : {}),
    ...(level ? { level } : {}),
    ...(constant === undefined ? {} : { constant }),
    ...(subset ? { subset } : {}),
    vcov: errorSpec(frame, {
      se: se === "robust" ? "hc1" : se,
      cluster,
      lag,
      entity: clusterBy,
      latitude,
      longitude,
      cutoff,
      kernel,
    }),
  };
}
