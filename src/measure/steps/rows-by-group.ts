/** Groups of rows: codes into `levels`, -1 for a row that has none. */
export interface Groups {
  readonly codes: Int32Array;
  readonly levels: readonly (string | number)[];
}

export interface GroupRows {
  /** Null when all rows are pooled. */
  readonly level: string | number | null;
  /** Rows with a value. */
  readonly rows: Int32Array;
}

/** The rows that hold a value, pooled or group by group; a group without any is left out. */
export function rowsByGroup(values: Float64Array, group?: Groups): GroupRows[] {
  const filled = Array.from(values.keys()).filter((row) => Number.isFinite(values[row]));
  if (!group) return filled.length > 0 ? [{ level: null, rows: Int32Array.from(filled) }] : [];
  const byCode = group.levels.map((): number[] => []);
  for (const row of filled) byCode[group.codes[row]]?.push(row);
  return group.levels
    .map((level, code) => ({ level, rows: Int32Array.from(byCode[code]) }))
    .filter(({ rows }) => rows.length > 0);
}
