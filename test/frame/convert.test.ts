import assert from "node:assert/strict";
import fc from "fast-check";
import { convertColumn, numberFromText } from "../../src/frame/convert.ts";
import { frameOf, numbers, stops } from "./frames.ts";

describe("numbers typed as text", () => {
  const read: readonly [string, number][] = [
    ["1,234.5", 1234.5],
    ["12%", 0.12],
    ["１２３．５", 123.5],
    ["１，２３４", 1234],
    ["123 (e)", 123],
    ["  42 ", 42],
    ["\u00a01 234.5", 1234.5],
    ["−3.5", -3.5],
    ["(1,200)", -1200],
    ["¥3万", 30_000],
    ["1.2亿", 120_000_000],
    ["1.5e-3", 0.0015],
    ["1.234.567,8", 1234567.8],
    ["5*", 5],
    ["2010年", 2010],
    ["+7", 7],
    [".5", 0.5],
  ];
  for (const [text, value] of read)
    it(`“${text}” is ${value}`, () => {
      const got = numberFromText(text);
      assert.ok(got !== null && Math.abs(got - value) <= 1e-15 * Math.abs(value), String(got));
    });

  for (const text of [
    "",
    "..",
    "n/a",
    "abc",
    "12,5",
    "1,23",
    "12-3",
    "1/2",
    "2010-01-01",
    "(5",
    "1e999",
    "--5",
    "5 apples",
    "0x10",
  ])
    it(`“${text}” is not a number beyond doubt`, () => assert.equal(numberFromText(text), null));

  it("any finite number reads back as itself, plain and with separators", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (x) => {
        assert.equal(numberFromText(String(x)), x === 0 ? 0 : x);
        const whole = Math.round(x);
        assert.equal(numberFromText(whole.toLocaleString("en-US")), whole === 0 ? 0 : whole);
      }),
    );
  });

  it("are converted into a new column beside the old one, with an account", () => {
    const frame = frameOf({ id: ["a", "b", "c", "d", "e", "f"], x: ["1,000", "12%", "3 (e)", "..", "hm", null] });
    const { frame: after, name, failed, ...counts } = convertColumn(frame, "x");
    assert.deepEqual(
      after.columns.map((column) => column.name),
      ["id", "x", "x_number"],
    );
    assert.equal(name, "x_number");
    const column = after.columns[2];
    assert.deepEqual(column.kind === "number" && numbers(column.values), [1000, 0.12, 3, null, null, null]);
    assert.deepEqual(counts, { converted: 3, percents: 1, units: 0, flagged: 1, missing: 0 });
    assert.deepEqual(failed, { count: 1, rows: [6], examples: ["hm"] });
    assert.equal(frame.columns.length, 2);
  });

  it("of an unknown column names the nearest columns", () => {
    const frame = frameOf({ lnco2: [1, 2], gdp: [1, 2] });
    stops("frame.unknownColumn", () => convertColumn(frame, "lnc02"), "“lnco2”");
    stops("frame.unknownColumnAmong", () => convertColumn(frame, "zzzzzzzzzz"), "“lnco2”, “gdp”");
  });
});
