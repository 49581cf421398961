import assert from "node:assert/strict";
import fc from "fast-check";
import { keywordList, type KeywordOptions } from "../../src/measure/keyword-share.ts";
import { stops } from "../frame/frames.ts";

const count = (text: string, keywords: string[], options?: KeywordOptions) =>
  keywordList(keywords).count(text, options);
const hits = (text: string, keywords: string[]) => count(text, keywords).hits;

describe("keywords in a text", () => {
  it("in English stand at word boundaries, in any case, and phrases are one word", () => {
    const found = count("Low-carbon growth: CARBON markets, carbonate and Carbon Emission trading.", [
      "carbon",
      "carbon emission",
    ]);
    assert.deepEqual(found.each, [2, 1]);
    // low, carbon, growth, carbon, markets, carbonate, and, carbon emission, trading.
    assert.deepEqual([found.hits, found.total], [3, 9]);
    assert.equal(found.share, 3 / 9);
  });

  it("in Chinese may begin anywhere, and the longest counts", () => {
    const found = count("推进碳排放权交易，降低碳排放。", ["碳排放", "碳排放权"]);
    assert.deepEqual(found.each, [1, 1]);
    assert.equal(hits("环境保护税", ["保护"]), 1);
  });

  it("do not overlap: no character counts twice", () => {
    assert.deepEqual(count("aXaXa", ["axa"], { unit: "characters" }).each, [0]);
    assert.deepEqual(count("环环环", ["环环"]).each, [1]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("碳", "排", "放", "a", " "), maxLength: 40 }), (text) => {
        const { hits: inside, total } = count(text, ["碳排", "排放", "a", "放碳排"], { unit: "characters" });
        assert.ok(inside <= total);
        assert.equal(total, [...text].filter((c) => c !== " ").length);
      }),
    );
  });

  it("are found in mixed text, in full width, across line breaks and between scripts", () => {
    assert.equal(hits("发展ＡＩ技术", ["ai"]), 1);
    assert.equal(hits("环境\n保护", ["环境保护"]), 1);
    assert.equal(hits("green\n   finance", ["Green Finance"]), 1);
    assert.equal(hits("maintain", ["ai"]), 0);
    assert.equal(hits("CO2和CO23", ["co2"]), 1);
  });

  it("are one word each among the words of the dictionary, or characters among all letters and digits", () => {
    const { hits: words, total } = count("我们要保护环境。", ["保护环境"]);
    // 我们, 要 and the keyword: two words any Chinese dictionary has.
    assert.deepEqual([words, total], [1, 3]);
    const characters = count("我们要保护环境。", ["保护环境"], { unit: "characters" });
    assert.deepEqual([characters.hits, characters.total], [4, 7]);
  });

  it("stand among the very words that the whole text at once is cut into, and a long report takes no minutes", () => {
    const whole = new Intl.Segmenter("zh", { granularity: "word" });
    const letters = fc.constantFrom(
      "发展",
      "绿色",
      "经济",
      "low",
      "don't",
      "3.14",
      "1,000",
      "a:b",
      "，",
      "。",
      ". ",
      ", ",
      "（",
      "」",
      "-",
      "\n",
      " ",
      "ｘ",
      "’",
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const plain = text
          .normalize("NFKC")
          .toLowerCase()
          .replace(/\s+/g, " ")
          .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
        const words = [...whole.segment(plain.trim())].filter(({ isWordLike }) => isWordLike).length;
        assert.equal(count(text, ["zzz"]).total, words);
      }),
    );
    const report = "推进碳排放权交易，降低能耗，发展绿色金融，经济增长稳中向好。".repeat(10_000);
    const started = performance.now();
    assert.equal(hits(report, ["环保"]), 0);
    // Some 0.3 s for 300,000 characters; as one text they take two minutes.
    assert.ok(performance.now() - started < 10_000);
  }).timeout(20_000);

  it("given twice count once; a text without a word has no share; a list without a word is refused", () => {
    assert.deepEqual(keywordList(["Green", "green", " "]).words, ["green"]);
    assert.equal(count("green", ["Green", "green"]).share, 1);
    assert.ok(Number.isNaN(count("……", ["绿色"]).share));
    stops("indices.noKeywords", () => keywordList(["", "  "]));
  });
});
