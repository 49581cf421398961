import type { Column } from "./frame.ts";

/** A grouping of rows: codes into `levels`, -1 where the row has none. */
export interface Factor {
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: readonly (string | number)[];
}

/** The groups of one column. Levels are sorted (numbers by value, text by code point), so row order does not matter. */
export function factorOfColumn(column: Column): Factor {
  const { name } = column;
  if (column.kind === "number") {
    const levels = [...new Set(column.values)].filter((v) => v === v).sort((a, b) => a - b);
    const codeOf = new Map(levels.map((level, code) => [level, code]));
    return { name, levels, codes: Int32Array.from(column.values, (v) => codeOf.get(v) ?? -1) };
  }
  const used = new Uint8Array(column.levels.length);
  for (const code of column.codes) if (code >= 0) used[code] = 1;
  const order = column.levels
    .map((_, code) => code)
    .filter((code) => used[code] === 1)
    .sort((a, b) => (column.levels[a] < column.levels[b] ? -1 : 1));
  const rank = new Int32Array(column.levels.length).fill(-1);
  order.forEach((code, k) => (rank[code] = k));
  return {
    name,
    levels: order.map((code) => column.levels[code]),
    codes: column.codes.map((code) => (code < 0 ? -1 : rank[code])),
  };
}
