import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import { problem } from "../messages/problem.ts";
import type { Cells } from "../frame/cells.ts";
import { caseFile, type CaseFile, type CaseReport } from "../study/verify/case-file.ts";
import { runCase, supportedEstimators, type CaseData } from "../study/verify/case-runner.ts";
import { compare } from "../study/verify/compare.ts";
import { readArguments, textOf } from "./arguments.ts";
import { cellsFromCsv } from "./csv.ts";
import { readText } from "./files.ts";
import type { CommandLine } from "./main.ts";

/** `panelwise verify FOLDER`: the accuracy certificate. */
export async function verify({ rest, locale }: CommandLine): Promise<number> {
  const { values, positionals } = readArguments("verify", rest, {
    json: { type: "boolean" },
    only: { type: "string" },
  });
  if (values.help) {
    process.stdout.write(`${say(locale, "cli.verifyHelp")}\n`);
    return 0;
  }
  const [folder] = positionals;
  if (!folder) throw problem("cli.needs", { command: "verify", what: "FOLDER" });
  if (!existsSync(folder)) throw problem("cli.noFolder", { folder });
  const reports = await verifyFolder(
    folder,
    textOf(values.only),
    values.json ? undefined : (report) => process.stdout.write(`${line(report, locale)}\n`),
  );
  if (reports.length === 0) throw problem("cli.noCases", { folder });
  const totals = {
    passed: reports.filter(({ status }) => status === "passed").length,
    failed: reports.filter(({ status }) => status === "failed").length,
    unsupported: reports.filter(({ status }) => status === "unsupported").length,
  };
  if (values.json) process.stdout.write(`${JSON.stringify({ cases: reports.map(withoutTime), totals })}\n`);
  else process.stdout.write(`\n${say(locale, "cli.totals", { ...totals, ...sums(reports) })}\n`);
  return totals.failed > 0 ? 1 : 0;
}

/** Runs every case under a folder, in the order of their paths. */
export async function verifyFolder(
  folder: string,
  only?: string,
  onReport?: (report: CaseReport) => void,
): Promise<CaseReport[]> {
  const reports: CaseReport[] = [];
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".json")).sort();
  for (const file of files) {
    if (only && !file.includes(only)) continue;
    const parsed = caseFile.safeParse(parseJson(await readText(join(folder, file))));
    if (!parsed.success) continue;
    const report = await verifyCase(folder, file, parsed.data);
    reports.push(report);
    onReport?.(report);
  }
  return reports;
}

async function verifyCase(folder: string, file: string, one: CaseFile): Promise<CaseReport> {
  if (!supportedEstimators.includes(one.estimator)) return runCase(file, one, {});
  const data: Record<string, Cells> = {};
  for (const [name, csv] of Object.entries(typeof one.data === "string" ? { "": one.data } : one.data)) {
    const path = dataPath(folder, file, csv);
    if (!path) return withoutData(file, one, csv);
    data[name] = cellsFromCsv(await readText(path));
  }
  return runCase(file, one, data as CaseData);
}

/** FOLDER/data, beside the case, or the `data` folder beside the case's own folder. */
function dataPath(folder: string, file: string, csv: string): string | undefined {
  const here = join(folder, dirname(file));
  return [join(folder, "data", csv), join(here, csv), join(here, "data", csv), join(here, "..", "data", csv)].find(
    (path) => existsSync(path),
  );
}

const withoutData = (file: string, one: CaseFile, csv: string): CaseReport => ({
  file,
  case: one.case,
  estimator: one.estimator,
  status: "unsupported",
  compared: 0,
  expected: compare(one.expected, undefined, one.tolerance).expected,
  digits: null,
  worst: say("en-US", "cli.missingData", { file: csv }),
  seconds: 0,
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const withoutTime = ({ seconds: _, ...report }: CaseReport): Omit<CaseReport, "seconds"> => report;

function line(report: CaseReport, locale: Locale): string {
  const { status, file, compared, expected, digits, worst } = report;
  const count = say(locale, "cli.compared", { compared, expected });
  const precision = digits === null ? "" : `  ${say(locale, "cli.digits", { digits })}`;
  const reason = status === "passed" || !worst ? "" : `\n        ${worst}`;
  return `${say(locale, `cli.${status}`).padEnd(14)}${relative(".", file)}  ${count}${precision}${reason}`;
}

function sums(reports: readonly CaseReport[]): { compared: number; expected: number; digits: string } {
  const digits = reports.flatMap((report) => (report.digits === null ? [] : [report.digits]));
  return {
    compared: reports.reduce((sum, { compared }) => sum + compared, 0),
    expected: reports.reduce((sum, { expected }) => sum + expected, 0),
    digits: digits.length > 0 ? Math.min(...digits).toFixed(1) : "-",
  };
}
