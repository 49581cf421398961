import type { Voice } from "../language.tsx";
import type { DeclaredForm } from "../actions/use-declared-form.ts";
import type { Field } from "../../study/field.ts";
import { fieldOfProblem } from "./check.ts";

/**
 * The sentence to show beside each field: what is wrong with what was entered, what the declaration objects to, and what the
 * last run stumbled over. A field that is merely still empty is told in red only once the person has tried to run.
 */
export function problemsByField(
  fields: readonly Field[],
  form: DeclaredForm,
  failure: unknown,
  tried: boolean,
  voice: Voice,
): { readonly problems: Record<string, string>; readonly rest: unknown } {
  const problems: Record<string, string> = {};
  const failed = failure == null ? null : fieldOfProblem(fields, form.values, failure);
  if (failed) problems[failed.name] = voice.explain(failure);
  if (form.objection?.field) problems[form.objection.field.name] = voice.explain(form.objection.thrown);
  for (const { field, message, empty } of form.issues) if (!empty || tried) problems[field.name] = voice.speak(message);
  return { problems, rest: failed ? null : failure };
}
