import type { Dispatch } from "react";
import type { Message, MessageKey } from "../messages/message.ts";
import type { Executor } from "../tasks/executor.ts";
import type { Workbook } from "../workbook/port.ts";
import type { Action } from "./state/reduce.ts";
import type { StudyState } from "./state/study-state.ts";
import type { Choices } from "./actions/use-choices.ts";
import type { SourceState } from "./actions/use-source.ts";

/** Something that was done, with what can be done about it: show, undo. */
export interface Notice {
  readonly message: Message;
  readonly actions: readonly { readonly label: MessageKey; readonly run: () => void }[];
}

/** What every page works with. */
export interface Desk {
  readonly workbook: Workbook;
  readonly executor: Executor;
  readonly study: StudyState;
  readonly dispatch: Dispatch<Action>;
  readonly choices: Choices;
  readonly data: SourceState;
  readonly notice: Notice | null;
  readonly setNotice: (notice: Notice | null) => void;
  /** Puts the sample study into the workbook; absent where there is none. */
  readonly onSample?: () => void | Promise<void>;
  /** Shows a failure that belongs to no field. */
  readonly report: (fault: unknown) => void;
}
