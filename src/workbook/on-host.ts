import { isCellError, type Cells } from "../frame/cells.ts";
import { problem } from "../messages/problem.ts";
import { addressName, cellName, rangeName, type Address } from "./address.ts";
import type { Block } from "./block.ts";
import type { PlacedChart } from "./chart/block-chart.ts";
import { checkedBlock } from "./checked-block.ts";
import { hashCells } from "./hash.ts";
import type { Corner, Host } from "./host.ts";
import { openKept } from "./kept.ts";
import { openLedger, type Entry } from "./ledger.ts";
import type { Placement, ReadOptions, SheetInfo, WhenOccupied, Workbook } from "./port.ts";
import { freeSheetName, ownSheet } from "./sheet-name.ts";

/**
 * The Workbook that a program offers: the rules of what may be overwritten, what is remembered and what is taken back,
 * the same on every Host. Changes are made one after the other, in the order they were asked for.
 */
export function workbookOn(host: Host): Workbook {
  const inTurn = queue();

  async function read(address: Address, options?: ReadOptions): Promise<Cells> {
    options?.signal?.throwIfAborted();
    demandSheet(await host.sheets(), address.sheet);
    return host.read(address, options);
  }

  return {
    drawsErrorBars: host.drawsErrorBars,
    sheets: async () => (await host.sheets()).filter(({ name }) => name !== ownSheet),
    tables: () => host.tables(),
    selection: () => host.selection(),
    async select(address) {
      demandSheet(await host.sheets(), address.sheet);
      await host.select(address);
    },
    read,
    addSheet: (name) => inTurn(() => addSheet(host, name)),
    write: (id, block, at, when) => inTurn(() => write(host, id, block, at, when)),
    async placements() {
      const { placements } = await openLedger(host, await host.sheets());
      return Promise.all(
        placements.map(async (entry) => ({
          id: entry.id,
          address: entry.address,
          edited: await isEdited(host, entry),
        })),
      );
    },
    remove: (id) => inTurn(() => remove(host, id)),
    freeze: (address, isOurs) =>
      inTurn(async () => {
        if (address) demandSheet(await host.sheets(), address.sheet);
        return host.freeze(address, isOurs);
      }),
    keep: (key, text) => inTurn(async () => (await openKept(host, await host.sheets())).set(key, text)),
    kept: async (key) => (await openKept(host, await host.sheets())).get(key),
    hash: async (address) => hashCells(await read(address)),
    onChange: (listener) =>
      host.onChange((sheets) => {
        const theirs = sheets.filter((name) => name !== ownSheet);
        if (theirs.length > 0) listener(theirs);
      }),
  };
}

async function addSheet(host: Host, wanted: string): Promise<string> {
  const sheets = await host.sheets();
  const name = freeSheetName(wanted, [...sheets.map((sheet) => sheet.name), ownSheet]);
  const ledger = await openLedger(host, sheets);
  await host.addSheet(name, "visible");
  await ledger.save(ledger.placements, [...ledger.sheets, name]);
  return name;
}

async function write(host: Host, id: string, wanted: Block, at: Corner, when: WhenOccupied): Promise<Placement> {
  const sheets = await host.sheets();
  demandSheet(sheets, at.sheet);
  const { block, address } = checkedBlock(wanted, at);
  const ledger = await openLedger(host, sheets);
  const before = when === "refuse" ? undefined : ledger.placements.find((entry) => entry.id === id);

  // 1. Nothing of a person's may be lost.
  if (before && when === "replace-own" && (await isEdited(host, before)))
    throw problem("workbook.edited", { range: addressName(before.address) }, placeOf(before.address));
  demandBlank(await host.read(address), address, before?.address ?? null);

  const corner = { sheet: at.sheet, row: at.row, column: at.column };
  // 2. The old block goes and the new one comes in one step, then it is remembered.
  const placed = (block.charts ?? []).map(({ picture: _, ...chart }): PlacedChart => ({
    name: `${id} ${chart.id}`,
    ...corner,
    chart,
  }));
  const charts = { gone: before?.charts ?? [], placed };
  await host.put(before ? [before.address, address] : [address], block, at, charts);
  const hash = await hashCells(block.cells.map((row) => row.map(({ value }) => value)));
  const others = ledger.placements.filter((entry) => entry.id !== id);
  await ledger.save([...others, { id, address, hash, ...(placed.length > 0 && { charts: placed }) }], ledger.sheets);
  return { id, address };
}

async function remove(host: Host, id: string): Promise<void> {
  const ledger = await openLedger(host, await host.sheets());
  const entry = ledger.placements.find((known) => known.id === id);
  if (!entry) return;
  const { sheet } = entry.address;
  const placements = ledger.placements.filter((known) => known !== entry);
  await host.put([entry.address], null, entry.address, { gone: entry.charts ?? [], placed: [] });

  const sheets = await host.sheets();
  const addedForIt = ledger.sheets.includes(sheet) && !placements.some(({ address }) => address.sheet === sheet);
  const isEmpty = sheets.some(({ name, used }) => name === sheet && used === null);
  const isLast = !sheets.some(({ name, hidden }) => name !== sheet && !hidden);
  const goes = addedForIt && isEmpty && !isLast;
  if (goes) await host.removeSheet(sheet);
  await ledger.save(
    placements,
    ledger.sheets.filter((name) => !goes || name !== sheet),
  );
}

const isEdited = async (host: Host, entry: Entry): Promise<boolean> =>
  (await hashCells(await host.read(entry.address))) !== entry.hash;

function demandSheet(sheets: readonly SheetInfo[], sheet: string): void {
  const names = sheets.map(({ name }) => name);
  if (names.includes(sheet)) return;
  const known = names.filter((name) => name !== ownSheet).join(", ");
  throw problem("workbook.noSheet", { sheet, known }, { sheet });
}

/** Every cell of the rectangle outside `own` must be blank; the first that is not is named. */
function demandBlank(cells: Cells, address: Address, own: Address | null): void {
  for (const [r, row] of cells.entries())
    for (const [c, value] of row.entries()) {
      const cell = { row: address.row + r, column: address.column + c };
      if (value === null || (own && holds(own, address.sheet, cell))) continue;
      const name = cellName(cell.row, cell.column);
      const shown = isCellError(value) ? value.error : String(value).slice(0, 40);
      throw problem(
        "workbook.occupied",
        { cell: name, sheet: address.sheet, value: shown, range: rangeName(address) },
        { sheet: address.sheet, cell: name },
      );
    }
}

const holds = (area: Address, sheet: string, { row, column }: { row: number; column: number }): boolean =>
  area.sheet === sheet &&
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

const placeOf = ({ sheet, row, column }: Address) => ({ sheet, cell: cellName(row, column) });

/** Runs what it is given one after the other; a failure stops nothing that comes later. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
