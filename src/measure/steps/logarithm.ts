import type { Frame } from "../../frame/frame.ts";
import { problem } from "../../messages/problem.ts";
import { refuseEmpty, type NamedValues } from "./named-values.ts";

const mostRows = 5;

/**
 * The natural logarithm ln x, or ln(1 + x) which a zero may enter. A missing value stays missing.
 *
 * @throws Problem steps.allMissing; frame.logOfNonPositive, frame.log1pOfTooSmall with the first rows
 */
export function logarithm(column: NamedValues, frame: Frame, plusOne = false): Float64Array {
  refuseEmpty(column);
  const { name, values } = column;
  const least = plusOne ? -1 : 0;
  const rows = Array.from(values.keys()).filter((row) => values[row] <= least);
  if (rows.length > 0)
    throw problem(
      plusOne ? "frame.log1pOfTooSmall" : "frame.logOfNonPositive",
      {
        term: `${plusOne ? "log1p" : "log"}(${name})`,
        count: rows.length,
        rows: rows
          .slice(0, mostRows)
          .map((row) => frame.rows[row])
          .join(", "),
      },
      { sheet: frame.sheet, column: name },
    );
  return values.map(plusOne ? Math.log1p : Math.log);
}
