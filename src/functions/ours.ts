/**
 * True for a formula that calls a Panelwise function, as Excel shows it (=PW.FEREG(...)) or as a workbook without the
 * add-in keeps it (=_xldudf_PW_FEREG(...)). Text inside quotes and sheet names do not count.
 */
export const isOurFormula = (formula: string): boolean =>
  formula.startsWith("=") &&
  /(?<![\w.])(?:PW\.|_xldudf_PW_)[A-Z][\w.]*\s*\(/i.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, " "));
