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
    for (const [name, value] of Object.entries(step.options)) lines.push(["", `${name}: ${shown(value)}`]);
    told(say(locale, "recipe.note"), notes);
  });
  placements.forEach(({ address }, index) =>
    lines.push([index === 0 ? say(locale, "recipe.writtenTo") : "", addressName(address)]),
  );
  lines.push([say(locale, "recipe.note"), say(locale, "recipe.tableNote")]);

  const rule = { bottom: "thick" } as const;
  const title: BlockCell[] = [
    { value: say(locale, "recipe.studyTitle"), style: { ...rule, bold: true } },
    { value: null, style: rule },
  ];
  const body = lines.map(([label, value]): BlockCell[] => [
    { value: label, style: { bold: true } },
    { value, style: { align: "left" } },
  ]);
  return { cells: [title, ...body], widths: [26, 110] };
}

/** An option's value in words: lists with commas, steps as "controls + effects". */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  const on = Object.entries(value).filter(([, chosen]) => chosen === true);
  return on.length > 0 ? on.map(([name]) => name).join(" + ") : "–";
}
