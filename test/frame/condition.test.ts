import assert from "node:assert/strict";
import { rowsWhere } from "../../src/frame/condition.ts";
import { frameOf, stops } from "./frames.ts";

const frame = frameOf({
  year: [2009, 2010, 2011, null, 2012],
  region: ["East", "West", "East", "East", null],
  code: ["10", "11", "12", "13", "14"],
  "CO2 (Mt)": [1, 2, 3, 4, 5],
  省份: ["北京", "上海", "北京", "广东", "广东"],
});
const rows = (condition: string) => [...rowsWhere(frame, condition)].join("");

describe("a condition on rows", () => {
  const holds: readonly [string, string][] = [
    ["year >= 2010", "01101"],
    ['year >= 2010 & region == "East"', "00100"],
    ["year >= 2010 & region == East", "00100"],
    ["region != East", "01000"],
    ["year < 2010 | year > 2011", "10001"],
    ["!(year == 2010)", "10101"],
    ["not year == 2010 and region = West", "00000"],
    ["year in (2009, 2011)", "10100"],
    ["year %in% 2010:2012", "01101"],
    ['year %in% c(2009, 2012) & 省份 %in% c("北京")', "10000"],
    ["省份 in (“北京”, 上海)", "11100"],
    ["省份 ＝＝ 北京", "10100"],
    ['"CO2 (Mt)" > 2', "00111"],
    ["`CO2 (Mt)` >= 2 & year <> 2010", "00101"],
    ["code == 12", "00100"],
    ['code == "12"', "00100"],
  ];
  for (const [condition, expected] of holds) it(`${condition}`, () => assert.equal(rows(condition), expected));

  it("leaves a row out when any operand is missing, even beside “or”", () => {
    assert.equal(rows("year > 2000 | `CO2 (Mt)` > 0"), "11101");
  });

  it("refuses a text that the column never holds, and names those near", () => {
    stops("frame.unknownLevel", () => rows("region == Eest"), "Eest", "“East”");
    stops("frame.unknownLevel", () => rows('region in ("Nord")'), "“East”");
  });

  it("refuses comparisons without meaning", () => {
    stops("frame.textOrder", () => rows('year > "abc"'), "abc");
    stops("frame.unknownColumn", () => rows("yaer > 2010"), "“year”");
    stops("frame.textAsNumber", () => rows("region > 3"), "region");
    stops("frame.textAsNumberConvertible", () => rows("code > 3"), "code");
    stops("frame.listItem", () => rows("year in (year + 1)"), "year + 1");
  });
});
