import { localeOf } from "../messages/locale.ts";
import type { Workbook } from "../workbook/port.ts";
import { commands, type CommandEvent, type CommandHost } from "./commands.ts";

/** The parts of Excel's globals that the ribbon's buttons use; the globals themselves fit, and so do fakes. */
export interface RibbonGlobals {
  readonly Office: {
    readonly actions: { associate(name: string, run: (event: CommandEvent) => void): void };
    readonly context?: { readonly displayLanguage?: string };
  };
  readonly Excel: { run(batch: (context: CalculatingContext) => Promise<void>): Promise<void> };
}

interface CalculatingContext {
  readonly workbook: { readonly application: { calculate(type: "Full"): void } };
  sync(): Promise<unknown>;
}

/**
 * Gives the ribbon's buttons their work. Called once by the page of the shared runtime, with the Workbook that its pane
 * uses, so that pane and ribbon take turns.
 *
 * @param tell shows a sentence to the person; `failed` when it should open the pane
 */
export function associateRibbon({ Office, Excel }: RibbonGlobals, workbook: Workbook, tell: CommandHost["tell"]): void {
  const host: CommandHost = {
    workbook: () => workbook,
    recalculate: () =>
      Excel.run(async (context) => {
        context.workbook.application.calculate("Full");
        await context.sync();
      }),
    locale: () => localeOf(Office.context?.displayLanguage),
    tell,
  };
  for (const [name, command] of Object.entries(commands(host)))
    Office.actions.associate(name, (event) => void command(event));
}
