import { problem } from "../messages/problem.ts";
import { dummies, type DesignColumn } from "./dummies.ts";
import { evaluateExpression, type TermContext } from "./evaluate.ts";
import { expandTerms } from "./expand-terms.ts";
import { parseExpression, type Expression } from "./expression.ts";
import type { Frame } from "./frame.ts";
import { printExpression } from "./print-expression.ts";

/** More columns than this are a slip, not a model. */
const mostColumns = 2000;

/**
 * The columns of the design that a term stands for: one for "log(gdp)" or "L2.ai", one per level for "i(year)",
 * three for "a*b" (a, b, a:b). A term that is one column keeps its name as typed.
 *
 * For the value of an outcome or weight, where * is a product, use evaluateExpression.
 *
 * @throws Problem as evaluateExpression and dummies do, and frame.tooManyColumnsOfTerm
 */
export function evaluateTerm(frame: Frame, expression: string, context: TermContext = {}): DesignColumn[] {
  const { terms } = expandTerms(parseExpression(expression));
  const columns = terms.flatMap((term) => columnsOf(frame, term, context));
  if (terms.length === 1 && columns.length === 1 && terms[0].kind !== "name" && !holdsDummies(terms[0]))
    return [{ ...columns[0], name: expression.trim() }];
  return columns;
}

function columnsOf(frame: Frame, term: Expression, context: TermContext): DesignColumn[] {
  const factors = factorsOf(term);
  const parts = factors.map((factor) => partOf(frame, factor, context, factors.length > 1));
  if (parts.reduce((product, part) => product * part.length, 1) > mostColumns)
    throw problem("frame.tooManyColumnsOfTerm", { term: printExpression(term), most: mostColumns });
  return parts.reduce((left, right) =>
    left.flatMap((a) =>
      right.map((b) => ({ name: `${a.name}:${b.name}`, values: a.values.map((v, i) => v * b.values[i]) })),
    ),
  );
}

/** a:b:c as its parts. */
function factorsOf(term: Expression): Expression[] {
  if (term.kind === "binary" && term.operator === ":") return [...factorsOf(term.left), ...factorsOf(term.right)];
  return [term];
}

function partOf(frame: Frame, term: Expression, context: TermContext, multiplies: boolean): DesignColumn[] {
  if (term.kind === "call" && (term.name === "i" || term.name === "factor"))
    return dummies(frame, term, context, multiplies);
  const name = term.kind === "name" ? term.name : printExpression(term);
  return [{ name, values: evaluateExpression(frame, term, context) }];
}

const holdsDummies = (term: Expression): boolean =>
  factorsOf(term).some((part) => part.kind === "call" && (part.name === "i" || part.name === "factor"));
