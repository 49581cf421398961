import type { FUniver } from "@univerjs/core/facade";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import { ICommandService, type Injector } from "@univerjs/core";
import { isOurFormula } from "../../functions/ours.ts";
import { cellOfKey } from "./cell-key.ts";

/** Notes that carry a failed formula's sentence; a person's own notes are never touched. */
export interface ErrorNotes {
  show(cell: string, sentence: string): void;
  clear(cell: string): void;
  /** Takes away the notes of cells that hold no formula of ours any more. */
  sweep(): void;
}

const prefix = "panelwise-error-";
export const isErrorNote = (id: string): boolean => id.startsWith(prefix);

export function errorNotes(api: FUniver, injector: Injector): ErrorNotes {
  const commands = injector.get(ICommandService);
  const model = injector.get(SheetsNoteModel);
  // Mutations, not commands: what the calculation says about a cell is nothing a person could undo.
  const local = { onlyLocal: true };

  const remove = (unitId: string, sheetId: string, row: number, col: number): void => {
    const note = model.getNote(unitId, sheetId, { row, col });
    if (note && isErrorNote(note.id))
      commands.syncExecuteCommand(RemoveNoteMutation.id, { unitId, sheetId, row, col }, local);
  };

  return {
    show(cell, sentence) {
      const [unitId, sheetId, row, col] = cellOfKey(cell);
      const existing = model.getNote(unitId, sheetId, { row, col });
      if (existing && (!isErrorNote(existing.id) || existing.note === sentence)) return;
      const note = {
        id: `${prefix}${sheetId}-${row}-${col}`,
        row,
        col,
        width: 280,
        height: heightOf(sentence),
        note: sentence,
        show: false,
      };
      commands.syncExecuteCommand(UpdateNoteMutation.id, { unitId, sheetId, row, col, note }, local);
    },
    clear(cell) {
      remove(...cellOfKey(cell));
    },
    sweep() {
      const book = api.getActiveWorkbook();
      if (!book) return;
      for (const sheet of book.getSheets())
        for (const { id, row, col } of [...(model.getSheetNotes(book.getId(), sheet.getSheetId())?.values() ?? [])])
          if (isErrorNote(id) && !isOurFormula(sheet.getRange(row, col).getFormula()))
            remove(book.getId(), sheet.getSheetId(), row, col);
    },
  };
}

/** Room for the sentence at about 42 characters a line; Chinese characters are twice as wide. */
const heightOf = (sentence: string): number => {
  const width = [...sentence].reduce((sum, character) => sum + (character > "⺀" ? 2 : 1), 0);
  return Math.min(320, 36 + 20 * Math.ceil(width / 42));
};
