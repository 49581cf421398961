import { problem } from "../messages/problem.ts";
import { columnOf } from "./column-of.ts";
import type { Comparison } from "./expression.ts";
import type { CategoryColumn, Frame } from "./frame.ts";
import { nearest } from "./nearest.ts";
import { numberFromText } from "./convert.ts";
import { numbersOf } from "./numbers-of.ts";

type Values = Float64Array | number;

/** One side of a comparison. A quoted word that is a column may still be meant as a text: `alsoText`. */
export type Compared =
  | { readonly kind: "numbers"; readonly values: Values; readonly name?: string; readonly alsoText?: boolean }
  | { readonly kind: "category"; readonly column: CategoryColumn; readonly name?: string; readonly alsoText?: boolean }
  | { readonly kind: "text"; readonly text: string; readonly quoted: boolean };

/**
 * Compares row by row: 1, 0, or missing where an operand is missing. A text column is compared by its text, and by the
 * number in it when the other side is a number.
 *
 * @throws Problem frame.unknownLevel, frame.unknownColumn, frame.textAsNumber, frame.textOrder
 */
export function compare(frame: Frame, operator: Comparison, left: Compared, right: Compared): Float64Array {
  const [a, b] = asMeant(left, right);
  if (a.kind === "numbers" && b.kind === "numbers") {
    const holds = tests[operator];
    return Float64Array.from({ length: frame.nrow }, (_, i) => {
      const [u, v] = [valueAt(a.values, i), valueAt(b.values, i)];
      return u !== u || v !== v ? Number.NaN : holds(u, v) ? 1 : 0;
    });
  }
  if (operator !== "==" && operator !== "!=") return compare(frame, operator, asNumbers(frame, a), asNumbers(frame, b));
  const equal = equality(frame, a, b);
  return operator === "==" ? equal : equal.map((v) => 1 - v);
}

/** 1 where the value is in the list. */
export function isOneOf(frame: Frame, side: Compared, list: readonly (number | string)[]): Float64Array {
  const found = new Float64Array(frame.nrow);
  for (const item of list) {
    const other: Compared =
      typeof item === "number" ? { kind: "numbers", values: item } : { kind: "text", text: item, quoted: true };
    compare(frame, "==", side, other).forEach((v, i) => (found[i] = v !== v || v === 1 ? v : found[i]));
  }
  return found;
}

const tests: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

const valueAt = (values: Values, i: number): number => (typeof values === "number" ? values : values[i]);

/** A quoted word beside a text column is a text, even if a column has that name too. */
function asMeant(left: Compared, right: Compared): [Compared, Compared] {
  const text = (side: Compared, other: Compared): Compared =>
    side.kind !== "text" && side.alsoText && side.name !== undefined && other.kind === "category" && !other.alsoText
      ? { kind: "text", text: side.name, quoted: true }
      : side;
  return [text(left, right), text(right, left)];
}

function asNumbers(frame: Frame, side: Compared): Compared {
  if (side.kind === "numbers") return side;
  if (side.kind === "category") return { kind: "numbers", values: numbersOf(frame, side.column) };
  const value = side.quoted ? numberFromText(side.text) : null;
  if (value === null) refuseText(frame, side);
  return { kind: "numbers", values: value! };
}

function refuseText(frame: Frame, side: Extract<Compared, { kind: "text" }>): never {
  if (side.quoted) throw problem("frame.textOrder", { text: side.text });
  columnOf(frame, side.text);
  throw problem("frame.textOrder", { text: side.text });
}

function equality(frame: Frame, a: Compared, b: Compared): Float64Array {
  if (a.kind !== "category" && b.kind === "category") return equality(frame, b, a);
  if (a.kind !== "category") {
    const one = asNumbers(frame, a) as Extract<Compared, { kind: "numbers" }>;
    return compare(frame, "==", one, asNumbers(frame, b));
  }
  const { codes, levels } = a.column;
  if (b.kind === "category") {
    const other = b.column;
    return Float64Array.from(codes, (code, i) =>
      code < 0 || other.codes[i] < 0 ? Number.NaN : levels[code] === other.levels[other.codes[i]] ? 1 : 0,
    );
  }
  if (b.kind === "text") {
    const wanted = levels.indexOf(b.text);
    if (wanted < 0) {
      const close = nearest(b.text, levels);
      const shown = (close.length > 0 ? close : levels.slice(0, 6)).map((level) => `“${level}”`).join(", ");
      throw problem("frame.unknownLevel", { text: b.text, name: a.column.name, levels: shown });
    }
    return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code === wanted ? 1 : 0));
  }
  const numbers = Float64Array.from(levels, (level) => numberFromText(level) ?? Number.NaN);
  if (numbers.every((v) => v !== v)) numbersOf(frame, a.column);
  return Float64Array.from(codes, (code, i) => {
    const other = valueAt(b.values, i);
    return code < 0 || other !== other ? Number.NaN : numbers[code] === other ? 1 : 0;
  });
}
