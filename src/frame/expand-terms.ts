import { problem } from "../messages/problem.ts";
import type { Expression } from "./expression.ts";
import { printExpression } from "./print-expression.ts";

/** Terms of the right side of a formula. `constant` is false after "- 1" or "0 +", null when nothing was said. */
export interface Terms {
  readonly terms: readonly Expression[];
  readonly constant: boolean | null;
}

/**
 * Expands a sum of terms as R and fixest do: a*b is a + b + a:b, (a + b):c is a:c + b:c, L(x, 1:2) is L.x + L2.x,
 * and a term that comes twice is taken once. A product with a number is arithmetic.
 *
 * @throws Problem frame.formulaMinus
 */
export function expandTerms(tree: Expression): Terms {
  let constant: boolean | null = null;
  const gather = (one: Expression): Expression[] => {
    if (one.kind === "number" && (one.value === 0 || one.value === 1)) {
      constant = one.value === 1;
      return [];
    }
    if (one.kind === "number" && one.value === -1) {
      constant = false;
      return [];
    }
    if (one.kind === "binary" && one.operator === "+") return [...gather(one.left), ...gather(one.right)];
    if (one.kind === "binary" && one.operator === "-") {
      const left = gather(one.left);
      if (one.right.kind !== "number" || Math.abs(one.right.value) > 1)
        throw problem("frame.formulaMinus", { term: printExpression(one) });
      constant = one.right.value === 0;
      return left;
    }
    return multiplied(one);
  };
  const terms = unique(gather(tree));
  return { terms, constant };
}

function multiplied(one: Expression): Expression[] {
  if (one.kind === "binary" && !isNumber(one.left) && !isNumber(one.right)) {
    if (one.operator === "*") {
      const left = summands(one.left);
      const right = summands(one.right);
      return [...left, ...right, ...crossed(left.map(referenced), right.map(referenced))];
    }
    if (one.operator === ":") return crossed(summands(one.left), summands(one.right));
  }
  return lagRange(one) ?? [one];
}

const summands = (one: Expression): Expression[] =>
  one.kind === "binary" && one.operator === "+" ? [...summands(one.left), ...summands(one.right)] : multiplied(one);

const crossed = (left: readonly Expression[], right: readonly Expression[]): Expression[] =>
  left.flatMap((a) => right.map((b): Expression => ({ kind: "binary", operator: ":", left: a, right: b })));

/**
 * Beside their main effects, the products of dummies need the base level left out too; alone they keep every level.
 */
function referenced(one: Expression): Expression {
  if (one.kind === "binary" && one.operator === ":")
    return { ...one, left: referenced(one.left), right: referenced(one.right) };
  if (one.kind !== "call" || one.name !== "i" || one.named.ref) return one;
  return { ...one, named: { ...one.named, ref: { kind: "name", name: "first", quote: "" } } };
}

/** L(x, 1:2). */
function lagRange(one: Expression): Expression[] | null {
  if (one.kind !== "call" || !/^[LFDS]$/.test(one.name) || one.arguments.length !== 2) return null;
  const [of, range] = one.arguments;
  if (range.kind !== "binary" || range.operator !== ":") return null;
  if (range.left.kind !== "number" || range.right.kind !== "number") return null;
  const [from, to] = [range.left.value, range.right.value];
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to - from > 50) return null;
  const operator = one.name as "L" | "F" | "D" | "S";
  return Array.from({ length: to - from + 1 }, (_, k) => ({
    kind: "shift",
    operator,
    order: from + k === 1 ? "" : String(from + k),
    of,
    written: null,
  }));
}

const isNumber = (one: Expression): boolean =>
  one.kind === "number" || (one.kind === "binary" && isNumber(one.left) && isNumber(one.right));

function unique(terms: readonly Expression[]): Expression[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const text = printExpression(term);
    return !seen.has(text) && seen.add(text);
  });
}
