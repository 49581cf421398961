import type { Locale } from "../../messages/locale.ts";
import { say, speak, type Message } from "../../messages/message.ts";
import { addressName } from "../../workbook/address.ts";
import type { Block, BlockCell } from "../../workbook/block.ts";
import type { Placement } from "../../workbook/port.ts";
import { healthFindings } from "../health-findings.ts";
import { analyses } from "../registry.ts";
import type { StudyDone } from "./run-recipe.ts";

/** The sheet a reader opens to see what was run: on which rows, with which options, seed, version and data hash. */
export function studyBlock(
  study: Omit<StudyDone, "placements">,
  placements: readonly Placement[],
  program: string,
  locale: Locale,
): Block {
  const { recipe, data, dataHash, health, prepared } = study;
  const lines: [string, string | number][] = [
    [say(locale, "recipe.study"), recipe.name],
    [say(locale, "recipe.program"), program],
    [say(locale, "recipe.data"), addressName(data)],
    ["", say(locale, "recipe.dataSize", { rows: health.rows, columns: health.columns.length })],
    [say(locale, "recipe.dataHash"), dataHash],
    [say(locale, "recipe.seed"), recipe.seed],
  ];
  for (const [name, unit] of Object.entries(recipe.data.units))
    lines.push([say(locale, "recipe.unit", { name }), unit]);
  const told = (label: string, messages: readonly Message[]): void =>
    messages.forEach((one, index) => lines.push([index === 0 ? label : "", speak(locale, one)]));
  told(
    say(locale, "recipe.finding"),
    healthFindings(health).map(({ message }) => message),
  );
  prepared.account.forEach((messages, index) => told(say(locale, "recipe.step", { number: index + 1 }), messages));
  study.analyses.forEach(({ step, notes }, index) => {
    const title = analyses.find(({ name }) => name === step.analysis)?.title;
    lines.push([say(locale, "recipe.analysis", { number: index + 1 }), title ? say(locale, title) : step.analysis]);
    lines.push([say(locale, "recipe.optionsOf"), JSON.stringify(step.options)]);
    told(say(locale, "recipe.note"), notes);
  });
  for (const { address } of placements) lines.push([say(locale, "recipe.writtenTo"), addressName(address)]);
  lines.push([say(locale, "recipe.note"), say(locale, "recipe.tableNote")]);

  const title: BlockCell[] = [
    { value: say(locale, "recipe.studyTitle"), style: { bold: true, bottom: "thick" } },
    { value: null, style: { bottom: "thick" } },
  ];
  const body = lines.map(([label, value]): BlockCell[] => [
    { value: label, style: { bold: true } },
    { value, style: { wrap: true, align: "left" } },
  ]);
  return { cells: [title, ...body], widths: [26, 90] };
}
