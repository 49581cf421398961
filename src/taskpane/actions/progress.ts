import { message, type Message } from "../../messages/message.ts";

/** What a running piece of work tells: what is being done, and how far it is. */
export interface Advance {
  readonly step: Message;
  readonly done: number;
  readonly total: number;
  /** Milliseconds, both by the same clock. */
  readonly since: number;
  readonly now: number;
}

/** The next advance; a new step starts the clock of the time left anew. */
export function advance(
  before: Advance | null,
  { step, done, total }: Pick<Advance, "step" | "done" | "total">,
  now: number,
): Advance {
  const same = before !== null && before.step.key === step.key && before.total === total && done >= before.done;
  return { step, done, total, now, since: same ? before.since : now };
}

/** Time left, said only after two seconds of evidence; null when nothing can be said. */
export function timeLeft({ done, total, since, now }: Advance): Message | null {
  const elapsed = now - since;
  if (elapsed < 2000 || done <= 0 || done >= total) return null;
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  if (seconds < 60) return message("pane.secondsLeft", { n: Math.max(1, seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return message("pane.minutesLeft", { n: minutes });
  return message("pane.hoursLeft", { n: Math.round(minutes / 60) });
}
