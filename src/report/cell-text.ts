import { numberText } from "./number-text.ts";
import type { TableCell } from "./table.ts";

/** What a reader sees in a cell, in every renderer. */
export function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "number":
      return numberText(cell);
    case "interval":
      return intervalText(cell);
  }
}

/** "[0.094, 0.142]". */
export function intervalText({ low, high, decimals }: Extract<TableCell, { kind: "interval" }>): string {
  const end = (value: number) => numberText({ kind: "number", value, decimals });
  return `[${end(low)}, ${end(high)}]`;
}
