import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { printName } from "../../frame/print-expression.ts";
import { problem } from "../../messages/problem.ts";
import type { Timing } from "../kernel-meat.ts";
import type { LinearModel } from "../linear-fit.ts";
import { refuseRepeats, timingOf } from "../panel-grouping.ts";
import { sampleOf, type Sample } from "../sample.ts";
import type { ModelSpec } from "../spec.ts";

/** The rows of a panel model, each with its entity and, where a time is known, its period. */
export interface PanelSample {
  /** Without effects: what they do is the estimator's own affair. */
  readonly sample: Sample;
  readonly entity: Factor;
  readonly time: Factor | null;
  readonly timing: Timing | null;
}

/**
 * The complete rows of a model that belong to an entity (and a time, when the spec names one; each pair once).
 *
 * @throws Problem panelTests.needsEntity, needsTime, effectsUnused, weightsUnused; frame.duplicatePairs; as sampleOf
 */
export function panelSample(frame: Frame, spec: ModelSpec, needsTime = false): PanelSample {
  if (spec.entity === undefined) throw problem("panelTests.needsEntity", {}, { column: "entity" });
  if (needsTime && spec.time === undefined) throw problem("panelTests.needsTime", {}, { column: "time" });
  if (spec.absorb.length > 0) throw problem("panelTests.effectsUnused", { effects: spec.absorb.join(", ") });
  if (spec.weights !== undefined) throw problem("panelTests.weightsUnused", { name: spec.weights });

  const roles = [spec.entity, ...(spec.time === undefined ? [] : [spec.time])];
  const sample = sampleOf(frame, {
    ...spec,
    absorb: roles.map((name) => termNamed(frame, name)),
    singletons: "keep",
  });
  const [entity, time = null] = sample.model.effects;
  if (spec.time !== undefined) refuseRepeats(frame, spec.entity, spec.time, sample.rows);
  const model: LinearModel = { ...sample.model, effects: [] };
  return {
    sample: { ...sample, model, account: { ...sample.account, effects: [] } },
    entity,
    time,
    timing: time && timingOf(time),
  };
}

/** A role is the name of a column, whatever signs it holds; as a term it may need quotes. */
const termNamed = (frame: Frame, name: string): string =>
  frame.columns.some((column) => column.name === name) ? printName(name) : name;
