import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ownSheet } from "../workbook/sheet-name.ts";

/**
 * Calls back whenever a person, or the pane for them, changes the workbook: not for results, selections or scrolling, nor for
 * what the pane remembers of itself in its hidden sheet.
 */
export function onEdit(api: FUniver, injector: Injector, callback: () => void): () => void {
  const listening = injector.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.") || notEdits.test(id)) return;
    if (options?.onlyLocal || options?.fromFormula) return;
    const { subUnitId, sheet } = (params ?? {}) as { subUnitId?: string; sheet?: { name?: string } };
    const name =
      sheet?.name ??
      api
        .getActiveWorkbook()
        ?.getSheetBySheetId(subUnitId ?? "")
        ?.getSheetName();
    if (name !== ownSheet) callback();
  });
  return () => listening.dispose();
}

// What the grid does by itself while it draws.
const notEdits = /auto-height|set-worksheet-active|scroll|selection|zoom/;
