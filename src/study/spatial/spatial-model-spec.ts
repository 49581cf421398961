import type { SpatialSpecInput } from "../../estimate/spatial/models/spatial-spec.ts";
import { problem } from "../../messages/problem.ts";

/** How a spatial model is asked for, in a form or in the options of a formula. */
export interface SpatialModelChoice {
  readonly model?: SpatialSpecInput["model"];
  readonly effects?: SpatialSpecInput["effects"];
  /** auto: clustered by unit in a panel, expected information in a cross-section. */
  readonly se?: "auto" | "information" | "hessian" | "cluster" | undefined;
  readonly cluster?: string | undefined;
  readonly leeyu?: boolean;
  readonly demean?: "after" | "first";
  readonly durbin?: readonly string[];
  readonly units?: "all" | "common";
  readonly level?: number;
  readonly subset?: string | undefined;
}

/** The terms of the model: expressions, the entity as the name of a column. */
export interface SpatialTerms {
  readonly y: string;
  readonly x: readonly string[];
  readonly entity: string;
  /** The entity as a term. */
  readonly entityTerm: string;
  readonly time?: string | undefined;
}

/**
 * The spec of a spatial model.
 *
 * @throws Problem study.clusterUnused
 */
export function spatialModelSpec(terms: SpatialTerms, choice: SpatialModelChoice): SpatialSpecInput {
  const { y, x, entity, entityTerm, time } = terms;
  const { model = "sdm", effects, se = "auto", cluster, leeyu, demean, durbin, units, level, subset } = choice;
  const chosen = se === "auto" ? (time !== undefined || cluster ? "cluster" : "information") : se;
  if (cluster && chosen !== "cluster")
    throw problem("study.clusterUnused", { by: cluster, se: chosen }, { column: "cluster" });
  return {
    y,
    x: [...x],
    entity,
    ...(time === undefined ? {} : { time }),
    model,
    ...(effects === undefined ? {} : { effects }),
    vcov: chosen === "cluster" ? { type: "cluster", by: [cluster ?? entityTerm] } : { type: chosen },
    ...(leeyu ? { correction: "lee-yu" } : {}),
    ...(demean === "first" ? { order: "demean-first" } : {}),
    ...(durbin && durbin.length > 0 ? { durbin: [...durbin] } : {}),
    ...(units ? { units } : {}),
    ...(level === undefined ? {} : { level }),
    ...(subset ? { subset } : {}),
  };
}
