import assert from "node:assert/strict";
import type { SpatialWeights } from "../../../../src/estimate/spatial/spatial-weights.ts";
import { Problem } from "../../../../src/messages/problem.ts";

/** Weights as rows of numbers, in the order of their names. */
export function squareOf({ names, start, column, value }: SpatialWeights): number[][] {
  return names.map((_, i) => {
    const row = names.map(() => 0);
    for (let k = start[i]; k < start[i + 1]; k++) row[column[k]] = value[k];
    return row;
  });
}

/** That a call is refused with a sentence, complete in both languages. */
export function refuses(run: () => unknown, key: string, says = /./): void {
  assert.throws(run, (error) => refusal(error, key, says));
}

export const refusesLater = (run: Promise<unknown>, key: string, says = /./): Promise<void> =>
  assert.rejects(run, (error) => refusal(error, key, says));

function refusal(error: unknown, key: string, says: RegExp): true {
  assert.ok(error instanceof Problem, String(error));
  assert.equal(error.key, key);
  assert.match(error.in("en-US"), says);
  for (const locale of ["en-US", "zh-CN"] as const) assert.doesNotMatch(error.in(locale), /[{}]|undefined|NaN/);
  assert.match(error.in("zh-CN"), /[一-龥]/);
  return true;
}
