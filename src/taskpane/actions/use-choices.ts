import { useCallback, useEffect, useState } from "react";
import type { Workbook } from "../../workbook/port.ts";
import { sourceChoices, type SourceChoice } from "./source-choices.ts";

export interface Choices {
  /** Null until the workbook has answered. */
  readonly sources: readonly SourceChoice[] | null;
  /** Names of the visible sheets that hold something. */
  readonly sheets: readonly string[];
  refresh(): void;
}

/** The tables and sheets of the workbook, kept up to date as it changes. */
export function useChoices(workbook: Workbook, onFault: (fault: unknown) => void): Choices {
  const [sources, setSources] = useState<readonly SourceChoice[] | null>(null);
  const refresh = useCallback(() => {
    sourceChoices(workbook).then(
      (found) => setSources((old) => (JSON.stringify(old) === JSON.stringify(found) ? old : found)),
      onFault,
    );
  }, [workbook, onFault]);
  useEffect(() => {
    refresh();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workbook.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, 300);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [workbook, refresh]);
  const sheets = [...new Set((sources ?? []).map(({ address }) => address.sheet))];
  return { sources, sheets, refresh };
}
