/**
 * A formula as the grid calculates it: the prefixes that files put before functions newer than the file format go.
 * PW.NAME is already shown in place of a file's _xldudf_PW_NAME.
 */
export const gridFormula = (formula: string): string =>
  outsideQuotes(formula, (text) => text.replaceAll(/\b_xlfn\.(?:_xlws\.)?/g, "").replaceAll(/\b_xlpm\./g, ""));

/** A formula as a file keeps it, without "=": PW.NAME is _xldudf_PW_NAME, and newer functions get their prefix. */
export const storedFormula = (formula: string): string =>
  outsideQuotes(formula.replace(/^=/, ""), (text) =>
    text.replaceAll(/(?<![\w.])([A-Za-z][\w.]*)(?=\s*\()/g, (name) => {
      const upper = name.toUpperCase();
      if (upper.startsWith("PW.")) return `_xldudf_PW_${upper.slice(3)}`;
      if (worksheetOnly.has(upper)) return `_xlfn._xlws.${upper}`;
      return newer.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );

const worksheetOnly = new Set(["FILTER", "SORT"]);
const newer = new Set(
  (
    "CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA MAP REDUCE SCAN " +
    "BYROW BYCOL MAKEARRAY TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS " +
    "CHOOSECOLS EXPAND STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG " +
    "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T F.DIST F.DIST.RT F.INV F.INV.RT " +
    "CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT COVARIANCE.S COVARIANCE.P MODE.SNGL MODE.MULT IFNA DAYS ISFORMULA " +
    "FORMULATEXT UNICODE UNICHAR XOR NUMBERVALUE AGGREGATE"
  ).split(" "),
);

/** Changes a formula everywhere but in its texts and quoted sheet names. */
const outsideQuotes = (formula: string, change: (text: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
