import type { Cells } from "../frame/cells.ts";

export interface ResultMemory {
  /**
   * The result kept under the key, or the one being computed for another caller, or a new one.
   * Rejects at once when `signal` aborts; the computation itself is aborted when nobody waits for it any more.
   */
  recall(key: string, compute: (signal: AbortSignal) => Promise<Cells>, signal?: AbortSignal): Promise<Cells>;
}

interface Entry {
  readonly result: Promise<Cells>;
  readonly controller: AbortController;
  waiting: number;
  cells: number;
}

/**
 * Results by content, least recently used forgotten first: Excel runs functions again on structural edits and on opening.
 * Failures are not kept, because what failed may have been the machine.
 *
 * @param maximumEntries results kept
 * @param maximumCells cells of all results together
 */
export function resultMemory(maximumEntries = 200, maximumCells = 500_000): ResultMemory {
  const entries = new Map<string, Entry>();
  let total = 0;

  const forget = (key: string, entry: Entry): void => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    total -= entry.cells;
  };

  const begin = (key: string, compute: (signal: AbortSignal) => Promise<Cells>): Entry => {
    const controller = new AbortController();
    const entry: Entry = { result: compute(controller.signal), controller, waiting: 0, cells: 0 };
    entries.set(key, entry);
    entry.result.then(
      (result) => {
        if (entries.get(key) !== entry) return;
        entry.cells = result.reduce((sum, row) => sum + row.length, 0);
        total += entry.cells;
        for (const [oldest, other] of entries) {
          if (entries.size <= maximumEntries && total <= maximumCells) break;
          if (other.waiting === 0 || other === entry) forget(oldest, other);
        }
      },
      () => forget(key, entry),
    );
    return entry;
  };

  return {
    async recall(key, compute, signal) {
      signal?.throwIfAborted();
      const known = entries.get(key);
      const entry = known ?? begin(key, compute);
      if (known) {
        entries.delete(key);
        entries.set(key, known);
      }
      entry.waiting += 1;
      let leave = (): void => {};
      try {
        const aborted = new Promise<never>((_, reject) => {
          leave = () => reject(signal?.reason);
          signal?.addEventListener("abort", leave, { once: true });
        });
        return await Promise.race([entry.result, aborted]);
      } finally {
        signal?.removeEventListener("abort", leave);
        entry.waiting -= 1;
        if (entry.waiting === 0 && signal?.aborted) {
          entry.controller.abort(signal.reason);
          forget(key, entry);
        }
      }
    },
  };
}
