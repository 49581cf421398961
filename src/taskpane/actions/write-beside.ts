import type { Column, Frame } from "../../frame/frame.ts";
import type { Health } from "../../frame/health.ts";
import { problem } from "../../messages/problem.ts";
import type { Address } from "../../workbook/address.ts";
import type { Workbook } from "../../workbook/port.ts";
import { besideBlock, firstFreeColumn } from "./beside.ts";

/** Where new columns will stand: told before they are written. */
export async function placeBeside(
  workbook: Workbook,
  { address, frame, health }: { readonly address: Address; readonly frame: Frame; readonly health: Health },
  count: number,
): Promise<Address> {
  const header = health.headerRow;
  // Without a header row there is no cell for the name, and the data could not be read again.
  if (header === null) throw problem("pane.needHeader", {}, { sheet: address.sheet });
  const column = firstFreeColumn(address, await workbook.sheets());
  const rows = frame.rows[frame.nrow - 1] - header + 1;
  return { sheet: address.sheet, row: header - 1, column, rows, columns: count };
}

/** Writes columns with their headers where `placeBeside` said. A cell that is not blank refuses all of it. */
export async function writeBeside(
  workbook: Workbook,
  id: string,
  frame: Frame,
  columns: readonly Column[],
  at: Address,
): Promise<Address> {
  const block = besideBlock(frame, at.row + 1, columns);
  return (await workbook.write(id, block, at, "refuse")).address;
}
