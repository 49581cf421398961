import { message } from "../../messages/message.ts";
import { analyses, measures } from "../../study/registry.ts";
import type { Desk } from "../desk.ts";
import { useVoice } from "../language.tsx";
import type { Addition, WrittenTable } from "../state/study-state.ts";
import { besideBlock } from "./beside.ts";
import type { Source } from "./read-source.ts";
import { painted, studyContext } from "./study-context.ts";
import type { Run } from "./use-run.ts";
import type { TableWriter } from "./use-write-table.ts";

/** True when the data have changed since this was written. A converted copy is data itself. */
export const isStale = (written: WrittenTable | Addition, source: Source | null): boolean =>
  source !== null && "hash" in written && written.hash !== undefined && written.hash !== source.hash;

/** Computes what was written again from the present data, with the options it was made with, and replaces it in place. */
export function useRefresh(desk: Desk, source: Source | null, run: Run, writer: TableWriter) {
  const { workbook, executor, dispatch, setNotice } = desk;
  const { locale } = useVoice();

  const compute = <T>(work: (context: ReturnType<typeof studyContext>) => Promise<T>): Promise<T | null> =>
    run.start(async (signal, onProgress) => {
      await painted();
      const computed = await work(studyContext({ workbook, executor, locale }, signal, onProgress));
      signal.throwIfAborted();
      return computed;
    });

  const table = async (
    { id, analysis: name, options, sheet }: WrittenTable,
    { frame, hash }: Source,
  ): Promise<boolean> => {
    const analysis = analyses.find((one) => one.name === name);
    if (!analysis) return false;
    const outcome = await compute((context) => analysis.run(frame, options, context));
    return (
      outcome !== null &&
      writer.write(
        { id, analysis: name, options, tables: outcome.tables, figures: outcome.figures, wanted: sheet, hash },
        "refreshed",
      )
    );
  };

  const columns = async (addition: Addition, { frame, hash }: Source): Promise<boolean> => {
    const { id, names, from } = addition;
    if (from.kind !== "measure") return false;
    const measure = measures.find((one) => one.name === from.measure);
    if (!measure) return false;
    // A measure may not see its own scores: the frame is as it was before they were added.
    const without = { ...frame, columns: frame.columns.filter((column) => !names.includes(column.name)) };
    const address = await compute(async (context) => {
      const outcome = await measure.run(without, from.options, context);
      context.signal?.throwIfAborted();
      const named = outcome.columns.map((column) => ({ ...column, name: from.rename[column.name] ?? column.name }));
      const at = (await workbook.placements()).find((one) => one.id === id)?.address ?? addition.address;
      return (await workbook.write(id, besideBlock(frame, at.row + 1, named), at, "replace-own")).address;
    });
    if (address !== null) dispatch({ do: "added", addition: { ...addition, address, hash } });
    return address !== null;
  };

  /** Columns first: tables may use them. Stops at the first that fails or is cancelled. */
  const refresh = async (wanted: readonly (WrittenTable | Addition)[]): Promise<void> => {
    if (source === null) return;
    const isColumns = (one: WrittenTable | Addition): one is Addition => "from" in one;
    let done = 0;
    for (const addition of wanted.filter(isColumns)) {
      if (!(await columns(addition, source))) return;
      done++;
    }
    // Tables must be computed from the new scores, which are read with the data again.
    if (done > 0) {
      desk.data.reread();
      setNotice({ message: message("pane.refreshedColumns", { n: done }), actions: [] });
      return;
    }
    for (const one of wanted) {
      if (isColumns(one)) continue;
      if (!(await table(one, source))) return;
      done++;
    }
    if (done > 1) setNotice({ message: message("pane.refreshed", { n: done }), actions: [] });
  };
  return refresh;
}
