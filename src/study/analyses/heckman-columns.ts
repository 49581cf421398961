import type { SelectionLink } from "../../estimate/estimate.ts";
import { millsTerm } from "../../estimate/selection/mills-term.ts";
import type { ModelSpecInput } from "../../estimate/spec.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";
import { constantTerm } from "../../report/constant-term.ts";
import type { RegressionColumn } from "../../report/regression-table.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import { termLabel } from "../../report/term-label.ts";
import type { ModelResult } from "../analysis.ts";
import type { Options } from "../field.ts";
import type { TableLook } from "../table-look.ts";

/** One outcome with its selection column (null: where the outcome is seen) and model. */
export interface HeckmanModel {
  readonly outcome: string;
  readonly selected: string | null;
  readonly controls: boolean;
  readonly spec: ModelSpecInput;
}

/** The columns of the table: of each model the selection equation, then the outcome equation over its own rows. */
export function heckmanColumns(
  chosen: readonly HeckmanModel[],
  models: readonly ModelResult[],
  options: Options,
  locale: Locale,
): RegressionColumn[] {
  const folds = options.controlsAs === "yes-no";
  const twoStep = options.estimator === "twostep";
  const group = (key: MessageKey) => say(locale, key);
  return chosen.flatMap(({ outcome, selected, controls }, at): RegressionColumn[] => {
    const result = models[at];
    const about = { controls: folds && controls ? true : null };
    const second = group(twoStep ? "selection.secondStage" : "selection.outcomeMl");
    if (!("estimate" in result)) return [{ ...about, result, outcome, group: second }];
    const { estimate } = result;
    const { selection } = estimate;
    return [
      {
        ...about,
        result: { estimate: selection!.estimate },
        outcome: selected ?? say(locale, "selection.isObserved", { name: outcome }),
        group: group(twoStep ? "selection.firstStage" : "selection.selectionMl"),
      },
      { ...about, result: { estimate: { ...estimate, nobs: selection!.selected } }, outcome, group: second },
    ];
  });
}

/** Regressors of the outcome, then those of selection alone, the Mills ratio, the constant. */
export function termOrder(models: readonly ModelResult[]): string[] {
  const names = models.flatMap((model) =>
    "estimate" in model
      ? [...model.estimate.terms, ...model.estimate.selection!.estimate.terms].map(({ name }) => name)
      : [],
  );
  const slopes = names.filter((name) => name !== constantTerm && name !== millsTerm);
  return [...new Set([...slopes, millsTerm, constantTerm])];
}

export const heckmanTests = (locale: Locale): { readonly name: string; readonly label: string }[] =>
  Object.entries(testLabels).map(([name, key]) => ({ name, label: say(locale, key) }));

const testLabels: Readonly<Record<string, MessageKey>> = {
  "Wald chi2": "selection.waldTest",
  "LR rho = 0": "selection.lrTest",
  "Wald rho = 0": "selection.waldRhoTest",
};

/** Dummies yes or no, rho, sigma (with errors below where there are any), log likelihood. */
export function linkRows(
  columns: readonly RegressionColumn[],
  options: Options,
  { decimals, labels }: TableLook,
  locale: Locale,
): TableRow[] {
  const blank: TableCell = { kind: "blank" };
  const row = (label: string, cells: readonly TableCell[]): TableRow[] =>
    cells.every(({ kind }) => kind === "blank")
      ? []
      : [{ cells: [label === "" ? blank : { kind: "text", text: label }, ...cells] }];
  const number = (value: number | null | undefined, bracket?: "round"): TableCell =>
    value == null ? blank : { kind: "number", value, decimals, ...(bracket ? { bracket } : {}) };
  const estimates = columns.map(({ result }) => ("estimate" in result ? result.estimate : null));
  const link = (name: SelectionLink["name"]) =>
    estimates.map((estimate) => estimate?.selection?.links.find((one) => one.name === name));
  return [
    ...(options.dummies as readonly string[]).flatMap((name) =>
      row(
        say(locale, "selection.dummiesRow", { name: termLabel(name, labels, locale) }),
        estimates.map((estimate) =>
          estimate ? { kind: "text", text: say(locale, "report.yes"), align: "center" } : blank,
        ),
      ),
    ),
    ...(["rho", "sigma"] as const).flatMap((name) => [
      ...row(
        say(locale, `selection.${name}`),
        link(name).map((one) => number(one?.estimate)),
      ),
      ...row(
        "",
        link(name).map((one) => number(one?.stdError, "round")),
      ),
    ]),
    ...row(
      say(locale, "selection.logLik"),
      estimates.map((estimate) => number(estimate?.fit.logLik)),
    ),
  ];
}
