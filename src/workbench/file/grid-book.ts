import type { IStyleData, IWorksheetData } from "@univerjs/core";
import type { StoredRows } from "./stored-rows.ts";

/** A workbook as the grid holds it now. */
export interface GridBook {
  readonly sheets: readonly GridSheet[];
  /** The font of cells that name none. */
  readonly usual: IStyleData;
}
/** What a sheet has beside its cells: widths, heights, merges, frozen panes. */
export type SheetSetting = Pick<IWorksheetData, "columnData" | "rowData" | "mergeData" | "freeze">;

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: StoredRows;
  readonly setting: SheetSetting;
}
