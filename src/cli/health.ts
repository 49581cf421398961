import { frameFromCells } from "../frame/from-cells.ts";
import { panelHealth } from "../frame/health.ts";
import { say, speak } from "../messages/message.ts";
import { problem } from "../messages/problem.ts";
import { healthFindings, panelFindings } from "../study/health-findings.ts";
import { addressName } from "../workbook/address.ts";
import { readArguments, textOf } from "./arguments.ts";
import { readData } from "./files.ts";
import type { CommandLine } from "./main.ts";

const signs = { error: "x", warning: "!", ok: "ok" } as const;

/** `panelwise health DATA`: what is odd in the data. */
export async function health({ rest, locale }: CommandLine): Promise<number> {
  const flag = { type: "string" } as const;
  const { values, positionals } = readArguments("health", rest, {
    sheet: flag,
    entity: flag,
    time: flag,
    json: { type: "boolean" },
  });
  if (values.help) {
    process.stdout.write(`${say(locale, "cli.healthHelp")}\n`);
    return 0;
  }
  const [file] = positionals;
  if (!file) throw problem("cli.needs", { command: "health", what: "DATA" });
  const { cells, address } = await readData(file, textOf(values.sheet), locale);
  const read = frameFromCells(cells, {
    sheet: address.sheet,
    firstRow: address.row + 1,
    firstColumn: address.column + 1,
  });
  const [entity, time] = [textOf(values.entity), textOf(values.time)];
  const panel = entity && time ? panelHealth(read.frame, entity, time) : null;
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ health: read.health, panel })}\n`);
    return 0;
  }
  const size = { rows: read.frame.nrow, columns: read.frame.columns.length, address: addressName(address) };
  process.stdout.write(`${say(locale, "cli.dataRead", size)}\n`);
  for (const { level, message } of [...healthFindings(read.health), ...(panel ? panelFindings(panel) : [])])
    process.stdout.write(`  ${signs[level].padEnd(3)} ${speak(locale, message)}\n`);
  return 0;
}
