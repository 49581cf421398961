import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import { explain } from "../messages/problem.ts";
import type { Workbook } from "../workbook/port.ts";
import { isOurFormula } from "./ours.ts";

/** What the ribbon's buttons ask for. */
export interface CommandHost {
  readonly workbook: () => Workbook;
  /** Calculates every formula of the workbook again. */
  readonly recalculate: () => Promise<void>;
  readonly locale: () => Locale;
  /** Shows a sentence to the person; a failure opens the pane. */
  readonly tell: (sentence: string, failed: boolean) => void;
}

/** Excel's side of a button: it stays busy until `completed` is called. */
export interface CommandEvent {
  completed(): void;
}

export type Command = (event: CommandEvent) => Promise<void>;

/** The ribbon's functions by the names the manifest gives them. Tables are refreshed from the pane, which asks before it replaces edits. */
export const commands = (host: CommandHost): Readonly<Record<"pwRefresh" | "pwFreeze", Command>> => ({
  pwRefresh: command(host, async (locale) => {
    await host.recalculate();
    return say(locale, "functions.refreshed");
  }),
  pwFreeze: command(host, async (locale) => {
    const cells = await host.workbook().freeze(null, isOurFormula);
    return cells > 0 ? say(locale, "functions.frozen", { n: cells }) : say(locale, "functions.nothingToFreeze");
  }),
});

const command =
  (host: CommandHost, act: (locale: Locale) => Promise<string>): Command =>
  async (event) => {
    try {
      host.tell(await act(host.locale()), false);
    } catch (error) {
      host.tell(explain(host.locale(), error), true);
    } finally {
      event.completed();
    }
  };
