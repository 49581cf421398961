import assert from "node:assert/strict";
import type { Column } from "../../src/frame/frame.ts";

/** The values of a column that must be one of numbers. */
export function numbersOf(column: Column | undefined): Float64Array {
  assert.equal(column?.kind, "number", `${column?.name} holds no numbers`);
  return (column as Extract<Column, { kind: "number" }>).values;
}
