import { dynamicSpecOf } from "../../estimate/gmm/dynamic-model.ts";
import { dynamicOutlook, type DynamicOutlook } from "../../estimate/gmm/outlook.ts";
import type { Frame } from "../../frame/frame.ts";
import { message, say, type Message, type MessageKey } from "../../messages/message.ts";
import { Problem } from "../../messages/problem.ts";
import { regressionTable } from "../../report/regression-table.ts";
import type { TableRow } from "../../report/table.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import type { Options } from "../field.ts";
import { fitModels } from "../fit-models.ts";
import { gmmregFormula } from "../formulas/gmmreg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { tableLook } from "../table-look.ts";
import { gmmColumns } from "./gmm-columns.ts";
import { gmmFields } from "./gmm-fields.ts";
import { instrumentTable } from "./gmm-instruments.ts";
import { quantityRows } from "./quantity-rows.ts";

const testLabels: Readonly<Record<string, MessageKey>> = {
  "AR(1)": "gmm.labelAr1",
  "AR(2)": "gmm.labelAr2",
  Sargan: "gmm.labelSargan",
  Hansen: "gmm.labelHansen",
  "Diff-Hansen levels": "gmm.labelLevels",
};

/** A dynamic panel by difference or system GMM: coefficients, serial correlation, and every test of the instruments. */
export const gmmAnalysis: Analysis = {
  name: "gmm",
  title: "gmm.title",
  summary: "gmm.summary",
  group: "analyses.groupEndogeneity",
  fields: gmmFields,
  async run(frame, options, context) {
    const { locale } = context;
    const columns = gmmColumns(frame, options);
    const models = await fitModels(
      frame,
      columns.map(({ spec }) => spec),
      context,
    );
    const shown = columns.map(({ outcome }, index) => ({ result: models[index], outcome }));
    const look = tableLook(options, locale);
    const table = regressionTable(shown, {
      id: "gmm",
      title: say(locale, options.estimator === "system" ? "gmm.tableSystem" : "gmm.tableDifference"),
      locale,
      ...look,
      drop: dummyNames(models, String(options.time)),
      tests: Object.entries(testLabels).map(([name, key]) => ({ name, label: say(locale, key) })),
      notes: [message("gmm.bracketNote"), ...tableNotes(models, locale)],
    });
    const dummies: TableRow[] = options.timeDummies
      ? [
          {
            cells: [
              { kind: "text", text: say(locale, "gmm.timeDummies") },
              ...models.map((model) =>
                "estimate" in model
                  ? ({ kind: "text", text: say(locale, "report.yes"), align: "center" } as const)
                  : ({ kind: "blank" } as const),
              ),
            ],
          },
        ]
      : [];
    const instruments = instrumentTable(
      columns.map(({ outcome }) => outcome),
      models,
      look,
      locale,
    );
    const rows = [...table.rows, ...quantityRows(shown, look.decimals, locale), ...dummies];
    return {
      models,
      tables: [{ ...table, rows }, ...(instruments ? [instruments] : [])],
      notes: sampleNotes(models, locale),
    };
  },
  foresee,
  formulas: [gmmregFormula],
};

/** Rows, instruments and entities of each model; more instruments than entities are told before anything runs. */
function foresee(frame: Frame, options: Options): Message[] {
  let failure: Problem | null = null;
  const found = gmmColumns(frame, options).flatMap(({ outcome, spec }): [string, DynamicOutlook][] => {
    try {
      return [[outcome, dynamicOutlook(frame, dynamicSpecOf(spec))]];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failure ??= error;
      return [];
    }
  });
  if (found.length === 0 && failure) throw failure;
  const [least, most] = [Math.min, Math.max].map((of) => of(...found.map(([, { used }]) => used)));
  return [
    least === most
      ? message("study.rowsForeseen", { used: most, read: frame.nrow })
      : message("study.rowsForeseenBetween", { least, most, read: frame.nrow }),
    ...found.flatMap(([outcome, { instruments, entities }]) => [
      found.length > 1
        ? message("gmm.foreseenFor", { outcome, instruments, entities })
        : message("gmm.foreseen", { instruments, entities }),
      ...(instruments > entities ? [message("gmm.manyInstruments", { instruments, entities })] : []),
    ]),
  ];
}

/** Terms of time dummies: one row tells of them all. */
function dummyNames(models: readonly ModelResult[], time: string): string[] {
  const names = models.flatMap((model) => ("estimate" in model ? model.estimate.terms.map(({ name }) => name) : []));
  return [...new Set(names.filter((name) => name.startsWith(`${time}::`)))];
}
