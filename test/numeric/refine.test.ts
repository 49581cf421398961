import assert from "node:assert/strict";
import { fromColumns } from "../../src/numeric/matrix.ts";
import { refine } from "../../src/numeric/refine.ts";

describe("least squares in 32 digits", () => {
  it("solves a polynomial of degree 9 on whole numbers exactly, where doubles alone lose most digits", () => {
    const points = Array.from({ length: 30 }, (_, i) => i - 10);
    const powers = Array.from({ length: 10 }, (_, degree) => Float64Array.from(points, (x) => x ** degree));
    const y = Float64Array.from(points, (_, i) => powers.reduce((sum, power) => sum + power[i], 0));
    const solved = refine(fromColumns(powers), y);
    // The outcome is the exact sum: every value is a whole number below 2^53, so the coefficients are exactly 1.
    assert.ok(y.every(Number.isSafeInteger));
    solved?.coefficients.forEach((b) => assert.ok(Math.abs(b - 1) < 1e-13, `${b}`));
  });

  it("gives the inverse of R: its rows make (x'x)^-1", () => {
    const x = fromColumns([Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 3, 4)]);
    const { rInverse } = refine(x, Float64Array.of(1, 2, 2, 3))!;
    // (x'x)^-1 of 1, 2, 3, 4 with a constant is [[1.5, -0.5], [-0.5, 0.2]].
    const [r00, , r01, r11] = rInverse.data;
    assert.ok(Math.abs(r00 ** 2 + r01 ** 2 - 1.5) < 1e-15);
    assert.ok(Math.abs(r01 * r11 + 0.5) < 1e-15);
    assert.ok(Math.abs(r11 ** 2 - 0.2) < 1e-15);
  });

  it("says so when columns are the same", () => {
    const column = Float64Array.of(1, 2, 3);
    assert.equal(refine(fromColumns([column, column]), column), undefined);
  });
});
