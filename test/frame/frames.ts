import assert from "node:assert/strict";
import type { CellValue } from "../../src/frame/cells.ts";
import type { Frame } from "../../src/frame/frame.ts";
import { frameFromCells } from "../../src/frame/from-cells.ts";
import type { MessageKey } from "../../src/messages/message.ts";
import { Problem } from "../../src/messages/problem.ts";

/** A frame of named columns, as a sheet with a header in row 1 would give it. */
export function frameOf(columns: Readonly<Record<string, readonly CellValue[]>>): Frame {
  const names = Object.keys(columns);
  const height = Math.max(...names.map((name) => columns[name].length));
  const body = Array.from({ length: height }, (_, i) => names.map((name) => columns[name][i]));
  return frameFromCells([names, ...body], { header: "yes", sheet: "Data" }).frame;
}

/** Asserts that work stops with this Problem, whole in both languages, and returns it. */
export function stops(key: MessageKey, work: () => unknown, ...mentions: readonly (string | RegExp)[]): Problem {
  let caught: unknown = null;
  try {
    work();
  } catch (error) {
    caught = error;
  }
  assert.ok(caught instanceof Problem, `expected ${key}, but ${caught ? String(caught) : "nothing was refused"}`);
  assert.equal(caught.key, key, caught.message);
  for (const locale of ["en-US", "zh-CN"] as const) {
    const sentence = caught.in(locale);
    assert.doesNotMatch(sentence, /\{\w+(\|[^}]*)?\}|undefined|NaN/, sentence);
    for (const mention of mentions)
      assert.ok(
        typeof mention === "string" ? sentence.includes(mention) : mention.test(sentence),
        `${sentence} lacks ${mention}`,
      );
  }
  return caught;
}

export const numbers = (values: Iterable<number>): (number | null)[] =>
  [...values].map((v) => (Number.isNaN(v) ? null : v));
