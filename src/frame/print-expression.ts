import type { BinaryOperator, Expression } from "./expression.ts";

const strength: Readonly<Record<BinaryOperator, number>> = {
  "|": 1,
  "&": 2,
  "==": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  ":": 7,
  "^": 9,
};
const tight = new Set<BinaryOperator>([":", "^", "*", "/"]);

/** The expression as text that reads back as the same expression: "log(gdp)", "L2.ai", "ai:green", "`CO2 (Mt)`". */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "name":
      return printName(expression.name, expression.quote);
    case "unary": {
      const wanted = expression.operator === "!" ? 3 : 8;
      return expression.operator + bracketed(expression.of, wanted);
    }
    case "binary": {
      const { operator, left, right } = expression;
      const own = strength[operator];
      // Comparisons do not chain, and a power binds its left side tighter than anything but an operand.
      const before = bracketed(left, own === 4 ? 5 : operator === "^" ? 10 : own);
      const after = bracketed(right, operator === "^" ? 8 : own + 1);
      return tight.has(operator) ? `${before}${operator}${after}` : `${before} ${operator} ${after}`;
    }
    case "in":
      return `${bracketed(expression.of, 5)} in (${expression.list.map((item) => bracketed(item, 5)).join(", ")})`;
    case "call": {
      const named = Object.entries(expression.named).map(([key, value]) => `${key}=${printExpression(value)}`);
      return `${expression.name}(${[...expression.arguments.map(printExpression), ...named].join(", ")})`;
    }
    case "shift": {
      if (expression.written !== null) return expression.written;
      const inside = printExpression(expression.of);
      const bare = expression.of.kind === "name" || expression.of.kind === "shift" || expression.of.kind === "call";
      return `${expression.operator}${expression.order}.${bare ? inside : `(${inside})`}`;
    }
  }
}

/** A column name as it must be written in a formula: bare where that reads back, in backticks otherwise. */
export function printName(name: string, quote: "" | "`" | '"' = ""): string {
  if (quote === '"') return `"${name.replaceAll('"', '""')}"`;
  if (quote === "" && isBare(name)) return name;
  return `\`${name.replaceAll("`", "``")}\``;
}

const isBare = (name: string): boolean =>
  /^(?:[0-9]+(?=[\p{L}_]))?[\p{L}_][\p{L}\p{M}\p{N}_.$]*$/u.test(name) &&
  !/^[0-9]+[eE][0-9]+$/.test(name) &&
  !/^(?:[lfds]\d{0,4}|i|ib\d+|c)\./i.test(name) &&
  !/^(?:in|and|or|not)$/i.test(name);

function bracketed(expression: Expression, wanted: number): string {
  const text = printExpression(expression);
  return strengthOf(expression) >= wanted ? text : `(${text})`;
}

function strengthOf(expression: Expression): number {
  switch (expression.kind) {
    case "binary":
      return strength[expression.operator];
    case "in":
      return 4;
    case "unary":
      return expression.operator === "!" ? 3 : 8;
    case "number":
      return expression.value < 0 || Object.is(expression.value, -0) ? 8 : 10;
    default:
      return 10;
  }
}
