import type { CellValue } from "../../../frame/cells.ts";
import { readNumberText } from "../../../frame/number-text.ts";
import { problem } from "../../../messages/problem.ts";
import { isBlankCell } from "./cell-grid.ts";

/**
 * The weight in a cell: blank is 0, TRUE is 1, a number typed as text is the number.
 *
 * @throws Problem spatial.weightNotNumber, spatial.negativeWeight
 */
export function weightOfCell(cell: CellValue, from: string, to: string, sheet: string | undefined): number {
  const weight = isBlankCell(cell) ? 0 : numberOf(cell);
  if (weight === null || !Number.isFinite(weight)) {
    const found = typeof cell === "object" && cell !== null ? cell.error : String(cell);
    throw problem("spatial.weightNotNumber", { from, to, found }, { sheet });
  }
  if (weight < 0) throw problem("spatial.negativeWeight", { from, to, weight }, { sheet });
  return weight;
}

function numberOf(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return Number(cell);
  return typeof cell === "string" ? (readNumberText(cell)?.value ?? null) : null;
}
