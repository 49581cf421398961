import { useEffect, useRef, type Dispatch } from "react";
import type { Workbook } from "../../workbook/port.ts";
import type { Action } from "../state/reduce.ts";
import type { StudyState } from "../state/study-state.ts";
import { proposed } from "./source-choices.ts";
import type { Choices } from "./use-choices.ts";

/** Larger ranges are read only when the person asks for them. */
const mostCells = 2_000_000;

/** Proposes the data around the selection for a study that has none yet. The choice stays the person's. */
export function useFirstSource(
  workbook: Workbook,
  study: StudyState | null,
  { sources }: Choices,
  dispatch: Dispatch<Action>,
): void {
  const waiting = study !== null && study.source === null;
  const latest = useRef(waiting);
  useEffect(() => {
    latest.current = waiting;
    if (!waiting || sources === null || sources.length === 0) return;
    const propose = (choice: ReturnType<typeof proposed>) => {
      if (!choice || !latest.current || choice.address.rows * choice.address.columns > mostCells) return;
      dispatch({ do: "source", source: choice.address, table: choice.table, whole: choice.whole });
    };
    workbook.selection().then(
      (selection) => propose(proposed(sources, selection)),
      () => propose(proposed(sources, null)),
    );
  }, [workbook, waiting, sources, dispatch]);
}
