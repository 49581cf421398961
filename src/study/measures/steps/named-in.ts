import type { Factor } from "../../../frame/factor-of-column.ts";
import type { Frame } from "../../../frame/frame.ts";
import type { NamedValues } from "../../../measure/steps/named-values.ts";
import type { Options } from "../../field.ts";
import { groupsIn, numbersIn } from "../numbers-in.ts";

/** The columns (or expressions of them) that an option of a step names. */
export const namedIn = (frame: Frame, names: Options[string]): NamedValues[] =>
  ((names ?? []) as readonly string[]).map((name) => ({ name, values: numbersIn(frame, name) }));

/** The groups of the option `by`; undefined when the step works on all rows together. */
export const groupIn = (frame: Frame, by: Options[string]): Factor | undefined =>
  typeof by === "string" && by.trim() !== "" ? groupsIn(frame, by) : undefined;
