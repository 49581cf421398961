import type { Cells, CellValue } from "../frame/cells.ts";
import type { Locale } from "../messages/locale.ts";
import type { MessageKey } from "../messages/message.ts";
import type { LinearSolver } from "../numeric/simplex/program.ts";
import type { Executor } from "../tasks/executor.ts";

export interface FormulaParameter {
  readonly name: string;
  readonly describe: MessageKey;
  /** range: cells (blanks are null); text and number: one value. */
  readonly kind: "range" | "text" | "number";
  readonly optional?: boolean;
}

/** What the spreadsheet hands over, blanks told from zeros by the door. An omitted argument is null. */
export type FormulaArgument = Cells | CellValue;

export interface FormulaContext {
  readonly executor: Executor;
  readonly locale: Locale;
  readonly signal?: AbortSignal;
  /** A second solver for linear programs that ours could not certify, loaded only when needed. */
  readonly secondSolver?: () => Promise<LinearSolver>;
}

/**
 * A function typed in cells, `=PW.<name>(...)`. Its result spills; no NaN, Infinity, undefined or ragged row ever leaves it:
 * a value that is not defined is "" and a Problem is thrown for what the person can mend.
 */
export interface Formula {
  /** Plain ASCII, the same in every language, without the namespace: "FEREG". */
  readonly name: string;
  readonly describe: MessageKey;
  readonly parameters: readonly FormulaParameter[];
  readonly run: (args: Readonly<Record<string, FormulaArgument>>, context: FormulaContext) => Promise<Cells>;
}
