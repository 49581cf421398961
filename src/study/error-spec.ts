import type { VcovSpec, vcovTypes } from "../estimate/spec.ts";
import type { Frame } from "../frame/frame.ts";
import { problem } from "../messages/problem.ts";
import { termOf } from "./term-of.ts";

export interface ErrorChoice {
  /** "auto" or a type of covariance. */
  readonly se: string;
  readonly cluster: readonly string[];
  readonly lag: number | null;
  readonly entity: string | null;
}

/**
 * The covariance that was asked for. Automatic is what a careful referee expects: clustered by the groups named, else by
 * entity, else heteroskedasticity-robust.
 *
 * @throws Problem study.clusterUnused, study.needsEntityForCluster
 */
export function errorSpec(frame: Frame, { se, cluster, lag, entity }: ErrorChoice): VcovSpec {
  const groups = cluster.length > 0 ? cluster : entity ? [entity] : [];
  const type = (se === "auto" ? (groups.length > 0 ? "cluster" : "hc1") : se) as (typeof vcovTypes)[number];
  if (type !== "cluster") {
    if (cluster.length > 0)
      throw problem("study.clusterUnused", { by: cluster.join(", "), se: type }, { column: "cluster" });
    return { type, ...(lag === null ? {} : { lag }) };
  }
  if (groups.length === 0) throw problem("study.needsEntityForCluster", {}, { column: "cluster" });
  return { type, by: groups.map((name) => termOf(frame, name)) };
}
