import type { Frame, NumberColumn } from "../src/frame/frame.ts";

/** The columns of numbers as a .csv file with a header. */
export function csvOf(frame: Frame): string {
  const columns = numberColumns(frame);
  const rows = Array.from({ length: frame.nrow }, (_, i) => columns.map(({ values }) => values[i]).join(","));
  return [columns.map(({ name }) => name).join(","), ...rows].join("\n");
}

/** The named columns one after the other: quicker to read than text where there are a million rows. */
export function columnsOf(frame: Frame, names: readonly string[]): Float64Array {
  const columns = numberColumns(frame);
  const all = new Float64Array(names.length * frame.nrow);
  names.forEach((name, j) => all.set(columns.find((column) => column.name === name)!.values, j * frame.nrow));
  return all;
}

const numberColumns = ({ columns }: Frame): NumberColumn[] =>
  columns.flatMap((column) => (column.kind === "number" ? [column] : []));
