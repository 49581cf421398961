import type { Estimate } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, type MessageKey } from "../../messages/message.ts";
import type { Parameters } from "../../messages/sentence.ts";
import type { RegressionColumn } from "../../report/regression-table.ts";
import type { TableCell, TableRow } from "../../report/table.ts";
import type { ModelResult } from "../analysis.ts";

/** The tests at the foot of the table, with their labels: those of a first stage, then those of the model. */
export const strengthTests = (locale: Locale): { readonly name: string; readonly label: string }[] =>
  Object.entries(testLabels).map(([name, key]) => ({ name, label: say(locale, key) }));

const testLabels: Readonly<Record<string, MessageKey>> = {
  "F of instruments": "iv.labelFirstF",
  "Anderson LM": "iv.labelAndersonLm",
  "Kleibergen-Paap rk LM": "iv.labelKleibergenPaapLm",
  Sargan: "iv.labelSargan",
  "Hansen J": "iv.labelHansen",
  "Endogeneity C": "iv.labelEndogeneity",
  "Anderson-Rubin F": "iv.labelAndersonRubin",
  "Anderson-Rubin chi2": "iv.labelAndersonRubin",
};

/** What has no p value: partial R2, the joint strength of the instruments, the Anderson-Rubin interval. */
export function strengthRows(
  columns: readonly RegressionColumn[],
  models: readonly ModelResult[],
  decimals: number,
  locale: Locale,
): TableRow[] {
  const partial = new Map<Estimate, number>();
  for (const model of models)
    if ("estimate" in model)
      for (const stage of model.estimate.instrumented!.firstStages) partial.set(stage.estimate, stage.partialR2);
  const row = (key: MessageKey, show: (estimate: Estimate) => TableCell | null, about: Parameters = {}): TableRow[] => {
    const cells = columns.map(({ result }) => ("estimate" in result ? show(result.estimate) : null));
    if (cells.every((cell) => cell === null)) return [];
    return [
      {
        cells: [
          { kind: "text", text: say(locale, key, about) },
          ...cells.map((cell) => cell ?? { kind: "blank" as const }),
        ],
      },
    ];
  };
  const number = (value: number | null | undefined): TableCell | null =>
    value == null ? null : { kind: "number", value, decimals };
  const gauge = (name: string) => (estimate: Estimate) =>
    number(estimate.instrumented?.strength.find((one) => one.name === name)?.statistic);
  return [
    ...row("iv.labelPartialR2", (estimate) => number(partial.get(estimate))),
    ...row("iv.labelEffectiveF", gauge("Effective F")),
    ...row("iv.labelCraggDonald", gauge("Cragg-Donald F")),
    ...row("iv.labelKleibergenPaapF", gauge("Kleibergen-Paap rk F")),
    ...row(
      "iv.labelSet",
      ({ instrumented }) => {
        const [set] = instrumented?.sets ?? [];
        const [piece] = set?.pieces ?? [];
        return set?.kind === "interval" ? { kind: "interval", low: piece.low!, high: piece.high!, decimals } : null;
      },
      { percent: levelOf(models) },
    ),
  ];
}

/** Percent of the intervals: one level for the whole table. */
const levelOf = (models: readonly ModelResult[]): number => {
  const level =
    models.flatMap((model) => ("estimate" in model ? [Number(model.estimate.conventions.level)] : []))[0] ?? 0.95;
  return Number((level * 100).toFixed(4));
};
