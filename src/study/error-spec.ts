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
  /** Conley only: columns of degrees, and how far errors reach in km. */
  readonly latitude?: string | null;
  readonly longitude?: string | null;
  readonly cutoff?: number | null;
  /** Uniform unless said otherwise. */
  readonly kernel?: string | null;
}

/**
 * The covariance that was asked for. Automatic is what a careful referee expects: clustered by the groups named, else by
 * entity, else heteroskedasticity-robust.
 *
 * @throws Problem study.clusterUnused, study.needsEntityForCluster, conley.unused
 */
export function errorSpec(frame: Frame, choice: ErrorChoice): VcovSpec {
  const { se, cluster, lag, entity } = choice;
  const groups = cluster.length > 0 ? cluster : entity ? [entity] : [];
  const type = (se === "auto" ? (groups.length > 0 ? "cluster" : "hc1") : se) as (typeof vcovTypes)[number];
  if (type !== "conley") refusePlaces(choice);
  if (type !== "cluster") {
    if (cluster.length > 0)
      throw problem("study.clusterUnused", { by: cluster.join(", "), se: type }, { column: "cluster" });
    return { type, ...(lag === null ? {} : { lag }), ...(type === "conley" ? reachOf(frame, choice) : {}) };
  }
  if (groups.length === 0) throw problem("study.needsEntityForCluster", {}, { column: "cluster" });
  return { type, by: groups.map((name) => termOf(frame, name)) };
}

/** Where rows are and how far errors reach; what was left out is left out, for the estimator to ask for. */
function reachOf(frame: Frame, { latitude, longitude, cutoff, kernel }: ErrorChoice): Partial<VcovSpec> {
  return {
    ...(latitude ? { latitude: termOf(frame, latitude) } : {}),
    ...(longitude ? { longitude: termOf(frame, longitude) } : {}),
    ...(cutoff == null ? {} : { cutoff }),
    ...(kernel === "bartlett" ? { kernel } : {}),
  };
}

/** A default kernel is nothing that was asked for. */
function refusePlaces({ se, latitude, longitude, cutoff, kernel }: ErrorChoice): void {
  const given = { latitude, longitude, cutoff, kernel: kernel === "uniform" ? null : kernel };
  const unused = Object.entries(given).find(([, value]) => value != null);
  if (unused) throw problem("conley.unused", { option: unused[0], se }, { column: unused[0] });
}
