import type { Cells } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { seeded } from "../../../src/numeric/random.ts";

export interface SelectionDesign {
  readonly rows: number;
  readonly seed: number;
  readonly rho: number;
  /** Weight of z, the variable that only selection knows. */
  readonly exclusion?: number;
}

/**
 * y = 1 + 0.5 x + 2 u, seen where 0.3 + 0.6 x + `exclusion` z + v > 0, u and v standard normal with correlation rho.
 * Columns: x, z, year (2010 ... 2013), firm (5 rows each), work (0/1), y (blank where not seen), wage (0 where not seen).
 */
export function selectionCells({ rows, seed, rho, exclusion = 0.8 }: SelectionDesign): Cells {
  const random = seeded(seed);
  const body = Array.from({ length: rows }, (_, i) => {
    const [x, z, u, e] = [random.normal(), random.normal(), random.normal(), random.normal()];
    const seen = 0.3 + 0.6 * x + exclusion * z + (rho * u + Math.sqrt(1 - rho * rho) * e) > 0;
    const y = 1 + 0.5 * x + 2 * u;
    return [x, z, 2010 + (i % 4), Math.floor(i / 5), seen ? 1 : 0, seen ? y : null, seen ? y : 0];
  });
  return [["x", "z", "year", "firm", "work", "y", "wage"], ...body];
}

export const selectionFrame = (design: SelectionDesign): Frame =>
  frameFromCells(selectionCells(design), { header: "yes" }).frame;
