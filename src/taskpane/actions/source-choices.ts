import { addressName, type Address } from "../../workbook/address.ts";
import type { Workbook } from "../../workbook/port.ts";

/** A range the data may be read from. */
export interface SourceChoice {
  readonly id: string;
  readonly label: string;
  readonly address: Address;
  readonly table: string | null;
  /** All that a sheet holds, and not a part a person chose. */
  readonly whole: boolean;
}

/** Tables first, then the used range of every visible sheet, in the order of the workbook. */
export async function sourceChoices(workbook: Workbook): Promise<readonly SourceChoice[]> {
  const [sheets, tables] = await Promise.all([workbook.sheets(), workbook.tables()]);
  const ranges = sheets.flatMap(({ hidden, used }) => (hidden || !used || used.rows < 2 ? [] : [used]));
  return [
    ...tables.map(({ name, address }) => choice(address, name)),
    ...ranges.map((address) => ({ ...choice(address, null), whole: true })),
  ];
}

export const choice = (address: Address, table: string | null): SourceChoice => ({
  id: table === null ? addressName(address) : `table:${table}`,
  label: table === null ? addressName(address) : `${table} (${addressName(address)})`,
  address,
  table,
  whole: false,
});

/** What to propose: a table or sheet around the selection, else the first there is. */
export function proposed(choices: readonly SourceChoice[], selection: Address | null): SourceChoice | null {
  const here = choices.filter(({ address }) => address.sheet === selection?.sheet);
  return here.find(({ address }) => selection && touches(address, selection)) ?? here[0] ?? choices[0] ?? null;
}

const touches = (a: Address, b: Address): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
