import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import type { Estimate } from "../estimate.ts";
import type { ModelSpecInput } from "../spec.ts";
import { dynamicPanel } from "./dynamic-panel.ts";
import type { DynamicSpecInput } from "./spec.ts";

/**
 * Method "gmm" of a model spec. `gmm.errors` says how errors are estimated.
 *
 * @throws Problem gmm.needsSpec, gmm.needsPanel, gmm.errorsUnknown, gmm.notWithEffects, gmm.notWithWeights; as dynamicPanel
 */
export const dynamicModel = (frame: Frame, spec: ModelSpecInput): Estimate => dynamicPanel(frame, dynamicSpecOf(spec));

/** The dynamic model that a spec of method "gmm" describes. */
export function dynamicSpecOf({
  gmm,
  y,
  x,
  entity,
  time,
  absorb = [],
  weights,
  vcov,
  constant,
  small,
  subset,
  level,
}: ModelSpecInput): DynamicSpecInput {
  if (!gmm) throw problem("gmm.needsSpec");
  if (entity === undefined) throw problem("gmm.needsPanel", {}, { column: "entity" });
  if (time === undefined) throw problem("gmm.needsPanel", {}, { column: "time" });
  if (absorb.length > 0) throw problem("gmm.notWithEffects", { names: absorb.join(", ") }, { column: "absorb" });
  if (weights !== undefined) throw problem("gmm.notWithWeights", { name: weights }, { column: "weights" });
  refuseOtherErrors(vcov, entity);
  const { instruments, ...rest } = gmm;
  return {
    ...rest,
    gmm: instruments,
    y,
    x,
    entity,
    time,
    ...(constant === undefined ? {} : { constant }),
    ...(small === undefined ? {} : { small }),
    ...(subset === undefined ? {} : { subset }),
    ...(level === undefined ? {} : { level }),
  };
}

/** What a door may say of errors beside `gmm.errors`: nothing (iid, the default of a spec), robust, or clustered by entity. */
function refuseOtherErrors(vcov: ModelSpecInput["vcov"], entity: string): void {
  const { type = "iid", by = [] } = vcov ?? {};
  const byEntity = type === "cluster" && by.length === 1 && plain(by[0]) === plain(entity);
  if (byEntity || type === "iid" || type === "hc0" || type === "hc1") return;
  throw problem("gmm.errorsUnknown", { type: [type, ...by].join(" "), entity }, { column: "se" });
}

/** A column's name with or without its quotes. */
const plain = (name: string): string => name.replace(/^[`"]|[`"]$/g, "");
