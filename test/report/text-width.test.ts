import assert from "node:assert/strict";
import { padText, textWidth, wrapText } from "../../src/report/text-width.ts";

describe("the width of a text", () => {
  it("counts Chinese characters and full-width forms twice", () => {
    assert.equal(textWidth("lnCO2"), 5);
    assert.equal(textWidth("样本量"), 6);
    assert.equal(textWidth("列（3）"), 7);
    assert.equal(textWidth("R²"), 2);
    assert.equal(textWidth("e\u0301"), 1);
    assert.equal(padText("是", 6, "center"), "  是  ");
  });

  it("wraps Chinese anywhere but before a closing mark, and English between words", () => {
    const chinese = wrapText("括号内为聚类到城市层面的稳健标准误。样本量3836个。", 12);
    assert.ok(chinese.every((line) => textWidth(line) <= 12 + 2));
    assert.ok(chinese.every((line) => !/^[，。]/.test(line)));
    assert.equal(chinese.join(""), "括号内为聚类到城市层面的稳健标准误。样本量3836个。");
    assert.deepEqual(wrapText("one two three", 7), ["one two", "three"]);
    assert.deepEqual(wrapText("unbreakable", 4), ["unbreakable"]);
    assert.deepEqual(wrapText("", 4), [""]);
  });
});
