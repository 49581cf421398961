import { problem } from "../messages/problem.ts";
import { columnOf } from "./column-of.ts";
import { compare, isOneOf, type Compared } from "./compare.ts";
import { parseExpression, type Expression } from "./expression.ts";
import type { Column, Frame } from "./frame.ts";
import { functionNames, functions } from "./functions.ts";
import { nearest } from "./nearest.ts";
import { numbersOf } from "./numbers-of.ts";
import { panelOf } from "./panel.ts";
import { printExpression } from "./print-expression.ts";
import { shift } from "./shift.ts";

/** What terms may need besides the frame. */
export interface TermContext {
  readonly entity?: string;
  readonly time?: string;
  /** 1 for each row that counts: a logarithm of zero elsewhere gives a missing value and no Problem. */
  readonly rows?: Uint8Array;
}

/** A number stands for a column that holds it in every row. */
export type Values = Float64Array | number;

const longestLag = 1000;

/**
 * The value of an expression in every row, missing where an operand is. Arithmetic is arithmetic: `a*b` and `a:b`
 * are products, a comparison is 1 or 0.
 *
 * @throws Problem frame.syntax*, frame.unknownColumn, frame.textAsNumber, frame.logOfNonPositive, frame.lag* and others
 */
export function evaluateExpression(
  frame: Frame,
  expression: string | Expression,
  context: TermContext = {},
): Float64Array {
  const tree = typeof expression === "string" ? parseExpression(expression) : expression;
  const values = valuesOf(frame, tree, context);
  if (typeof values === "number") return new Float64Array(frame.nrow).fill(values);
  // The caller may write into what it gets, but not into the frame.
  return tree.kind === "name" || tree.kind === "shift" ? values.slice() : values;
}

function valuesOf(frame: Frame, tree: Expression, context: TermContext): Values {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "name":
      return numbersOf(frame, columnOf(frame, tree.name));
    case "unary": {
      const of = valuesOf(frame, tree.of, context);
      return map(of, tree.operator === "-" ? (v) => -v : (v) => (v !== v ? v : v === 0 ? 1 : 0));
    }
    case "in":
      return isOneOf(frame, comparedOf(frame, tree.of, context), tree.list.flatMap(listed));
    case "call":
      return call(frame, tree, context);
    case "shift":
      return shifted(frame, tree, context);
    case "binary": {
      const { operator, left, right } = tree;
      if (isComparison(operator))
        return compare(frame, operator, comparedOf(frame, left, context), comparedOf(frame, right, context));
      const a = valuesOf(frame, left, context);
      const b = valuesOf(frame, right, context);
      const result = combine(a, b, arithmetic[operator as keyof typeof arithmetic]);
      if (operator === "/") refuse(frame, context, "frame.divisionByZero", tree, result, a, b);
      else if (operator === "^") refuse(frame, context, "frame.powerUndefined", tree, result, a, b);
      else refuse(frame, context, "frame.tooLarge", tree, result, a, b);
      return result;
    }
  }
}

const truth = (v: number): number => (v === 0 ? 0 : 1);
const arithmetic = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  ":": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
  // x^0 is 1 even where x is missing, in JavaScript; a missing operand must stay missing.
  "^": (a: number, b: number) => (a !== a || b !== b ? Number.NaN : a ** b),
  "&": (a: number, b: number) => (a !== a || b !== b ? Number.NaN : truth(a) * truth(b)),
  "|": (a: number, b: number) => (a !== a || b !== b ? Number.NaN : Math.max(truth(a), truth(b))),
};

const isComparison = (operator: string): operator is "==" | "!=" | "<" | "<=" | ">" | ">=" => /^[=!<>]/.test(operator);

function call(frame: Frame, tree: Extract<Expression, { kind: "call" }>, context: TermContext): Values {
  const { name, arguments: given } = tree;
  if (name === "i" || name === "factor") throw problem("frame.dummiesInside", { term: printExpression(tree) });
  const entry = functions[name.toLowerCase() as keyof typeof functions];
  const isKnown = entry !== undefined && Object.hasOwn(functions, name.toLowerCase());
  if (!isKnown) {
    const close = nearest(name, functionNames);
    throw problem("frame.unknownFunction", { name, known: (close.length > 0 ? close : functionNames).join(", ") });
  }
  const [fewest, most] = entry.takes;
  if (given.length < fewest || given.length > most || Object.keys(tree.named).length > 0)
    throw problem("frame.functionArguments", { name, takes: fewest === most ? `${fewest}` : `${fewest}-${most}` });
  const values = given.map((argument) => valuesOf(frame, argument, context));
  const result =
    values.length === 1 ? map(values[0], (v) => entry.of(v)) : values.reduce((a, b) => combine(a, b, entry.of));
  refuse(frame, context, entry.failure, tree, result, ...values);
  return result;
}

function shifted(frame: Frame, tree: Extract<Expression, { kind: "shift" }>, context: TermContext): Values {
  const { written, operator } = tree;
  if (written !== null && frame.columns.some((column) => column.name === written))
    return numbersOf(frame, columnOf(frame, written));
  const order = tree.order === "" ? 1 : Number(tree.order);
  const term = printExpression(tree);
  if (order > longestLag) throw problem("frame.lagOrder", { term, most: longestLag });
  if (context.entity === undefined || context.time === undefined) throw problem("frame.lagNeedsPanel", { term });
  const panel = panelOf(frame, context.entity, context.time);
  // Rows outside the sample still serve as earlier periods, but must not raise a Problem of their own.
  const of = evaluateExpression(frame, tree.of, context);
  const moved = (x: Float64Array, by: number) => (by === 0 ? x : shift(frame, panel, x, by, term));
  switch (operator) {
    case "L":
      return moved(of, order);
    case "F":
      return moved(of, -order);
    case "S":
      return combine(of, moved(of, order), (now, before) => now - before);
    case "D": {
      let x = of;
      for (let k = 0; k < order; k++) x = combine(x, moved(x, 1), (now, before) => now - before) as Float64Array;
      return x;
    }
  }
}

/** A side of a comparison: numbers, a text column, or a text. */
function comparedOf(frame: Frame, tree: Expression, context: TermContext): Compared {
  if (tree.kind !== "name") return { kind: "numbers", values: valuesOf(frame, tree, context) };
  const column = frame.columns.find(({ name }) => name === tree.name);
  const text = tree.quote === "`" ? null : tree.name;
  if (!column) {
    if (text === null) columnOf(frame, tree.name);
    return { kind: "text", text: text!, quoted: tree.quote === '"' };
  }
  return { ...asCompared(column), name: tree.name, alsoText: tree.quote === '"' };
}

const asCompared = (column: Column) =>
  column.kind === "category"
    ? ({ kind: "category", column } as const)
    : ({ kind: "numbers", values: column.values } as const);

/** The items of a list: numbers and texts, and 2010:2015 for all whole numbers between. */
function listed(item: Expression): (number | string)[] {
  if (item.kind === "number") return [item.value];
  if (item.kind === "name") return [item.name];
  if (item.kind === "binary" && item.operator === ":" && item.left.kind === "number" && item.right.kind === "number") {
    const [from, to] = [item.left.value, item.right.value];
    if (to >= from && to - from <= 100_000)
      return Array.from({ length: Math.floor(to - from) + 1 }, (_, k) => from + k);
  }
  throw problem("frame.listItem", { item: printExpression(item) });
}

function map(of: Values, each: (v: number) => number): Values {
  return typeof of === "number" ? each(of) : of.map(each);
}

function combine(a: Values, b: Values, each: (a: number, b: number) => number): Values {
  if (typeof a === "number") return typeof b === "number" ? each(a, b) : b.map((v) => each(a, v));
  return typeof b === "number" ? a.map((v) => each(v, b)) : a.map((v, i) => each(v, b[i]));
}

type Failure =
  "frame.divisionByZero" | "frame.powerUndefined" | "frame.tooLarge" | (typeof functions)["log"]["failure"];

/** Refuses a result that is not finite where every operand is, naming how many rows and the first of them. */
function refuse(
  frame: Frame,
  context: TermContext,
  key: Failure,
  tree: Expression,
  result: Values,
  ...of: Values[]
): void {
  if (typeof result === "number" || of.length === 0) {
    if (!Number.isFinite(result as number))
      throw problem(key, { term: printExpression(tree), count: frame.nrow, rows: "" });
    return;
  }
  let count = 0;
  const rows: number[] = [];
  for (let i = 0; i < result.length; i++) {
    if (Number.isFinite(result[i])) continue;
    if (!of.every((values) => typeof values === "number" || Number.isFinite(values[i]))) {
      result[i] = Number.NaN;
      continue;
    }
    result[i] = Number.NaN;
    if (context.rows && context.rows[i] === 0) continue;
    if (++count <= 3) rows.push(frame.rows[i]);
  }
  if (count > 0)
    throw problem(key, { term: printExpression(tree), count, rows: rows.join(", ") }, { sheet: frame.sheet });
}
