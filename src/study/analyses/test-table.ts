import type { Test } from "../../estimate/estimate.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak, type MessageKey } from "../../messages/message.ts";
import { starsFor, type StarLevels } from "../../report/stars.ts";
import type { Table, TableCell, TableRow } from "../../report/table.ts";

export interface TestTableOptions {
  readonly id: string;
  readonly title: string;
  readonly locale: Locale;
  readonly decimals: number;
  readonly stars: StarLevels;
  readonly font: Table["font"];
  readonly notes: readonly string[];
}

/** One row for each test: its null, statistic (stars by p), distribution and p value; the reason of one that does not apply. */
export function testTable(tests: readonly Test[], options: TestTableOptions): Table {
  const { locale, decimals, stars } = options;
  const rows = tests.map((test): TableRow => {
    const known = words[test.name];
    const label: TableCell[] = [
      { kind: "text", text: known ? say(locale, known.name) : test.name },
      { kind: "text", text: known ? say(locale, known.null) : "" },
    ];
    if ("reason" in test)
      return {
        cells: [
          ...label,
          { kind: "text", text: say(locale, "panels.notApplicable"), align: "center" },
          { kind: "blank" },
          { kind: "blank" },
        ],
      };
    return {
      cells: [
        ...label,
        { kind: "number", value: test.statistic, decimals, stars: starsFor(test.pValue, stars) },
        { kind: "text", text: distributionOf(test), align: "center" },
        { kind: "number", value: test.pValue, decimals },
      ],
    };
  });
  const reasons = tests.flatMap((test) =>
    "reason" in test
      ? [
          say(locale, "panels.reasonNote", {
            test: words[test.name] ? say(locale, words[test.name].name) : test.name,
            reason: speak(locale, test.reason),
          }),
        ]
      : [],
  );
  const heads = ["headTest", "headNull", "headStatistic", "headDistribution"] as const;
  return {
    id: options.id,
    title: options.title,
    header: [
      [...heads.map((key) => say(locale, `panels.${key}`)), say(locale, "study.headP")].map((text) => ({ text })),
    ],
    rows,
    notes: [...reasons, ...options.notes],
    font: options.font,
  };
}

function distributionOf({ distribution, df, df2 }: Extract<Test, { statistic: number }>): string {
  if (distribution === "z") return "N(0, 1)";
  if (distribution === "chi2") return `χ²(${df})`;
  return df2 === null ? `${distribution}(${df})` : `${distribution}(${df}, ${df2})`;
}

const words: Readonly<Record<string, { readonly name: MessageKey; readonly null: MessageKey }>> = {
  "F.entity": { name: "panels.testFEntity", null: "panels.nullNoEntityEffects" },
  "F.twoWay": { name: "panels.testFTwoWay", null: "panels.nullNoEffects" },
  "F.timeGivenEntity": { name: "panels.testFTime", null: "panels.nullNoTimeEffects" },
  "LM.entity": { name: "panels.testLmEntity", null: "panels.nullNoEntityEffects" },
  "Honda.entity": { name: "panels.testHondaEntity", null: "panels.nullNoEntityEffects" },
  "LM.time": { name: "panels.testLmTime", null: "panels.nullNoTimeEffects" },
  "Honda.time": { name: "panels.testHondaTime", null: "panels.nullNoTimeEffects" },
  "LM.twoWay": { name: "panels.testLmTwoWay", null: "panels.nullNoEffects" },
  "Honda.twoWay": { name: "panels.testHondaTwoWay", null: "panels.nullNoEffects" },
  "KingWu.twoWay": { name: "panels.testKingWu", null: "panels.nullNoEffects" },
  Hausman: { name: "panels.testHausman", null: "panels.nullRandom" },
  "Wooldridge.fe": { name: "panels.testWooldridge", null: "panels.nullNoSerial" },
  "Wooldridge.fd": { name: "panels.testWooldridgeDifferences", null: "panels.nullNoSerialDifferences" },
  "BreuschGodfrey.within": { name: "panels.testBreuschGodfrey", null: "panels.nullNoSerial" },
  "Pesaran.CD": { name: "panels.testPesaran", null: "panels.nullIndependent" },
  "Koenker.pooled": { name: "panels.testKoenker", null: "panels.nullHomoskedastic" },
  LevinLinChu: { name: "panels.testLevinLinChu", null: "panels.nullUnitRoot" },
  ImPesaranShin: { name: "panels.testImPesaranShin", null: "panels.nullUnitRoot" },
  "Fisher.P": { name: "panels.testFisherP", null: "panels.nullUnitRoot" },
  "Fisher.Pm": { name: "panels.testFisherPm", null: "panels.nullUnitRoot" },
  "Fisher.Z": { name: "panels.testFisherZ", null: "panels.nullUnitRoot" },
  "Fisher.L": { name: "panels.testFisherL", null: "panels.nullUnitRoot" },
  Hadri: { name: "panels.testHadri", null: "panels.nullStationary" },
};
