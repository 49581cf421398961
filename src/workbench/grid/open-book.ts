import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** Shows a workbook instead of the one that is open. */
export function openBook(api: FUniver, book: IWorkbookData): void {
  const before = api.getActiveWorkbook();
  api.createWorkbook(book);
  if (before) api.disposeUnit(before.getId());
}
