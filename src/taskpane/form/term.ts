import { parseExpression, type Expression } from "../../frame/expression.ts";

/**
 * The names in a term that are no column: "log(gpd)" with the columns gdp and year gives ["gpd"].
 *
 * @throws Problem frame.syntax* when it is no expression at all
 */
export function unknownNames(term: string, columns: readonly string[]): readonly string[] {
  if (columns.includes(term)) return [];
  return [...new Set(namesIn(parseExpression(term), columns))].filter((name) => !columns.includes(name));
}

function namesIn(expression: Expression, columns: readonly string[]): string[] {
  const inside = (one: Expression) => namesIn(one, columns);
  switch (expression.kind) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "unary":
      return inside(expression.of);
    case "in":
      return inside(expression.of);
    case "binary": {
      const names = [...inside(expression.left), ...inside(expression.right)];
      // In `region == East` East may be a text of the column: only the engine can tell.
      return comparisons.has(expression.operator) ? names.filter((name) => columns.includes(name)) : names;
    }
    case "call":
      return expression.arguments.flatMap(inside);
    case "shift":
      return expression.written !== null && columns.includes(expression.written) ? [] : inside(expression.of);
  }
}

const comparisons: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** "gdp, log(pop), i(year, 2010)" -> three terms: commas inside brackets do not part. */
export function splitTerms(text: string): readonly string[] {
  const terms = [""];
  let depth = 0;
  for (const character of text) {
    if ("([{（".includes(character)) depth++;
    if (")]}）".includes(character)) depth--;
    if (depth === 0 && /[,，、;；\n\t]/.test(character)) terms.push("");
    else terms[terms.length - 1] += character;
  }
  return terms.map((term) => term.trim()).filter((term) => term !== "");
}
