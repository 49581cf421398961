import { createContext, use, type ReactNode } from "react";
import { explain } from "../messages/problem.ts";
import { say, speak, type Message, type MessageKey } from "../messages/message.ts";
import type { Locale } from "../messages/locale.ts";
import type { Parameters } from "../messages/sentence.ts";

const LocaleContext = createContext<Locale>("en-US");

export interface Voice {
  readonly locale: Locale;
  say(key: MessageKey, parameters?: Parameters): string;
  speak(message: Message): string;
  /** What a person reads for any thrown thing. */
  explain(error: unknown): string;
}

/** The sentences of the pane in the person's language. */
export function useVoice(): Voice {
  const locale = use(LocaleContext);
  return {
    locale,
    say: (key, parameters) => say(locale, key, parameters),
    speak: (message) => speak(locale, message),
    explain: (error) => explain(locale, error),
  };
}

export const Language = ({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) => (
  <LocaleContext value={locale}>{children}</LocaleContext>
);
