import assert from "node:assert/strict";
import { numberFormat, numberText, type NumberCell } from "../../src/report/number-text.ts";

const cell = (value: number, more: Partial<NumberCell> = {}): NumberCell => ({
  kind: "number",
  value,
  decimals: 3,
  ...more,
});

describe("a number in a table", () => {
  it("shows its stars, its brackets and the sign inside the brackets", () => {
    assert.equal(numberText(cell(0.11771585508260649, { stars: "***" })), "0.118***");
    assert.equal(numberText(cell(-0.11771585508260649, { stars: "*" })), "-0.118*");
    assert.equal(numberText(cell(0.0108, { bracket: "round" })), "(0.011)");
    assert.equal(numberText(cell(-0.123, { bracket: "round" })), "(-0.123)");
    assert.equal(numberText(cell(-0.123, { bracket: "square" })), "[-0.123]");
  });

  it("groups thousands when asked, never the decimals, and shows per cent", () => {
    assert.equal(numberText(cell(3836, { decimals: 0, grouped: true })), "3,836");
    assert.equal(numberText(cell(1234567.1234567, { decimals: 7, grouped: true })), "1,234,567.1234567");
    assert.equal(numberText(cell(999, { decimals: 0, grouped: true })), "999");
    assert.equal(numberText(cell(0.125, { decimals: 1, percent: true })), "12.5%");
  });

  it("rounds as Excel does: half away from zero on fifteen digits", () => {
    // The binary values of 1.005 and 2.675 lie below the half; Excel rounds the decimal a person sees.
    assert.equal(numberText(cell(1.005, { decimals: 2 })), "1.01");
    assert.equal(numberText(cell(-2.675, { decimals: 2 })), "-2.68");
    assert.equal(numberText(cell(0.5, { decimals: 0 })), "1");
    assert.equal(numberText(cell(0.4999, { decimals: 0 })), "0");
    assert.equal(numberText(cell(9.9996)), "10.000");
    assert.equal(numberText(cell(0.0004)), "0.000");
    assert.equal(numberText(cell(0.0005)), "0.001");
    assert.equal(numberText(cell(1e-300)), "0.000");
    assert.equal(numberText(cell(0)), "0.000");
  });

  it("shows huge numbers in full", () => {
    assert.equal(numberText(cell(1.5e22, { decimals: 1 })), "15000000000000000000000.0");
  });

  it("agrees with toFixed wherever decimals are not on a half", () => {
    for (let i = 1; i < 2000; i++) {
      const value = Math.sin(i) * 10 ** ((i % 13) - 5);
      assert.equal(numberText(cell(value, { decimals: 4 })), value.toFixed(4));
    }
  });

  it("refuses what is not a number", () => {
    assert.throws(() => numberText(cell(NaN)), RangeError);
    assert.throws(() => numberText(cell(Infinity)), RangeError);
  });

  it("has a number format with the sign inside the brackets, and room for the stars it lacks", () => {
    const room = { stars: 3, bracket: "round" } as const;
    assert.equal(numberFormat(cell(1, { stars: "**" }), room), '0.000"**"_0_)');
    assert.equal(numberFormat(cell(1, { bracket: "round" }), room), "(0.000)_0_0_0;(-0.000)_0_0_0");
    assert.equal(numberFormat(cell(1, { bracket: "square" })), '"["0.000"]";"["-0.000"]"');
    assert.equal(numberFormat(cell(1, { decimals: 0, grouped: true }), room), "#,##0_0_0_0_)");
    assert.equal(numberFormat(cell(1, { decimals: 1, percent: true })), "0.0%");
  });
});
