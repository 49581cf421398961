import { printName } from "../../frame/print-expression.ts";
import { problem } from "../../messages/problem.ts";
import type { ModelSpec } from "../spec.ts";

/**
 * The effects of a difference-in-differences model: those named, else of entity and time.
 *
 * @throws Problem did.needsPanel
 */
export function panelEffects({ absorb, entity, time }: ModelSpec): { readonly absorb: string[] } {
  if (absorb.length > 0) return { absorb: [...absorb] };
  if (entity === undefined || time === undefined) throw problem("did.needsPanel");
  return { absorb: [printName(entity), printName(time)] };
}
