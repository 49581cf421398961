import { addressName, columnIndex, parseAddress, type Address } from "../workbook/address.ts";
import type { Cells } from "../frame/cells.ts";
import { explain, Problem, problem } from "../messages/problem.ts";

/** For each block, true where the cell is blank. All blocks of one call are read in one exchange with Excel. */
export type ReadBlank = (blocks: readonly Address[]) => Promise<readonly (readonly (readonly boolean[])[])[]>;

/** Turns the zeros of an argument that are blank cells into null. `address` is where the argument lies, if anywhere. */
export type RestoreBlanks = (values: Cells, address: string | null | undefined) => Promise<Cells>;

/** Cells asked for in one block and in one exchange. A kind takes nine bytes ("Double",): both stay under 5 MB. */
const cellsInBlock = 100_000;
const cellsInExchange = 500_000;

/**
 * Tells blanks from zeros: on the desktop Excel hands blank cells to functions as 0.
 *
 * Only the smallest rectangle around the zeros is read, and nothing when there is none. Calls that arrive together (one
 * calculation) share one exchange, and a rectangle asked for twice is read once. Nothing is kept after that: a person who
 * types 0 into a blank cell changes no value the function could see, so an older answer might be wrong.
 *
 * @throws Problem where zeros lie at an address that cannot be read (another workbook, several rectangles), or reading failed
 */
export function blankRestorer(read: ReadBlank): RestoreBlanks {
  let waiting: Map<string, Waiting> = new Map();

  const blanksAt = (address: Address): Promise<readonly (readonly boolean[])[]> => {
    if (waiting.size === 0) setTimeout(readAll, 0);
    const key = addressName(address);
    const known = waiting.get(key);
    if (known) return known.answer;
    let settle!: Pick<Waiting, "resolve" | "reject">;
    const answer = new Promise<readonly (readonly boolean[])[]>((resolve, reject) => (settle = { resolve, reject }));
    waiting.set(key, { address, answer, ...settle });
    return answer;
  };

  const readAll = async (): Promise<void> => {
    const asked = [...waiting.values()];
    waiting = new Map();
    const blocks = asked.map(({ address }) => rowBlocks(address));
    try {
      const answers: (readonly (readonly boolean[])[])[] = [];
      for (const exchange of exchanges(blocks.flat())) answers.push(...(await read(exchange)));
      let next = 0;
      for (const [index, { resolve }] of asked.entries())
        resolve(answers.slice(next, (next += blocks[index].length)).flat());
    } catch (error) {
      for (const { address, reject } of asked) reject(unread(address, error));
    }
  };

  return async (values, address) => {
    const box = boxOfZeros(values);
    if (!box || !address) return values;
    const corner = cornerOf(address);
    const blanks = await blanksAt({
      ...box,
      sheet: corner.sheet,
      row: corner.row + box.row,
      column: corner.column + box.column,
    });
    const isBlank = (row: number, column: number) => blanks[row - box.row]?.[column - box.column] === true;
    return values.map((cells, row) =>
      row < box.row || row >= box.row + box.rows
        ? cells
        : cells.map((value, column) => (value === 0 && isBlank(row, column) ? null : value)),
    );
  };
}

interface Waiting {
  readonly address: Address;
  readonly answer: Promise<readonly (readonly boolean[])[]>;
  readonly resolve: (blanks: readonly (readonly boolean[])[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** The smallest rectangle that holds every zero, relative to the values; null without zeros. */
function boxOfZeros(values: Cells): Omit<Address, "sheet"> | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      // A host that hands over null for one blank does so for all of them.
      if (value === null) return null;
      if (value !== 0) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The sheet and top left cell of "Sheet1!A2:C9", "Sheet1!A:C" or "Sheet1!2:9". */
function cornerOf(address: string): { sheet: string; row: number; column: number } {
  const rectangle = parseAddress(address) ?? parseAddress(wholeLines(address));
  if (!rectangle || !rectangle.sheet) throw problem("functions.unclearAddress", { address });
  if (/[[\]]/.test(rectangle.sheet)) throw problem("functions.otherWorkbook", { address });
  return rectangle;
}

/** Whole columns and rows as a rectangle that starts at the same cell. */
const wholeLines = (address: string): string =>
  address
    .replace(/!\$?([A-Z]{1,3}):\$?[A-Z]{1,3}$/i, (_, column: string) =>
      columnIndex(column) < 16_384 ? `!${column}1` : "!",
    )
    .replace(/!\$?(\d+):\$?\d+$/, "!A$1");

function rowBlocks(address: Address): Address[] {
  const rows = Math.max(1, Math.floor(cellsInBlock / address.columns));
  return Array.from({ length: Math.ceil(address.rows / rows) }, (_, block) => ({
    ...address,
    row: address.row + block * rows,
    rows: Math.min(rows, address.rows - block * rows),
  }));
}

function* exchanges(blocks: readonly Address[]): Generator<readonly Address[]> {
  let together: Address[] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.rows * block.columns;
    if (together.length > 0 && cells + size > cellsInExchange) {
      yield together;
      [together, cells] = [[], 0];
    }
    together.push(block);
    cells += size;
  }
  if (together.length > 0) yield together;
}

const unread = (address: Address, error: unknown): Problem =>
  error instanceof Problem
    ? error
    : problem("functions.cellsUnread", {
        address: addressName(address),
        detail: error instanceof Error ? error.message : explain("en-US", error),
      });
