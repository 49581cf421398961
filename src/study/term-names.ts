import { evaluateTerm } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { Problem } from "../messages/problem.ts";
import type { Options } from "./field.ts";
import { termOf } from "./term-of.ts";

/** The names that chosen terms bear in an estimate: "i(region)" is one for each region. A term that fails has none. */
export function termNames(frame: Frame, chosen: readonly string[], { entity, time }: Options): string[] {
  const context = { ...(entity ? { entity: String(entity) } : {}), ...(time ? { time: String(time) } : {}) };
  return chosen.flatMap((name) => {
    try {
      return evaluateTerm(frame, termOf(frame, name), context).map((column) => column.name);
    } catch (error) {
      if (error instanceof Problem) return [];
      throw error;
    }
  });
}
