import type { Estimate, SampleAccount } from "../estimate/estimate.ts";
import type { Locale } from "../messages/locale.ts";
import { message, say, speak, type Message, type MessageKey } from "../messages/message.ts";
import { columnList } from "../report/error-note.ts";
import type { ModelResult } from "./analysis.ts";

/** What a reader of the table must know: terms that were left out, and what the estimator noted, by column. */
export function tableNotes(models: readonly ModelResult[], locale: Locale): Message[] {
  const alone = models.length === 1;
  const left = (why: "collinear" | "absorbed", ofColumn: MessageKey, ofAll: MessageKey) =>
    grouped(models, ({ sample }) => {
      const names = sample.collinear.filter((one) => one.why === why).map(({ name }) => name);
      return names.length > 0 ? [names.join(locale === "zh-CN" ? "、" : ", ")] : [];
    }).map(([names, columns]) =>
      alone ? message(ofAll, { names }) : message(ofColumn, { names, columns: columnList(columns, locale) }),
    );
  const noted = alone
    ? models.flatMap((model) => ("estimate" in model ? model.estimate.notes : []))
    : grouped(models, ({ notes }) => notes.map((note) => speak(locale, note))).map(([note, columns]) =>
        message("study.noteInColumn", { note, columns: columnList(columns, locale) }),
      );
  return [
    ...left("collinear", "study.droppedCollinear", "study.collinearAlone"),
    ...left("absorbed", "study.droppedAbsorbed", "study.absorbedAlone"),
    ...noted,
  ];
}

/** Which rows each column rests on, and why the others were left out. */
export function sampleNotes(models: readonly ModelResult[], locale: Locale): Message[] {
  const accounts = grouped(models, ({ sample }) => [
    JSON.stringify({ used: sample.used, read: sample.read, reasons: reasonsOf(sample, locale) }),
  ]);
  return accounts.map(([account, columns]) => {
    const told = { ...JSON.parse(account), columns: columnList(columns, locale) };
    return message(told.reasons === "" ? "study.sampleAccount" : "study.sampleAccountLess", told);
  });
}

function reasonsOf(sample: SampleAccount, locale: Locale): string {
  const counts = [
    ["study.leftMissing", sample.missing],
    ["study.leftExcluded", sample.excludedBySubset],
    ["study.leftWeights", sample.zeroWeights ?? 0],
    ["study.leftSingletons", sample.singletons],
  ] as const;
  const told = counts.filter(([, count]) => count > 0).map(([key, count]) => say(locale, key, { count }));
  return told.join(locale === "zh-CN" ? "、" : ", ");
}

/** Texts told of the estimates, each with the numbers (from 1) of the columns it is true of. */
function grouped(
  models: readonly ModelResult[],
  tell: (estimate: Estimate) => readonly string[],
): [string, number[]][] {
  const found = new Map<string, number[]>();
  models.forEach((model, index) => {
    if (!("estimate" in model)) return;
    for (const text of tell(model.estimate)) found.set(text, [...(found.get(text) ?? []), index + 1]);
  });
  return [...found];
}
