import { dirname, resolve } from "node:path";
import { z } from "zod";
import { nodePool } from "../compute/pool-node.ts";
import { modelSpec } from "../estimate/spec.ts";
import { frameFromCells } from "../frame/from-cells.ts";
import { parseFormula } from "../frame/formula.ts";
import type { Locale } from "../messages/locale.ts";
import { say, speak } from "../messages/message.ts";
import { fromProblemData, problem } from "../messages/problem.ts";
import { tableText } from "../report/table-text.ts";
import type { Analysis, AnalysisOutcome } from "../study/analysis.ts";
import { analyses } from "../study/registry.ts";
import { estimateModel } from "../estimate/estimate-model.ts";
import { firstIssue } from "../study/run/read-recipe.ts";
import { parseOptions } from "../study/run/parse-options.ts";
import { readArguments, textOf, type Arguments } from "./arguments.ts";
import { readData, readJson } from "./files.ts";
import { flagHelp, flagsOf, optionsFromFlags } from "./flags.ts";
import type { CommandLine } from "./main.ts";

/** `panelwise fit`: one model, printed. */
export async function fit({ rest, locale }: CommandLine): Promise<number> {
  const chosen = rest[rest.indexOf("--analysis") + 1];
  const analysis = analysisNamed(rest.includes("--analysis") ? chosen : "regression");
  const text = { type: "string" } as const;
  const own = { sheet: text, formula: text, analysis: text, json: { type: "boolean" } } as const;
  const { values, positionals } = readArguments("fit", rest, { ...flagsOf(analysis.fields), ...own });
  if (values.help) {
    const names = analyses.map(({ name }) => name).join(", ");
    const options = `${say(locale, "cli.optionsOf", { title: say(locale, analysis.title) })}\n${flagHelp(analysis.fields, locale)}`;
    process.stdout.write(`${say(locale, "cli.fitHelp", { analyses: names })}\n\n${options}\n`);
    return 0;
  }
  const [file] = positionals;
  if (!file) throw problem("cli.needs", { command: "fit", what: "DATA" });
  return file.toLowerCase().endsWith(".json") ? fitFile(file, locale) : fitData(file, analysis, values, locale);
}

const specFile = z.strictObject({ data: z.string(), sheet: z.string().optional(), model: modelSpec });

/** A file that names its data (beside itself) and one model; prints the Estimate as JSON. */
async function fitFile(file: string, locale: Locale): Promise<number> {
  const parsed = specFile.safeParse(await readJson(file));
  if (!parsed.success) throw problem("cli.badSpec", { file, ...firstIssue(parsed.error) });
  const { data, sheet, model } = parsed.data;
  const { cells, address } = await readData(resolve(dirname(file), data), sheet, locale);
  const { frame } = frameFromCells(cells, { sheet: address.sheet, firstRow: address.row + 1 });
  process.stdout.write(`${JSON.stringify(estimateModel(frame, model))}\n`);
  return 0;
}

async function fitData(file: string, analysis: Analysis, values: Arguments["values"], locale: Locale): Promise<number> {
  const { cells, address } = await readData(file, textOf(values.sheet), locale);
  const { frame } = frameFromCells(cells, { sheet: address.sheet, firstRow: address.row + 1 });
  const given = { ...fromFormula(textOf(values.formula), analysis), ...optionsFromFlags(analysis.fields, values) };
  const options = parseOptions(analysis.name, analysis.fields, given);
  const executor = nodePool();
  try {
    const sheet = async (name: string): Promise<typeof frame> => {
      const other = await readData(file, name, locale);
      return frameFromCells(other.cells, { sheet: name, firstRow: other.address.row + 1 }).frame;
    };
    const outcome = await analysis.run(frame, options, { executor, locale, sheet });
    print(outcome, Boolean(values.json), locale);
    const [first] = outcome.models;
    if (outcome.models.length === 1 && "problem" in first) throw fromProblemData(first.problem);
    return 0;
  } finally {
    await executor.close();
  }
}

function analysisNamed(name: string): Analysis {
  const analysis = analyses.find((one) => one.name === name);
  if (!analysis) throw problem("recipe.unknownAnalysis", { name, known: analyses.map((one) => one.name).join(", ") });
  return analysis;
}

/** The options that a formula stands for. */
function fromFormula(text: string | undefined, analysis: Analysis): Record<string, unknown> {
  if (text === undefined) return {};
  const { y, x, absorb, endog, instruments, constant } = parseFormula(text);
  const shared = { outcomes: [y], absorb, effects: "none", constant };
  if (analysis.fields.some(({ name }) => name === "instruments")) return { ...shared, endog, instruments, controls: x };
  if (endog.length > 0) throw problem("iv.needsAnalysis", { analysis: analysis.name });
  return { ...shared, x, steps: [{ controls: true, effects: true }] };
}

function print({ models, tables, notes }: AnalysisOutcome, asJson: boolean, locale: Locale): void {
  if (asJson) process.stdout.write(`${JSON.stringify({ models, tables })}\n`);
  else
    process.stdout.write(`${[...tables.map(tableText), ...notes.map((note) => speak(locale, note))].join("\n\n")}\n`);
}
