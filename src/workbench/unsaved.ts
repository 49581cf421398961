import { CommandType, ICommandService, type Injector } from "@univerjs/core";

/** Calls back whenever a person, or the pane for them, changes the workbook: not for results, selections or scrolling. */
export function onEdit(injector: Injector, callback: () => void): () => void {
  const listening = injector.get(ICommandService).onCommandExecuted(({ id, type }, options) => {
    if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.") || notEdits.test(id)) return;
    if (options?.onlyLocal || options?.fromFormula) return;
    callback();
  });
  return () => listening.dispose();
}

// What the grid does by itself while it draws.
const notEdits = /auto-height|set-worksheet-active|scroll|selection|zoom/;
