import type { PlacedChart } from "./chart/block-chart.ts";
import type { Host } from "./host.ts";
import { openKept } from "./kept.ts";
import type { Placement, SheetInfo } from "./port.ts";

/** A block that was written, with the hash of what was written, so that a person's edits show. */
export interface Entry extends Placement {
  readonly hash: string;
  /** Charts that came with the block; absent where there are none. */
  readonly charts?: readonly PlacedChart[];
}

/** What Panelwise has put into the workbook; travels with it in `_panelwise`. */
export interface Ledger {
  readonly placements: readonly Entry[];
  /** Sheets added through addSheet: gone with the last block on them, if nothing else was put there. */
  readonly sheets: readonly string[];
  save(placements: readonly Entry[], sheets: readonly string[]): Promise<void>;
}

/** Under which it is kept. */
export const placementsKey = "placements";

/** The ledger of the workbook, without what lay on sheets that are gone. */
export async function openLedger(host: Host, sheets: readonly SheetInfo[]): Promise<Ledger> {
  const kept = await openKept(host, sheets);
  const known = JSON.parse(kept.get(placementsKey) ?? `{"placements":[],"sheets":[]}`) as Omit<Ledger, "save">;
  const there = new Set(sheets.map(({ name }) => name));
  return {
    placements: known.placements.filter(({ address }) => there.has(address.sheet)),
    sheets: known.sheets.filter((name) => there.has(name)),
    save: (placements, added) => kept.set(placementsKey, JSON.stringify({ placements, sheets: added })),
  };
}
