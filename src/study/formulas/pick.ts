import type { Cells, CellValue } from "../../frame/cells.ts";
import { nearest } from "../../frame/nearest.ts";
import { locales } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import type { Formula } from "../formula.ts";
import { textOf } from "./arguments.ts";
import { isCells } from "./read-ranges.ts";

/** =PW.PICK(result, "ai", "p"), =PW.PICK(result, "N"): one number out of a spilled result, in any language. */
export const pickFormula: Formula = {
  name: "PICK",
  describe: "study.pick",
  parameters: [
    { name: "result", describe: "study.parameterResult", kind: "range" },
    { name: "term", describe: "study.parameterTerm", kind: "text" },
    { name: "what", describe: "study.parameterWhat", kind: "text", optional: true },
  ],
  async run(args) {
    const term = textOf(args.term);
    if (!isCells(args.result)) throw problem("study.emptyRange", { name: "result" });
    if (term === null) throw problem("study.pickNeedsTerm");
    return [[pick(args.result, term, textOf(args.what))]];
  },
};

function pick(result: Cells, term: string, what: string | null): CellValue {
  const failure = result.flat().find((cell) => typeof cell === "object" && cell !== null);
  if (failure) throw problem("study.pickFailed", { error: (failure as { error: string }).error });
  const row = rowOf(result, term);
  if (row < 0) {
    const names = result.map(([first]) => String(first ?? "")).filter((name) => name.trim() !== "" && name.length < 60);
    const close = nearest(term, names);
    throw problem("study.pickNoTerm", { term, names: (close.length > 0 ? close : names.slice(0, 12)).join(", ") });
  }
  const header = headerAbove(result, row);
  const column = header < 0 ? (what === null ? 1 : -1) : columnOf(result[header], what ?? "estimate");
  if (column < 0) {
    const known =
      header < 0
        ? ""
        : result[header]
            .slice(1)
            .filter((cell) => cell !== "")
            .join(", ");
    throw problem(header < 0 ? "study.pickNoQuantity" : "study.pickNoColumn", { term, what: what ?? "", known });
  }
  const value = result[row][column] ?? "";
  if (value === "") throw notEstimable("study.pickBlank", { term, what: what ?? "" });
  return value;
}

/** The row whose first cell is the term, or one of the names of a quantity of the fit. */
function rowOf(result: Cells, term: string): number {
  const wanted = fold(term);
  const names = quantities.filter((spellings) => spellings.has(wanted));
  const exact = result.findIndex(([first]) => String(first ?? "").trim() === term.trim());
  if (exact >= 0) return exact;
  const folded = result.findIndex(([first]) => fold(first) === wanted);
  if (folded >= 0) return folded;
  return result.findIndex(([first]) =>
    names.some((spellings) => spellings.has(fold(first)) || spellings.has(fold(stem(first)))),
  );
}

/** The nearest row above whose cells are all text and whose second cell names a quantity; none for rows of the fit. */
function headerAbove(result: Cells, row: number): number {
  for (let at = row - 1; at >= 0; at--) {
    // A blank row ends the block of coefficients.
    if (result[at].every((cell) => cell === "" || cell === null)) return -1;
    const [, second, third] = result[at];
    if (typeof second === "string" && second !== "" && typeof third === "string" && third !== "") return at;
  }
  return -1;
}

function columnOf(header: readonly CellValue[], what: string): number {
  const wanted = fold(what);
  const own = header.findIndex((cell, at) => at > 0 && fold(cell) === wanted);
  if (own >= 0) return own;
  const spellings = columns.find((names) => names.has(wanted));
  return spellings ? header.findIndex((cell, at) => at > 0 && spellings.has(fold(cell))) : -1;
}

/** Case, spaces, dots and the width of characters do not matter; ² is 2. */
const fold = (cell: CellValue | undefined): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._-]+/g, "");

/** "Clusters (city)" -> "Clusters". */
const stem = (cell: CellValue | undefined): string =>
  String(cell ?? "")
    .normalize("NFKC")
    .replace(/\s*\([^()]*\)\s*$/, "");

const spellingsOf = (keys: readonly MessageKey[], also: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...keys.flatMap((key) => locales.map((locale) => stem(say(locale, key, { name: "", test: "" })))), ...also].map(
      fold,
    ),
  );

const columns = [
  spellingsOf(["study.headEstimate"], ["estimate", "coefficient", "coef", "b", "beta", "回归系数", "估计值"]),
  spellingsOf(["study.headSe"], ["se", "standard error", "stderr"]),
  spellingsOf(["study.headT", "study.headZ"], ["t", "z", "statistic", "t stat", "t统计量", "统计量"]),
  spellingsOf(["study.headP"], ["p", "p value", "pvalue", "显著性"]),
  spellingsOf(["study.headCiLow"], ["ci low", "low", "lower", "conf low"]),
  spellingsOf(["study.headCiHigh"], ["ci high", "high", "upper", "conf high"]),
];

const quantities = [
  spellingsOf(["report.nobs"], ["n", "nobs", "obs", "观测值", "样本数"]),
  spellingsOf(["report.r2"], ["r2", "r squared", "rsq"]),
  spellingsOf(["report.r2Within"], ["r2 within", "within r2", "wr2", "组内r2"]),
  spellingsOf(["report.r2Adjusted"], ["adjusted r2", "r2 adjusted", "adj r2", "ar2"]),
  spellingsOf(["report.clusters"], ["clusters", "groups", "聚类数"]),
  spellingsOf(["report.constant"], ["constant", "_cons", "(intercept)", "intercept"]),
  spellingsOf(["selection.mills"], ["lambda", "imr", "mills", "_mills", "inverse mills ratio"]),
  spellingsOf(["study.rmse"], ["rmse"]),
  spellingsOf(["study.dfResidual"], ["df", "df residual"]),
];
