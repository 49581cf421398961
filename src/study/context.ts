import type { Frame } from "../frame/frame.ts";
import type { Locale } from "../messages/locale.ts";
import type { Message } from "../messages/message.ts";
import type { LinearSolver } from "../numeric/simplex/program.ts";
import type { Executor } from "../tasks/executor.ts";

export interface Progress {
  /** What is being done, for example "Permutation". */
  readonly step: Message;
  readonly done: number;
  readonly total: number;
}

/** What a door lends to a study: where work runs, the language, and the other sheets of the workbook. */
export interface StudyContext {
  readonly executor: Executor;
  readonly locale: Locale;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** A second solver for linear programs that ours could not certify, loaded only when needed. */
  readonly secondSolver?: () => Promise<LinearSolver>;
  /** Another sheet as a frame; a Problem when there is none of that name. */
  readonly sheet: (name: string) => Promise<Frame>;
}
