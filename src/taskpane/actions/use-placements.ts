import { useCallback, useEffect, useState } from "react";
import type { Workbook } from "../../workbook/port.ts";

type Placed = Awaited<ReturnType<Workbook["placements"]>>[number];

/** Where everything that was written is now, read again when `round` or the workbook changes. Null until known. */
export function usePlacements(workbook: Workbook, round: unknown, onFault: (fault: unknown) => void) {
  const [placements, setPlacements] = useState<ReadonlyMap<string, Placed> | null>(null);
  const refresh = useCallback(() => {
    workbook.placements().then((found) => setPlacements(new Map(found.map((one) => [one.id, one]))), onFault);
  }, [workbook, onFault]);
  useEffect(() => {
    refresh();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workbook.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, 500);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [workbook, round, refresh]);
  return placements;
}
