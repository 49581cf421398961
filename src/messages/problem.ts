import type { Locale } from "./locale.ts";
import { message, say, speak, type Message, type MessageKey } from "./message.ts";
import type { Parameters } from "./sentence.ts";

/** Where in the workbook a problem sits: any of sheet, cell (A1), column (its header). */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
  readonly column?: string;
}

/** How a cell function shows the problem: bad input, not estimable, numerical failure. */
export type ProblemKind = "value" | "not-available" | "number";

/**
 * A problem the user can fix: what we saw, what we need, what to do.
 * `key` is for programs, the sentence (in both languages) for people.
 */
export class Problem extends Error {
  readonly detail: Message;
  readonly kind: ProblemKind;
  readonly place: Place;

  constructor(detail: Message, kind: ProblemKind = "value", place: Place = {}) {
    super(speak("en-US", detail));
    this.name = "Problem";
    this.detail = detail;
    this.kind = kind;
    this.place = place;
  }

  get key(): MessageKey {
    return this.detail.key;
  }

  in(locale: Locale): string {
    return speak(locale, this.detail);
  }
}

export const problem = (key: MessageKey, parameters: Parameters = {}, place: Place = {}): Problem =>
  new Problem(message(key, parameters), "value", place);
export const notEstimable = (key: MessageKey, parameters: Parameters = {}): Problem =>
  new Problem(message(key, parameters), "not-available");
export const numericalFailure = (key: MessageKey, parameters: Parameters = {}): Problem =>
  new Problem(message(key, parameters), "number");

/** A Problem as plain data, to cross a worker boundary or sit in a result. */
export interface ProblemData {
  readonly detail: Message;
  readonly kind: ProblemKind;
  readonly place: Place;
}
export const toProblemData = ({ detail, kind, place }: Problem): ProblemData => ({ detail, kind, place });
export const fromProblemData = ({ detail, kind, place }: ProblemData): Problem => new Problem(detail, kind, place);

/** What a person reads for any thrown thing: a Problem in their language, else one honest sentence. */
export function explain(locale: Locale, error: unknown): string {
  if (error instanceof Problem) return error.in(locale);
  return say(locale, "study.unexpected", { detail: error instanceof Error ? error.message : String(error) });
}
