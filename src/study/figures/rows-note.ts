import { say } from "../../messages/message.ts";
import type { Shown } from "../measure-figures.ts";

/** How many rows a figure shows, and how many have no value. */
export const rowsNote = ({ values, missing, locale }: Shown): string =>
  missing === 0
    ? say(locale, "figures.allRows", { n: values.length })
    : say(locale, "figures.rowsUsed", { used: values.length - missing, n: values.length, missing });
