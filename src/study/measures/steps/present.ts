import type { NamedValues } from "../../../measure/steps/named-values.ts";

/** 1 for each row in which all the columns have a value; every row when there are none. */
export const presentIn = (nrow: number, needed: readonly NamedValues[]): Uint8Array =>
  Uint8Array.from({ length: nrow }, (_, row) => (needed.every(({ values }) => Number.isFinite(values[row])) ? 1 : 0));
