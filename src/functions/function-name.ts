/**
 * Why Excel would not accept a name (or id) of a custom function; null when it would.
 * Starts with a letter, three characters or more, only A-Z 0-9 _ . in capitals, and not a cell reference of either style.
 *
 * @source learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming
 */
export function functionNameFault(name: string): string | null {
  if (name.length < 3) return "has fewer than three characters";
  if (!/^[A-Z]/.test(name)) return "does not start with a capital letter";
  if (!/^[A-Z0-9_.]+$/.test(name)) return "holds a character other than A-Z, 0-9, _ and .";
  if (/^[A-Z]{1,3}[0-9]+$/.test(name) && isCell(name)) return "reads as a cell";
  if (/^R[0-9]+C[0-9]+$/.test(name)) return "reads as a cell in R1C1 style";
  return null;
}

/** A1 ... XFD1048576. */
function isCell(name: string): boolean {
  const [, letters, digits] = /^([A-Z]+)([0-9]+)$/.exec(name) ?? [];
  const row = Number(digits);
  return row >= 1 && row <= 1_048_576 && (letters.length < 3 || letters <= "XFD");
}
