import type { Frame } from "../../../src/frame/frame.ts";
import { generator } from "../simulated-panel.ts";

/**
 * Units over years 1 ... T, unit u first treated in starts[u] (0 = never): columns unit, year, start, d, x, region, y.
 *
 * @param keep which rows are there
 */
export function staggeredPanel(
  starts: readonly number[],
  T: number,
  seed = 3,
  keep: (unit: number, year: number) => boolean = () => true,
): Frame {
  const random = generator(seed);
  const rows = starts
    .flatMap((start, u) =>
      Array.from({ length: T }, (_, t) => {
        const d = start > 0 && t + 1 >= start ? 1 : 0;
        const x = random() + 0.1 * u + 0.05 * t * (u % 3);
        const y = u + 0.5 * t + 0.7 * x + d * (1 + 0.3 * (t + 1 - start)) + random();
        return { unit: u + 1, year: t + 1, start, d, x, region: 1 + (u % 4), y };
      }),
    )
    .filter(({ unit, year }) => keep(unit, year));
  return {
    nrow: rows.length,
    rows: Int32Array.from(rows, (_, i) => i + 2),
    columns: (["unit", "year", "start", "d", "x", "region", "y"] as const).map((name) => ({
      kind: "number",
      name,
      values: Float64Array.from(rows, (row) => row[name]),
    })),
  };
}

/** The numbers of a column. */
export const numbersIn = (frame: Frame, name: string): Float64Array =>
  (frame.columns.find((column) => column.name === name) as { values: Float64Array }).values;
