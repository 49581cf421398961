import type { SpatialOutcome } from "../../estimate/spatial/matrix-study.ts";
import { batteryNames, type SpatialBattery } from "../../estimate/spatial/tests/battery.ts";
import { modelSteps, whichModel, type WhichModel } from "../../estimate/spatial/tests/which-model.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type MessageKey } from "../../messages/message.ts";
import { starsNote } from "../../report/regression-table.ts";
import { starsFor } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";
import { spatialTestWords } from "../spatial-test-words.ts";
import type { TableLook } from "../table-look.ts";
import { blankCell, numberCell, textCell } from "./row-cells.ts";

/** A battery under one matrix, or why there is none. */
export interface MatrixBattery {
  readonly matrix: string;
  readonly battery: SpatialOutcome<SpatialBattery>;
}

interface Options {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly look: TableLook;
}

/** The tests in rows; statistic (stars by p) and p value under each matrix. Reasons stand in the notes. */
export function spatialBatteryTable(batteries: readonly MatrixBattery[], { id, title, locale, look }: Options): Table {
  const testsOf = ({ battery }: MatrixBattery) => ("ok" in battery ? battery.ok.tests : []);
  const rows = batteryNames.map((name): TableRow => {
    const cells = batteries.flatMap((one): TableCell[] => {
      const test = testsOf(one).find((own) => own.name === name);
      if (!test) return [blankCell, blankCell];
      if ("reason" in test)
        return [{ kind: "text", text: say(locale, "panels.notApplicable"), align: "center" }, blankCell];
      return [
        numberCell(test.statistic, look.decimals, starsFor(test.pValue, look.stars)),
        numberCell(test.pValue, look.decimals),
      ];
    });
    return {
      cells: [textCell(say(locale, spatialTestWords[name].name)), ...cells],
      ...(groupStarts.has(name) ? { ruleAbove: true } : {}),
    };
  });
  // A reason is told once, with the tests and matrices it is about.
  const reasons = new Map<string, Set<string>>();
  for (const one of batteries) {
    if ("problem" in one.battery) {
      const reason = speak(locale, one.battery.problem.detail);
      reasons.set(reason, (reasons.get(reason) ?? new Set()).add(one.matrix));
      continue;
    }
    for (const test of testsOf(one)) {
      if (!("reason" in test)) continue;
      const reason = speak(locale, test.reason);
      const name = say(locale, spatialTestWords[test.name as keyof typeof spatialTestWords].name);
      reasons.set(reason, (reasons.get(reason) ?? new Set()).add(name));
    }
  }
  const warnings = new Set(
    batteries.flatMap(({ battery, matrix }) =>
      "ok" in battery
        ? battery.ok.notes.map((note) =>
            say(locale, "spatialTests.noteOfMatrix", { names: matrix, note: speak(locale, note) }),
          )
        : [],
    ),
  );
  const first = [
    ...(look.stars.length > 0 ? [starsNote(look.stars, locale)] : []),
    say(locale, "spatialTests.batteryNote"),
  ].join(locale === "zh-CN" ? "" : " ");
  const separator = locale === "zh-CN" ? "、" : ", ";
  return {
    id,
    title,
    header: [
      [{ text: "" }, ...batteries.map(({ matrix }) => ({ text: matrix, span: 2, rule: true }))],
      [
        { text: say(locale, "panels.headTest") },
        ...batteries.flatMap(() => [
          { text: say(locale, "panels.headStatistic") },
          { text: say(locale, "study.headP") },
        ]),
      ],
    ],
    rows,
    notes: [
      say(locale, "report.notePrefix", { note: first }),
      say(locale, "spatialTests.nullsNote"),
      ...[...reasons].map(([reason, names]) =>
        say(locale, "panels.reasonNote", { test: [...names].join(separator), reason }),
      ),
      ...warnings,
    ],
    font: look.font,
  };
}

/** Tests of the plain model; of the Durbin model; of effects. */
const groupStarts: ReadonlySet<string> = new Set(["lr-sar", "hausman"]);

/**
 * Which model: what each step found under each matrix in a word, and the same in sentences with p values below. A matrix
 * takes two columns as in the tables around it, which share their widths on a sheet.
 */
export function spatialChoiceTable(batteries: readonly MatrixBattery[], { id, title, locale, look }: Options): Table {
  const read = batteries.flatMap(({ matrix, battery }): { matrix: string; choice: WhichModel }[] =>
    "ok" in battery ? [{ matrix, choice: whichModel(battery.ok.tests) }] : [],
  );
  const center = (text: string): TableCell => ({ kind: "text", text, align: "center" });
  const rows = modelSteps.flatMap((step): TableRow[] => {
    const found = read.map(({ choice }) => choice.steps.find((one) => one.step === step));
    if (found.every((one) => one === undefined)) return [];
    return [
      {
        cells: [
          textCell(say(locale, stepNames[step])),
          ...found.flatMap((one) => [center(one?.verdict ? say(locale, one.verdict) : "–"), blankCell]),
        ],
        ...(step === "choice" ? { ruleAbove: true } : {}),
      },
    ];
  });
  return {
    id,
    title,
    header: [
      [{ text: say(locale, "spatialTests.headStep") }, ...read.map(({ matrix }) => ({ text: matrix, span: 2 }))],
    ],
    rows,
    notes: [
      ...read.map(({ matrix, choice }) =>
        say(locale, "spatialTests.cardOfMatrix", {
          matrix,
          steps: choice.steps.map(({ says }) => speak(locale, says)).join(locale === "zh-CN" ? "" : " "),
        }),
      ),
      say(locale, "spatialTests.cardSource", { percent: 5 }),
    ],
    font: look.font,
  };
}

const stepNames: Readonly<Record<(typeof modelSteps)[number], MessageKey>> = {
  lm: "spatialTests.stepNameLm",
  robust: "spatialTests.stepNameRobust",
  reduce: "spatialTests.stepNameReduce",
  hausman: "spatialTests.stepNameHausman",
  effects: "spatialTests.stepNameEffects",
  choice: "spatialTests.stepNameChoice",
};
