import type { Cells } from "../frame/cells.ts";
import type { Formula, FormulaArgument, FormulaContext } from "../study/formula.ts";
import { namedArguments } from "./arguments.ts";
import { cleanResult } from "./clean-result.ts";
import { checkArgumentSize, checkResultSize } from "./payload.ts";
import { resultMemory, type ResultMemory } from "./result-memory.ts";

/** Runs a formula on arguments in which blanks are null already. Every failure is thrown; the result is clean. */
export type FormulaCall = (
  formula: Formula,
  given: readonly FormulaArgument[],
  context: FormulaContext,
) => Promise<Cells>;

/**
 * What every spreadsheet does around a formula: sizes, arguments by name, memory by content, a clean result.
 *
 * @param strict throw where a formula returns what no cell can show; see cleanResult
 */
export function formulaCall(strict: boolean, memory: ResultMemory = resultMemory()): FormulaCall {
  return async (formula, given, context) => {
    checkArgumentSize(formula.name, given);
    const named = namedArguments(formula, given);
    const key = await contentKey([formula.name, context.locale, named]);
    const compute = async (signal: AbortSignal): Promise<Cells> => {
      const result = cleanResult(formula.name, await formula.run(named, { ...context, signal }), strict);
      checkResultSize(formula.name, result);
      return result;
    };
    return memory.recall(key, compute, context.signal);
  };
}

/** SHA-256 of the content: two different calls never share a result. */
async function contentKey(content: unknown): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(content)));
  return String.fromCharCode(...new Uint8Array(digest));
}
