import type { Frame } from "../../frame/frame.ts";
import { baseFromLong, type Base } from "../../measure/exposure-input.ts";

/** What parts a long table of base employment must not be asked for: its region and, where it has one, its time. */
export interface BaseKeys {
  readonly region: string;
  readonly time?: string | undefined;
}

/**
 * A table of base employment that is seen to be long: beside region and time it has two columns, the industry as text and
 * its employment. Null when it is wide, with a column for each industry.
 */
export function longBase(frame: Frame, { region, time }: BaseKeys): Base | null {
  const [industry, value, ...more] = frame.columns.filter(({ name }) => name !== region && name !== time);
  const isLong = more.length === 0 && industry?.kind === "category" && value?.kind === "number";
  return isLong ? baseFromLong(frame, { region, industry: industry.name, value: value.name, time }) : null;
}
