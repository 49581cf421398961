import type { Cells } from "../../frame/cells.ts";
import type { Ledger } from "../ledger.ts";
import { placementsKey } from "../ledger.ts";
import type { PlacedChart } from "./block-chart.ts";

/** The charts a workbook should have, by the cells of its sheet `_panelwise`, whoever holds the workbook. */
export function rememberedCharts(kept: Cells): readonly PlacedChart[] {
  const row = kept.find(([key]) => key === placementsKey);
  if (!row) return [];
  const text = row
    .slice(1)
    .map((cell) => `${typeof cell === "object" ? "" : cell}`)
    .join("");
  const { placements } = JSON.parse(text) as Pick<Ledger, "placements">;
  return placements.flatMap(({ charts }) => charts ?? []);
}
