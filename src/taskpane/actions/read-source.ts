import { message } from "../../messages/message.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import { withColumns } from "../../frame/frame-edit.ts";
import { columnLetters } from "../../frame/column-letters.ts";
import type { Column, Frame } from "../../frame/frame.ts";
import { readColumn } from "../../frame/read-column.ts";
import type { Health } from "../../frame/health.ts";
import type { Progress } from "../../study/context.ts";
import type { Address } from "../../workbook/address.ts";
import type { Workbook } from "../../workbook/port.ts";
import type { Addition } from "../state/study-state.ts";

/** The data of a study as it was read: the columns of the source, and those written beside it. */
export interface Source {
  readonly address: Address;
  /** The source and the additions, in that order. */
  readonly frame: Frame;
  readonly health: Health;
  /** SHA-256 of the source when it was read. */
  readonly hash: string;
}

/** Reads the source in blocks of rows, then what was written beside it. */
export async function readSource(
  workbook: Workbook,
  address: Address,
  additions: readonly Addition[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Source> {
  const step = message("pane.reading");
  const cells = await workbook.read(address, {
    signal,
    onProgress: (done, total) => onProgress({ step, done, total }),
  });
  signal.throwIfAborted();
  const { frame, health } = frameFromCells(cells, {
    sheet: address.sheet,
    firstRow: address.row + 1,
    firstColumn: address.column + 1,
  });
  const added: Column[] = [];
  for (const at of await whereTheyAre(workbook, additions))
    added.push(...(await readAddition(workbook, at, frame, signal)));
  const hash = await workbook.hash(address);
  signal.throwIfAborted();
  const taken = new Set(frame.columns.map(({ name }) => name));
  // What was written beside the data may since have become part of the range the person chose.
  return {
    address,
    frame: withColumns(
      frame,
      added.filter(({ name }) => !taken.has(name)),
    ),
    health,
    hash,
  };
}

/** A person may have moved or cleared what was written: only the workbook knows. */
async function whereTheyAre(workbook: Workbook, additions: readonly Addition[]): Promise<readonly Address[]> {
  if (additions.length === 0) return [];
  const placements = await workbook.placements();
  return additions.flatMap(({ id }) => placements.find((one) => one.id === id)?.address ?? []);
}

async function readAddition(
  workbook: Workbook,
  at: Address,
  frame: Frame,
  signal: AbortSignal,
): Promise<readonly Column[]> {
  const [header, ...body] = await workbook.read(at, { signal });
  const lines = Array.from(frame.rows, (row) => body[row - at.row - 2] ?? []);
  return header.map(
    (name, c) => readColumn(lines, c, String(name ?? ""), columnLetters(at.column + c), frame.rows).column,
  );
}
