import { useState } from "react";
import { message } from "../../messages/message.ts";
import type { Figure } from "../../report/figure.ts";
import type { Table } from "../../report/table.ts";
import { addressName } from "../../workbook/address.ts";
import type { Block } from "../../workbook/block.ts";
import type { Placement } from "../../workbook/port.ts";
import type { Desk } from "../desk.ts";
import { useVoice } from "../language.tsx";
import type { OverwriteQuestion } from "../parts/overwrite-dialog.tsx";
import type { WrittenTable } from "../state/study-state.ts";
import type { Run } from "./use-run.ts";
import { contentBlock, writeTables } from "./write-tables.ts";

/** A table ready to be written. */
export interface ToWrite extends Omit<WrittenTable, "title" | "sheet"> {
  readonly tables: readonly Table[];
  readonly figures?: readonly Figure[];
  /** Name of the sheet, if one is added. */
  readonly wanted: string;
}

/** What stood in the sheet under an id, for as long as the pane is open: Undo brings it back. */
interface Before {
  readonly block: Block;
  readonly entry: WrittenTable;
}
const lastWritten = new WeakMap<object, Map<string, Before>>();

export interface TableWriter {
  /**
   * True when the table is in the sheet; false when it was refused, failed, or the person kept their edits.
   *
   * @param as whether the Analyse page wrote it, or it was computed again
   */
  write(wanted: ToWrite, as: "wrote" | "refreshed"): Promise<boolean>;
  /** A question that waits for the person. */
  readonly ask: OverwriteQuestion | null;
}

/** Writes tables: new ones on a sheet of their own, known ones in place; asks before edits go; Undo restores what was there. */
export function useWriteTable(desk: Desk, run: Run): TableWriter {
  const [ask, setAsk] = useState<OverwriteQuestion | null>(null);
  const { workbook, dispatch, setNotice, report } = desk;
  const { locale } = useVoice();

  const question = (at: Placement) =>
    new Promise<boolean>((resolve) => {
      const answer = (replace: boolean) => {
        setAsk(null);
        resolve(replace);
      };
      setAsk({ at: at.address, answer });
    });

  const write = async ({ tables, figures, wanted, ...entry }: ToWrite, as: "wrote" | "refreshed"): Promise<boolean> => {
    const content = { tables, figures, locale };
    const put = (over: boolean) =>
      run.start(() => writeTables(workbook, { id: entry.id, ...content, wanted, overEdits: over }));
    let written = await put(false);
    const overEdits = written !== null && "edited" in written;
    if (written && "edited" in written) written = (await question(written.edited)) ? await put(true) : null;
    if (!written || "edited" in written) return false;

    const { placement } = written;
    const now: Before = {
      block: contentBlock(workbook, content),
      entry: { ...entry, title: tables[0]?.title || wanted, sheet: placement.address.sheet },
    };
    const known = lastWritten.get(workbook) ?? new Map<string, Before>();
    lastWritten.set(workbook, known);
    const before = known.get(entry.id);
    const replaced = desk.study.tables.some(({ id }) => id === entry.id);
    known.set(entry.id, now);
    dispatch({ do: as, table: now.entry });

    const undo = async () => {
      if (before) {
        await workbook.write(entry.id, before.block, placement.address, "replace-own");
        known.set(entry.id, before);
        dispatch({ do: "refreshed", table: before.entry });
      } else {
        await workbook.remove(entry.id);
        known.delete(entry.id);
        dispatch({ do: "taken-back", id: entry.id });
      }
      setNotice({ message: message("pane.undone"), actions: [] });
    };
    setNotice({
      message: message("pane.wroteTable", { range: addressName(placement.address) }),
      actions: [
        { label: "pane.show", run: () => void workbook.select(placement.address).catch(report) },
        // A person's edits, or a table of an earlier session, are nowhere kept: no promise is made to bring them back.
        ...(overEdits || (replaced && !before)
          ? []
          : [{ label: "pane.undo", run: () => void undo().catch(report) } as const]),
      ],
    });
    return true;
  };
  return { write, ask };
}
