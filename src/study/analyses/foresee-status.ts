import { evaluateExpression } from "../../frame/evaluate.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, type Message } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import type { Options } from "../field.ts";
import { treatmentTerm } from "./did-columns.ts";
import { foreseeTreatment } from "./foresee-treatment.ts";
import type { ModelColumn } from "./model-columns.ts";

/** The cohorts of a 0/1 treatment; that it switches off is told, not refused: two-way effects take it as it is. */
export function foreseeStatus(frame: Frame, options: Options, columns: readonly ModelColumn[]): Message[] {
  const term = treatmentTerm(frame, options);
  const status = term.replace(":", " * ");
  const roles = { entity: String(options.entity), time: String(options.time) };
  try {
    const values = evaluateExpression(frame, options.post ? status : term, roles);
    if (!values.every((value) => Number.isNaN(value) || value === 0 || value === 1)) return [];
    return foreseeTreatment(frame, options.post ? status : term, columns[0].spec);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.key === "did.switchesOff" ? [message("didStudy.notAbsorbing")] : [];
  }
}
