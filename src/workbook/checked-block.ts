import { problem } from "../messages/problem.ts";
import { cellName, type Address } from "./address.ts";
import type { Block, BlockCell } from "./block.ts";
import type { Corner } from "./host.ts";

const sheetRows = 1_048_576;
const sheetColumns = 16_384;
const cellCharacters = 32_767;

/**
 * The block as it will be read back, and the rectangle it takes: "" is a blank, since no program keeps the two apart
 * when it writes. Text that no cell can hold and blocks that leave the sheet are Problems; a ragged or empty block and a
 * number that is not finite are mistakes of the program and thrown as such.
 */
export function checkedBlock(block: Block, at: Corner): { block: Block; address: Address } {
  const rows = block.cells.length;
  const columns = block.cells[0]?.length ?? 0;
  if (columns === 0) throw new RangeError("A block has at least one cell");
  if (block.cells.some((row) => row.length !== columns)) throw new RangeError("The rows of a block are equally long");
  if (at.row + rows > sheetRows || at.column + columns > sheetColumns)
    throw problem(
      "workbook.offSheet",
      { rows, columns, cell: cellName(at.row, at.column) },
      { sheet: at.sheet, cell: cellName(at.row, at.column) },
    );
  const cells = block.cells.map((row, r) =>
    row.map((cell, c) => checkedCell(cell, at.sheet, cellName(at.row + r, at.column + c))),
  );
  return { block: { ...block, cells }, address: { ...at, rows, columns } };
}

function checkedCell(cell: BlockCell, sheet: string, name: string): BlockCell {
  const { value } = cell;
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} was to be put into ${name}`);
  if (typeof value === "string" && value.length > cellCharacters)
    throw problem("workbook.textTooLong", { cell: name, length: value.length }, { sheet, cell: name });
  return value === "" ? { ...cell, value: null } : cell;
}
