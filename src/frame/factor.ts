import { columnOf } from "./column-of.ts";
import { evaluateExpression, type TermContext } from "./evaluate.ts";
import { parseExpression, type Expression } from "./expression.ts";
import { factorOfColumn, type Factor } from "./factor-of-column.ts";
import type { Frame } from "./frame.ts";
import { printExpression } from "./print-expression.ts";

/**
 * The groups of an absorbed effect or a cluster: "firm", "industry^year" (one group per combination that occurs;
 * ":" means the same here), or the values of an expression such as "floor(year/5)". A row without one of the parts
 * has code -1. Levels are sorted; those of a combination read "C13^2010".
 *
 * @throws Problem frame.syntax*, frame.unknownColumn
 */
export function factorOf(frame: Frame, expression: string | Expression, context: TermContext = {}): Factor {
  const tree = typeof expression === "string" ? parseExpression(expression) : expression;
  const parts = partsOf(tree).map((part) => partFactor(frame, part, context));
  return parts.length === 1 ? parts[0] : parts.reduce(combine);
}

/** The parts of a^b^c; a power of a number stays whole. */
function partsOf(tree: Expression): Expression[] {
  if (tree.kind !== "binary" || (tree.operator !== "^" && tree.operator !== ":")) return [tree];
  if (tree.left.kind === "number" || tree.right.kind === "number") return [tree];
  return [...partsOf(tree.left), ...partsOf(tree.right)];
}

function partFactor(frame: Frame, tree: Expression, context: TermContext): Factor {
  if (tree.kind === "name") return factorOfColumn(columnOf(frame, tree.name));
  // i.year, i(year), factor(year) say what is already so.
  if (tree.kind === "call" && (tree.name === "i" || tree.name === "factor") && tree.arguments.length === 1)
    return partFactor(frame, tree.arguments[0], context);
  const values = evaluateExpression(frame, tree, context);
  return factorOfColumn({ kind: "number", name: printExpression(tree), values });
}

function combine(a: Factor, b: Factor): Factor {
  const width = b.levels.length;
  const keys = Float64Array.from(a.codes, (code, i) => (code < 0 || b.codes[i] < 0 ? -1 : code * width + b.codes[i]));
  const used = [...new Set(keys)].filter((key) => key >= 0).sort((x, y) => x - y);
  const codeOf = new Map(used.map((key, code) => [key, code]));
  return {
    name: `${a.name}^${b.name}`,
    codes: Int32Array.from(keys, (key) => codeOf.get(key) ?? -1),
    levels: used.map((key) => `${a.levels[Math.floor(key / width)]}^${b.levels[key % width]}`),
  };
}
