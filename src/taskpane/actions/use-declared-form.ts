import { useDeferredValue, useMemo } from "react";
import type { Frame } from "../../frame/frame.ts";
import type { Message } from "../../messages/message.ts";
import type { Field, OptionValue, Options } from "../../study/field.ts";
import { checkForm, fieldOfProblem, type Issue } from "../form/check.ts";
import { columnNames, initialFields, valuesOf, type Roles } from "../form/initial.ts";
import { guessFields } from "../state/guess.ts";
import type { Draft } from "../state/study-state.ts";

/** What the pane needs of an analysis or a measure to show its form. */
export interface Declared {
  readonly fields: readonly Field[];
  readonly foresee?: (frame: Frame, options: Options) => readonly Message[];
}

export interface DeclaredForm {
  readonly values: Record<string, OptionValue>;
  readonly columns: readonly string[];
  readonly guessed: ReadonlySet<string>;
  /** Valid options, or null while something is missing or wrong. */
  readonly options: Options | null;
  readonly issues: readonly Issue[];
  /** What the choices imply: rows used, clusters, units. */
  readonly foreseen: readonly Message[];
  /** What the declaration says cannot work, and the field it is about. */
  readonly objection: { readonly thrown: unknown; readonly field: Field | null } | null;
}

/** A declaration's form over a frame: its values, what is wrong with them, and what they imply before anything runs. */
export function useDeclaredForm(declared: Declared | null, draft: Draft, roles: Roles, frame: Frame): DeclaredForm {
  const guesses = useMemo(() => guessFields(declared?.fields ?? [], frame), [declared, frame]);
  const form = useMemo(() => {
    const fields = declared?.fields ?? [];
    const values = valuesOf(fields, draft, roles, guesses);
    const columns = columnNames(frame);
    const guessed = initialFields(fields, draft, roles, guesses);
    return { values, columns, guessed, ...checkForm(fields, values, columns) };
  }, [declared, draft, roles, guesses, frame]);
  // A long frame takes a moment to foresee; typing must not wait for it.
  const settled = useDeferredValue(form);
  const consequence = useMemo(() => foresee(declared, frame, settled), [declared, frame, settled]);
  return { ...form, ...consequence };
}

function foresee(
  declared: Declared | null,
  frame: Frame,
  { options, values }: { options: Options | null; values: Record<string, OptionValue> },
): Pick<DeclaredForm, "foreseen" | "objection"> {
  if (!declared?.foresee || options === null) return { foreseen: [], objection: null };
  try {
    return { foreseen: declared.foresee(frame, options), objection: null };
  } catch (thrown) {
    return { foreseen: [], objection: { thrown, field: fieldOfProblem(declared.fields, values, thrown) } };
  }
}
