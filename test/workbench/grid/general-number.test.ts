import assert from "node:assert/strict";
import { generalNumber } from "../../../src/workbench/grid/general-number.ts";

describe("numbers without a number format", () => {
  it("show as many digits as their column has room for, rounded", () => {
    assert.equal(generalNumber(0.333333333333333, 8), "0.333333");
    assert.equal(generalNumber(0.333333333333333, 30), "0.333333333");
    assert.equal(generalNumber(-13.80263, 8), "-13.8026");
    assert.equal(generalNumber(2 / 3, 4), "0.67");
    assert.equal(generalNumber(233.754746292723, 5), "233.8");
  });

  it("lose trailing zeros but no digit of a whole number", () => {
    assert.equal(generalNumber(1.5, 10), "1.5");
    assert.equal(generalNumber(714, 10), "714");
    assert.equal(generalNumber(1.00000000001, 8), "1");
    assert.equal(generalNumber(1234567, 8), "1234567");
  });

  it("go over to powers of ten when very small or very large, or when nothing else fits", () => {
    assert.equal(generalNumber(6.29366278703e-142, 11), "6.2937E-142");
    assert.equal(generalNumber(6.29366278703e-142, 8), "6.3E-142");
    assert.equal(generalNumber(0.0000012345, 10), "1.2345E-06");
    assert.equal(generalNumber(123456789012, 12), "1.23457E+11");
    assert.equal(generalNumber(1234567, 6), "1E+06");
    assert.equal(generalNumber(0.00012345, 5), "1E-04");
  });

  it("become a fence where nothing fits, and zero stays zero", () => {
    assert.equal(generalNumber(123456, 3), "###");
    assert.equal(generalNumber(0, 8), "0");
  });
});
