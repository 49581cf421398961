import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import type { Formula, FormulaParameter } from "../study/formula.ts";
import { formulas } from "../study/registry.ts";
import { functionNameFault } from "./function-name.ts";

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: "any";
    readonly dimensionality: "matrix" | "scalar";
    readonly optional?: true;
  }[];
  readonly result: { readonly type: "any"; readonly dimensionality: "matrix" };
  readonly options: { readonly cancelable: true; readonly requiresParameterAddresses: true };
}

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** Excel for Windows refuses a larger file. */
const maximumBytes = 1_000_000;

/**
 * The content of functions.json (en-US) or functions.zh-CN.json: what Excel registers and shows while a formula is typed.
 * Ids and names are the same in every language; only descriptions differ.
 *
 * Every parameter is of type `any`, because only those are handed error values (#N/A in a column) instead of failing the
 * call; every result is a matrix, because addresses of parameters are given to such functions only. Formatted numbers and
 * dates arrive as plain numbers, so custom data types stay off.
 *
 * @throws when a name is not legal in Excel, a description is missing, an optional parameter comes before a required one,
 *   a name is used twice, or the file is over 1 MB
 * @source learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
export function functionsMetadata(locale: Locale, list: readonly Formula[] = formulas): FunctionsMetadata {
  const functions = [...list]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((formula) => functionMetadata(formula, locale));
  const twice = functions.find(({ id }, index) => index > 0 && functions[index - 1].id === id);
  if (twice) throw new Error(`The function ${twice.id} is declared twice`);
  const metadata: FunctionsMetadata = { allowErrorForDataTypeAny: true, functions };
  const bytes = new TextEncoder().encode(JSON.stringify(metadata)).length;
  if (bytes > maximumBytes)
    throw new Error(`functions.json (${locale}) has ${bytes} bytes; Excel takes ${maximumBytes}`);
  return metadata;
}

function functionMetadata(formula: Formula, locale: Locale): FunctionMetadata {
  const { name, parameters } = formula;
  const fault = functionNameFault(name);
  if (fault) throw new Error(`The function name ${name} ${fault}`);
  const late = parameters.find(({ optional }, index) => !optional && index > 0 && parameters[index - 1].optional);
  if (late) throw new Error(`${name}: the required parameter ${late.name} comes after an optional one`);
  return {
    id: name,
    name,
    description: described(say(locale, formula.describe), name),
    parameters: parameters.map((parameter) => parameterMetadata(parameter, name, locale)),
    result: { type: "any", dimensionality: "matrix" },
    options: { cancelable: true, requiresParameterAddresses: true },
  };
}

const parameterMetadata = ({ name, describe, kind, optional }: FormulaParameter, formula: string, locale: Locale) => ({
  name,
  description: described(say(locale, describe), `${formula}, ${name}`),
  type: "any" as const,
  dimensionality: kind === "range" ? ("matrix" as const) : ("scalar" as const),
  ...(optional ? { optional: true as const } : {}),
});

function described(description: string, what: string): string {
  if (!description.trim()) throw new Error(`${what} has no description`);
  return description;
}
