import type { Frame } from "../../frame/frame.ts";
import type { EstimateOptionValues } from "./estimate-options.ts";

/** cluster=entity and cluster=time mean the ranges of those parameters, unless a column bears that very name. */
export function roleNames(
  frame: Frame,
  options: EstimateOptionValues,
  roles: { readonly entity?: string; readonly time?: string },
): EstimateOptionValues {
  if (!options.cluster) return options;
  const cluster = options.cluster.map((name) => {
    if (frame.columns.some((column) => column.name === name)) return name;
    const role = name.trim().toLowerCase();
    return (role === "entity" ? roles.entity : role === "time" ? roles.time : undefined) ?? name;
  });
  return { ...options, cluster };
}
