import assert from "node:assert/strict";
import { Problem } from "../../../src/messages/problem.ts";

/** Checks that something is refused with a sentence that says this, in both languages. */
export function refuses(run: () => unknown, english: RegExp, chinese: RegExp): void {
  assert.throws(run, (error) => says(error, english, chinese));
}

export async function refusesLater(run: () => Promise<unknown>, english: RegExp, chinese: RegExp): Promise<void> {
  await assert.rejects(run, (error) => says(error, english, chinese));
}

function says(error: unknown, english: RegExp, chinese: RegExp): boolean {
  assert.ok(error instanceof Problem, String(error));
  assert.match(error.in("en-US"), english);
  assert.match(error.in("zh-CN"), chinese);
  assert.doesNotMatch(error.in("en-US") + error.in("zh-CN"), /\{\w+[|}]/);
  return true;
}
