import type { Frame } from "../../../src/frame/frame.ts";
import { seeded } from "../../../src/numeric/random.ts";

/**
 * A panel of units over periods: d depends on x1 and x2, y on d by 0.5 and on both; t is a treatment of 0 and 1, z an instrument
 * of e, which the error of w moves too; fold is 1 .. 4.
 */
export function madeRows(units = 30, periods = 6, seed = 3): Frame {
  const random = seeded(seed);
  const n = units * periods;
  const draw = () => Float64Array.from({ length: n }, () => random.normal());
  const [x1, x2, v, u, z] = [draw(), draw(), draw(), draw(), draw()];
  const unit = Float64Array.from({ length: n }, (_, i) => Math.floor(i / periods) + 1);
  const year = Float64Array.from({ length: n }, (_, i) => 2000 + (i % periods));
  const d = x1.map((value, i) => 0.8 * value + 0.3 * x2[i] ** 2 + v[i]);
  const y = d.map((value, i) => 0.5 * value + x1[i] - 0.5 * x2[i] + 0.1 * unit[i] + u[i]);
  const t = x1.map((value, i) => (value + v[i] > 0 ? 1 : 0));
  const e = z.map((value, i) => value + x2[i] + u[i]);
  const w = e.map((value, i) => 0.5 * value + x1[i] + u[i]);
  const columns = {
    ...{ x1, x2, d, y, t, z, e, w, unit, year },
    fold: Float64Array.from({ length: n }, (_, i) => ((i * 7) % 4) + 1),
    one: new Float64Array(n).fill(1),
    size: unit.map((value) => value ** 2),
  };
  return {
    nrow: n,
    rows: Int32Array.from({ length: n }, (_, i) => i + 2),
    columns: Object.entries(columns).map(([name, values]) => ({ kind: "number" as const, name, values })),
  };
}

export const numbers = (frame: Frame, name: string): Float64Array => {
  const column = frame.columns.find((one) => one.name === name)!;
  return column.kind === "number" ? column.values : new Float64Array();
};
