import type { Frame } from "../../frame/frame.ts";
import type { Options } from "../field.ts";
import { termOf } from "../term-of.ts";
import { modelColumns, type ModelColumn } from "./model-columns.ts";

/** The treatment as one term: the status, or group × after. */
export function treatmentTerm(frame: Frame, { treat, post }: Options): string {
  const group = termOf(frame, String(treat));
  return post ? `${group}:${termOf(frame, String(post))}` : group;
}

/** The models of a difference-in-differences: with effects the treatment alone, without them its group and the time after too. */
export function didColumns(frame: Frame, options: Options): ModelColumn[] {
  const treat = treatmentTerm(frame, options);
  const mains = options.post ? [String(options.treat), String(options.post)] : [];
  return modelColumns(frame, { ...options, effects: "both", x: [treat, ...mains] }).map((column) => {
    if (column.spec.method === "ols") return column;
    const own = new Set([treat, ...mains.map((name) => termOf(frame, name))]);
    const x = column.spec.x.filter((term) => !own.has(term));
    return { ...column, spec: { ...column.spec, method: "did" as const, x, did: { treat } } };
  });
}
