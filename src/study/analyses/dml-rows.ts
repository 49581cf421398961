import type { DoubleMachineLearning } from "../../estimate/dml/learned.ts";
import type { NuisanceRole } from "../../estimate/dml/nuisance-fit.ts";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import { fitLabel, learnerName } from "../dml-words.ts";
import type { DmlColumn } from "./dml-columns.ts";
import { blankCell, numberCell, textCell } from "./row-cells.ts";

/** A column of the table with what came of it; null where it failed. */
export interface DmlResult {
  readonly column: DmlColumn;
  readonly made: DoubleMachineLearning | null;
}

/** Learner, folds, repetitions, what the controls were widened by, and how well each function was learned. */
export function dmlRows(results: readonly DmlResult[], decimals: number, locale: Locale): TableRow[] {
  const row = (label: string, show: (made: DoubleMachineLearning, column: DmlColumn) => TableCell): TableRow => ({
    cells: [textCell(label), ...results.map(({ column, made }) => (made ? show(made, column) : blankCell))],
  });
  const centred = (text: string): TableCell => ({ kind: "text", text, align: "center" });
  const yesNo = (value: boolean) => centred(say(locale, value ? "report.yes" : "report.no"));
  const made = results.flatMap((one) => (one.made ? [one.made] : []));
  const some = (of: (column: DmlColumn) => boolean) => results.some(({ column }) => of(column));
  const several = made.some(({ repetitions }) => repetitions.length > 1);
  return [
    ...(some(({ spec }) => spec.squares)
      ? [row(say(locale, "dmlStudy.squaresRow"), (_, { spec }) => yesNo(spec.squares))]
      : []),
    ...(some(({ spec }) => spec.interactions)
      ? [row(say(locale, "dmlStudy.interactionsRow"), (_, { spec }) => yesNo(spec.interactions))]
      : []),
    ...(some(({ spec }) => spec.effects.length > 0)
      ? [row(say(locale, "dmlStudy.effectRow"), (_, { spec }) => centred(effectsWord(spec, locale)))]
      : []),
    row(say(locale, "dmlStudy.learner"), (one) => centred(learnerName(one, locale))),
    row(say(locale, "dmlStudy.folds"), ({ estimate }) => numberCell(estimate.quantities!.folds, 0)),
    ...(several ? [row(say(locale, "dmlStudy.reps"), ({ repetitions }) => numberCell(repetitions.length, 0))] : []),
    ...roles(made).map((role) =>
      row(roleLabel(role, made, locale), ({ nuisances }) =>
        numberCell(nuisances.find((fit) => fit.role === role)?.r2, decimals),
      ),
    ),
  ];
}

const wordOf = {
  factors: "dmlStudy.byFactors",
  within: "dmlStudy.byWithin",
  fd: "dmlStudy.byFd",
  mundlak: "dmlStudy.byMundlak",
} as const;

const effectsWord = ({ effects, effectsAs }: DmlColumn["spec"], locale: Locale): string =>
  effects.length > 0 ? say(locale, wordOf[effectsAs]) : "";

/** Functions learned in any column, the outcome's first. */
function roles(made: readonly DoubleMachineLearning[]): NuisanceRole[] {
  const found = new Set(made.flatMap(({ nuisances }) => nuisances.map(({ role }) => role)));
  const first = (["y", "g0", "g1", "g", "d"] as const).filter((role) => found.has(role));
  return [...first, ...[...found].filter((role) => role.startsWith("z")).sort()];
}

function roleLabel(role: NuisanceRole, made: readonly DoubleMachineLearning[], locale: Locale): string {
  if (role === "y") return say(locale, "dmlStudy.outcomeFit");
  if (role === "d") return say(locale, "dmlStudy.treatmentFit");
  if (role.startsWith("z")) return say(locale, "dmlStudy.instrumentFit", { number: role.slice(1) });
  const fit = made.flatMap(({ nuisances }) => nuisances).find((one) => one.role === role)!;
  return fitLabel(fit, "r2", locale);
}
