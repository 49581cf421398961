import { rowsWhere } from "../frame/condition.ts";
import { evaluateTerm } from "../frame/design.ts";
import type { Frame } from "../frame/frame.ts";
import { notEstimable } from "../messages/problem.ts";
import { termOf } from "./term-of.ts";

/** A variable over all rows of a frame; missing where the row is not looked at. */
export interface ChosenVariable {
  readonly name: string;
  readonly values: Float64Array;
}

export interface RowChoice {
  readonly subset?: string | null | undefined;
  readonly entity?: string | null | undefined;
  readonly time?: string | null | undefined;
  /** Only rows where every variable has a value. */
  readonly common?: boolean;
}

/**
 * The columns and expressions that a person chose, over the rows that count.
 *
 * @throws Problem of terms that cannot be read, estimate.emptySubset
 */
export function chosenVariables(frame: Frame, names: readonly string[], choice: RowChoice): ChosenVariable[] {
  const { subset, entity, time, common = false } = choice;
  const roles = { ...(entity ? { entity } : {}), ...(time ? { time } : {}) };
  const rows = subset ? rowsWhere(frame, subset, roles) : undefined;
  if (rows && !rows.includes(1)) throw notEstimable("estimate.emptySubset", { rows: frame.nrow });
  const context = { ...roles, ...(rows ? { rows } : {}) };
  const variables = [...new Set(names)].flatMap((name) => evaluateTerm(frame, termOf(frame, name), context));
  const counts = (i: number) =>
    (!rows || rows[i] === 1) && (!common || variables.every(({ values }) => Number.isFinite(values[i])));
  return variables.map(({ name, values }) => ({
    name,
    values: values.map((value, i) => (counts(i) && Number.isFinite(value) ? value : NaN)),
  }));
}

/** The same variables on the rows where none is missing. */
export function completeVariables(variables: readonly ChosenVariable[]): ChosenVariable[] {
  const height = variables[0]?.values.length ?? 0;
  const rows = Array.from({ length: height }, (_, i) => i).filter((i) =>
    variables.every(({ values }) => Number.isFinite(values[i])),
  );
  return variables.map(({ name, values }) => ({ name, values: Float64Array.from(rows, (i) => values[i]) }));
}
