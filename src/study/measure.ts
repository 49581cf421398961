import type { Column, Frame } from "../frame/frame.ts";
import type { Message, MessageKey } from "../messages/message.ts";
import type { Table } from "../report/table.ts";
import type { StudyContext } from "./context.ts";
import type { Field, Options } from "./field.ts";
import type { Formula } from "./formula.ts";

export interface MeasureOutcome {
  /** New columns, one value for each row of the frame, to be written beside the data; missing = not defined. */
  readonly columns: readonly Column[];
  /** Summaries worth a table of their own: weights, counts, slacks. */
  readonly tables: readonly Table[];
  readonly notes: readonly Message[];
  /**
   * Other rows than the data's: goes to a sheet of its own, and there are no columns beside. In a recipe it takes the place
   * of the data (reshaped, balanced), unless it is `extra`: weights, which later steps ask for by the name of the sheet.
   */
  readonly sheet?: { readonly name: string; readonly frame: Frame; readonly extra?: boolean };
}

/** A measure or data step, declared once: columns in, columns out. */
export interface Measure {
  readonly name: string;
  readonly title: MessageKey;
  readonly summary: MessageKey;
  /** The heading it stands under where measures are listed; "Other" without one. */
  readonly group?: MessageKey;
  readonly fields: readonly Field[];
  readonly run: (frame: Frame, options: Options, context: StudyContext) => Promise<MeasureOutcome>;
  readonly foresee?: (frame: Frame, options: Options) => readonly Message[];
  readonly formulas: readonly Formula[];
}
