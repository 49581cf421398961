import type { Locale } from "../messages/locale.ts";
import type { ReadBlank } from "./blanks.ts";

/** What Excel tells a function about one call. */
export interface Invocation {
  readonly parameterAddresses?: readonly (string | null | undefined)[] | null;
  onCanceled?: (() => void) | undefined;
}

/** An error value with the message Excel shows beside the cell; messages show with #VALUE! and #N/A only. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#NULL!";

/** All that custom functions ask of Excel. */
export interface FunctionHost {
  associate(id: string, run: (...given: unknown[]) => Promise<unknown[][]>): void;
  error(code: ErrorCode, message?: string): object;
  locale(): Locale;
  /** True where blank cells arrive as null already. */
  tellsBlanks(): boolean;
  readonly readBlank: ReadBlank;
}
