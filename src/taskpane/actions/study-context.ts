import { secondSolverOfPage } from "../../compute/second-solver-browser.ts";
import { frameFromCells } from "../../frame/from-cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { problem } from "../../messages/problem.ts";
import type { Progress, StudyContext } from "../../study/context.ts";
import type { Executor } from "../../tasks/executor.ts";
import type { Workbook } from "../../workbook/port.ts";

export interface Lent {
  readonly workbook: Workbook;
  readonly executor: Executor;
  readonly locale: Locale;
}

/** What the pane lends to a study while it runs. */
export function studyContext(
  { workbook, executor, locale }: Lent,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): StudyContext {
  return {
    executor,
    locale,
    signal,
    onProgress,
    secondSolver: secondSolverOfPage,
    async sheet(name) {
      const used = (await workbook.sheets()).find((one) => one.name.toLowerCase() === name.toLowerCase())?.used;
      if (!used) throw problem("pane.noDataOnSheet", { name }, { sheet: name });
      const cells = await workbook.read(used, { signal });
      return frameFromCells(cells, { sheet: used.sheet, firstRow: used.row + 1, firstColumn: used.column + 1 }).frame;
    },
  };
}

/** Lets the browser paint the bar before work begins that may hold it. */
export const painted = (): Promise<void> => new Promise((resume) => setTimeout(resume, 30));
