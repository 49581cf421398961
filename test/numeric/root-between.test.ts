import assert from "node:assert/strict";
import { rootBetween } from "../../src/numeric/root-between.ts";

describe("a root between two points", () => {
  const examples: readonly [string, (x: number) => number, number, number, number][] = [
    ["of a cosine", Math.cos, 0, 3, Math.PI / 2],
    ["of a cube that is flat there", (x) => (x - 0.3) ** 3, -1, 4, 0.3],
    ["of a falling logarithm near its pole", (x) => Math.log(1 - x) + 20, 0, 1 - 1e-12, 1 - Math.exp(-20)],
    ["of a jump", (x) => (x < 0.7 ? -1 : 1), 0, 1, 0.7],
    ["at an end", (x) => x - 1, 1, 2, 1],
  ];
  for (const [name, f, low, high, root] of examples)
    it(`${name} is found in few steps`, () => {
      let calls = 0;
      const found = rootBetween(low, high, f(low), f(high), (x) => {
        calls++;
        return f(x);
      });
      // A triple root is known to the cube root of the rounding only, and takes most steps: halving alone would take 50.
      assert.ok(Math.abs(found - root) < (name.includes("cube") ? 1e-5 : 1e-14), `${found}`);
      assert.ok(calls < 200, `${calls}`);
    });

  it("of a smooth function takes about eight", () => {
    let calls = 0;
    rootBetween(0.2, 0.4, Math.cos(3 * 0.2) - 0.6, Math.cos(3 * 0.4) - 0.6, (x) => {
      calls++;
      return Math.cos(3 * x) - 0.6;
    });
    assert.ok(calls <= 9, `${calls}`);
  });
});
