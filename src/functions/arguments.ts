import { isCellError, type CellValue } from "../frame/cells.ts";
import { problem } from "../messages/problem.ts";
import type { Formula, FormulaArgument, FormulaParameter } from "../study/formula.ts";
import { isCells } from "./host-value.ts";
import { signature } from "./signature.ts";

/**
 * The arguments by name, each of the kind its parameter declares: cells for a range, one text or one number else.
 *
 * @throws Problem for a required argument left out, an error value or several cells where one value is needed, text where
 *   a number is needed
 */
export function namedArguments(
  formula: Formula,
  given: readonly FormulaArgument[],
): Readonly<Record<string, FormulaArgument>> {
  return Object.fromEntries(
    formula.parameters.map((parameter, index) => {
      const argument = fitted(formula, parameter, given[index] ?? null);
      if (argument === null && !parameter.optional)
        throw problem("functions.missingArgument", {
          formula: `PW.${formula.name}`,
          parameter: parameter.name,
          signature: signature(formula),
        });
      return [parameter.name, argument];
    }),
  );
}

function fitted(formula: Formula, parameter: FormulaParameter, argument: FormulaArgument): FormulaArgument {
  if (parameter.kind === "range") return argument === null || isCells(argument) ? argument : [[argument]];
  const value = oneValue(formula, parameter, argument);
  if (value === null) return null;
  if (parameter.kind === "text") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw problem("functions.needsNumber", { ...names(formula, parameter), value: String(value) });
}

function oneValue(
  formula: Formula,
  parameter: FormulaParameter,
  argument: FormulaArgument,
): string | number | boolean | null {
  if (isCells(argument) && (argument.length !== 1 || argument[0].length !== 1))
    throw problem("functions.needsOneValue", {
      ...names(formula, parameter),
      rows: argument.length,
      columns: argument[0]?.length ?? 0,
    });
  const value: CellValue = isCells(argument) ? argument[0][0] : argument;
  if (isCellError(value))
    throw problem("functions.errorArgument", { ...names(formula, parameter), error: value.error });
  return value;
}

const names = (formula: Formula, parameter: FormulaParameter) => ({
  formula: `PW.${formula.name}`,
  parameter: parameter.name,
});
