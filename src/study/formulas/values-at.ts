import type { CellValue, Cells } from "../../frame/cells.ts";

/** Values by place and time, as exposure and allocation give them. */
export interface PlacedValues {
  readonly place: readonly string[];
  readonly time: readonly (string | number)[];
  readonly value: Float64Array;
}

/** Every place and time with its value, under three titles. */
export const placedCells = ({ place, time, value }: PlacedValues, titles: readonly [string, string, string]): Cells => [
  titles,
  ...place.map((name, row) => [name, time[row], shown(value[row])]),
];

/** One value for each row of place and time asked for; "" where there is none. */
export function valuesAt(asked: Cells, { place, time, value }: PlacedValues, title: string): Cells {
  const key = (where: CellValue, when: CellValue): string =>
    `${String(where ?? "").trim()}\u0000${String(when ?? "").trim()}`;
  const found = new Map(place.map((name, row) => [key(name, time[row]), value[row]]));
  return asked.map(([where = null, when = null], row): CellValue[] => {
    const own = found.get(key(where, when));
    // The first row may be a header: labels that are no place and time of ours.
    if (row === 0 && own === undefined && typeof when === "string") return [title];
    return [shown(own)];
  });
}

const shown = (value: number | undefined): CellValue => (value === undefined || !Number.isFinite(value) ? "" : value);
