import { isCellError } from "../frame/cells.ts";
import { explain, Problem, problem, type ProblemKind } from "../messages/problem.ts";
import type { Locale } from "../messages/locale.ts";
import type { Formula, FormulaArgument, FormulaContext } from "../study/formula.ts";
import type { Executor } from "../tasks/executor.ts";
import { blankRestorer, type RestoreBlanks } from "./blanks.ts";
import type { FormulaCall } from "./formula-call.ts";
import type { ErrorCode, FunctionHost, Invocation } from "./function-host.ts";
import { argumentOf, isCells } from "./host-value.ts";

/**
 * Gives Excel an implementation of every formula. Each call settles whatever happens: with a clean rectangle, or with an
 * error value that carries its sentence; a cancelled call settles at once.
 *
 * @param executor asked for on the first call, because starting workers costs time
 */
export function associateFormulas(
  formulas: readonly Formula[],
  host: FunctionHost,
  call: FormulaCall,
  executor: () => Executor,
  secondSolver?: FormulaContext["secondSolver"],
): void {
  const restore = blankRestorer(host.readBlank);
  const lent = (): Lent => ({ executor: executor(), secondSolver });
  for (const formula of formulas)
    host.associate(formula.name, (...given) => run(formula, given, host, call, lent, restore));
}

type Lent = Pick<FormulaContext, "executor" | "secondSolver">;

async function run(
  formula: Formula,
  given: readonly unknown[],
  host: FunctionHost,
  call: FormulaCall,
  lent: () => Lent,
  restore: RestoreBlanks,
): Promise<unknown[][]> {
  const invocation = (given.at(-1) ?? {}) as Invocation;
  const locale = host.locale();
  const controller = new AbortController();
  invocation.onCanceled = () => controller.abort(problem("functions.cancelled"));
  try {
    const values = given.slice(0, Math.min(formula.parameters.length, given.length - 1)).map(argumentOf);
    const context = { ...lent(), locale, signal: controller.signal };
    const result = await untilAborted(
      blanksRestored(values, invocation, host, restore).then((told) => call(formula, told, context)),
      controller.signal,
    );
    return result.map((row) => row.map((value) => (isCellError(value) ? host.error(shownCode(value.error)) : value)));
  } catch (error) {
    throw errorShown(host, locale, controller.signal.aborted ? controller.signal.reason : error);
  } finally {
    // Excel keeps the invocation for the life of the page; it must not keep the data with it.
    invocation.onCanceled = undefined;
  }
}

/** Arguments with an address get their blanks back; arrays made by other formulas have none, and stay as they are. */
async function blanksRestored(
  values: readonly FormulaArgument[],
  { parameterAddresses }: Invocation,
  host: FunctionHost,
  restore: RestoreBlanks,
): Promise<readonly FormulaArgument[]> {
  if (host.tellsBlanks()) return values;
  return Promise.all(
    values.map(async (value, index) => {
      const address = parameterAddresses?.[index];
      if (isCells(value)) return restore(value, address);
      return value === 0 ? (await restore([[value]], address))[0][0] : value;
    }),
  );
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

const codeOfKind: Record<ProblemKind, ErrorCode> = { value: "#VALUE!", "not-available": "#N/A", number: "#NUM!" };

const errorShown = (host: FunctionHost, locale: Locale, error: unknown): object =>
  host.error(error instanceof Problem ? codeOfKind[error.kind] : "#VALUE!", explain(locale, error));

/** Excel takes five error values back from a function; the others become #VALUE!. */
const shownCode = (error: string): ErrorCode =>
  (["#N/A", "#NUM!", "#DIV/0!", "#NULL!"] as const).find((code) => code === error) ?? "#VALUE!";
