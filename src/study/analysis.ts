import type { Estimate } from "../estimate/estimate.ts";
import type { Frame } from "../frame/frame.ts";
import type { Message, MessageKey } from "../messages/message.ts";
import type { ProblemData } from "../messages/problem.ts";
import type { Figure } from "../report/figure.ts";
import type { Table } from "../report/table.ts";
import type { StudyContext } from "./context.ts";
import type { Field, Options } from "./field.ts";
import type { Formula } from "./formula.ts";

/** One model of a table: its estimate, or why there is none. A failed column does not kill its neighbours. */
export type ModelResult = { readonly estimate: Estimate } | { readonly problem: ProblemData };

export interface AnalysisOutcome {
  readonly models: readonly ModelResult[];
  readonly tables: readonly Table[];
  /** Shown with the tables and written beside them. */
  readonly figures?: readonly Figure[];
  readonly notes: readonly Message[];
}

/** An analysis, declared once: form, formulas, recipe step, command line and help come from here. */
export interface Analysis {
  readonly name: string;
  readonly title: MessageKey;
  readonly summary: MessageKey;
  /** The heading it stands under where analyses are listed; "Other" without one. */
  readonly group?: MessageKey;
  readonly fields: readonly Field[];
  readonly run: (frame: Frame, options: Options, context: StudyContext) => Promise<AnalysisOutcome>;
  /** Rows, clusters and so on that the choices imply, told before anything runs; a Problem when it could not run. */
  readonly foresee?: (frame: Frame, options: Options) => readonly Message[];
  /** The same of the other sheets that the choices name: units matched, units without neighbours. */
  readonly foreseeSheets?: (
    frame: Frame,
    options: Options,
    context: Pick<StudyContext, "sheet" | "locale">,
  ) => Promise<readonly Message[]>;
  readonly formulas: readonly Formula[];
}
