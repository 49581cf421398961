import { problem } from "../messages/problem.ts";
import { columnOf } from "./column-of.ts";
import { evaluateExpression, type TermContext } from "./evaluate.ts";
import type { Expression } from "./expression.ts";
import { factorOfColumn } from "./factor-of-column.ts";
import type { Frame } from "./frame.ts";
import { nearest } from "./nearest.ts";
import { printExpression } from "./print-expression.ts";

/** More levels than this belong among the absorbed effects. */
export const mostDummies = 1000;

/** One column of a design: missing where an operand is. */
export interface DesignColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/**
 * i(year), i(year, ref=2010), i(year, treat, ref=2010): a 0/1 column for each level but the reference, times `treat`.
 * Without `ref` the first level is the reference, unless the dummies multiply something: then every level is kept.
 * `ref` may also be first, last or none. Columns are named "year::2010".
 *
 * @throws Problem frame.dummyArguments, frame.tooManyDummies, frame.unknownReference
 */
export function dummies(
  frame: Frame,
  call: Extract<Expression, { kind: "call" }>,
  context: TermContext,
  multiplies: boolean,
): DesignColumn[] {
  const [of, by] = call.arguments;
  const others = Object.keys(call.named).filter((key) => key !== "ref");
  if (!of || of.kind !== "name" || call.arguments.length > 2 || others.length > 0)
    throw problem("frame.dummyArguments", { term: printExpression(call) });
  const { name, codes, levels } = factorOfColumn(columnOf(frame, of.name));
  if (levels.length > mostDummies)
    throw problem("frame.tooManyDummies", { name, levels: levels.length, most: mostDummies }, { column: name });

  const reference = referenceOf(name, levels, call.named.ref, multiplies || by !== undefined);
  const factor = by ? evaluateExpression(frame, by, context) : null;
  const times = by ? `:${by.kind === "name" ? by.name : printExpression(by)}` : "";
  return levels.flatMap((level, code) =>
    code === reference
      ? []
      : [
          {
            name: `${name}::${level}${times}`,
            values: Float64Array.from(codes, (own, i) => {
              const x = factor ? factor[i] : 1;
              return own < 0 || x !== x ? Number.NaN : own === code ? x : 0;
            }),
          },
        ],
  );
}

function referenceOf(
  name: string,
  levels: readonly (string | number)[],
  ref: Expression | undefined,
  keepAll: boolean,
): number {
  if (!ref) return keepAll ? -1 : 0;
  const wanted = ref.kind === "number" ? ref.value : ref.kind === "name" ? ref.name : printExpression(ref);
  const found = levels.findIndex((level) => String(level) === String(wanted));
  if (found >= 0) return found;
  if (wanted === "first") return 0;
  if (wanted === "last") return levels.length - 1;
  if (wanted === "none") return -1;
  const close = nearest(String(wanted), levels.map(String));
  const shown = (close.length > 0 ? close : levels.slice(0, 6).map(String)).map((level) => `“${level}”`).join(", ");
  throw problem("frame.unknownReference", { ref: String(wanted), name, levels: shown }, { column: name });
}
