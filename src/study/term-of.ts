import type { Frame } from "../frame/frame.ts";
import { printName } from "../frame/print-expression.ts";

/** What a person chose as a term of a model: the name of a column, however it is spelled, else an expression. */
export const termOf = (frame: Frame, chosen: string): string =>
  frame.columns.some(({ name }) => name === chosen) ? printName(chosen) : chosen;
