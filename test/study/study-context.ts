import { frameFromCells } from "../../src/frame/from-cells.ts";
import type { Frame } from "../../src/frame/frame.ts";
import type { Locale } from "../../src/messages/locale.ts";
import type { Analysis, AnalysisOutcome } from "../../src/study/analysis.ts";
import type { StudyContext } from "../../src/study/context.ts";
import { parseOptions } from "../../src/study/run/parse-options.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { dataCells } from "./formula-cells.ts";

export const dataFrame = (name: string): Frame => frameFromCells(dataCells(name)).frame;

export const studyContext = (locale: Locale = "en-US", more: Partial<StudyContext> = {}): StudyContext => ({
  executor: inlineExecutor,
  locale,
  sheet: (name) => Promise.reject(new Error(`No sheet ${name} in this test`)),
  ...more,
});

/** Runs an analysis as every door does: options validated against the declaration first. */
export const runAnalysis = (
  analysis: Analysis,
  frame: Frame,
  given: Readonly<Record<string, unknown>>,
  context: StudyContext = studyContext(),
): Promise<AnalysisOutcome> => analysis.run(frame, parseOptions(analysis.name, analysis.fields, given), context);
