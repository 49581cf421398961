import type { Frame } from "../../frame/frame.ts";

/** A name that no column of the frame bears. */
export function freshName(frame: Frame, wish: string): string {
  const taken = new Set(frame.columns.map(({ name }) => name));
  let name = wish;
  while (taken.has(name)) name += "_";
  return name;
}
