import assert from "node:assert/strict";
import { locales } from "../../src/messages/locale.ts";
import { catalog, say, type MessageKey } from "../../src/messages/message.ts";
import { fill, type Sentence } from "../../src/messages/sentence.ts";

const all = Object.entries(catalog).flatMap(([area, entries]) =>
  Object.entries(entries as Record<string, Sentence>).map(([name, sentence]) => ({ key: `${area}.${name}`, sentence })),
);
const placeholders = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

describe("the sentences people read", () => {
  it("exist in every language and are not empty", () => {
    const missing = all.flatMap(({ key, sentence }) =>
      locales.filter((locale) => !sentence[locale]?.trim()).map((locale) => `${key} ${locale}`),
    );
    assert.deepEqual(missing, []);
  });

  it("use the same placeholders in every language", () => {
    const uneven = all.filter(
      ({ sentence }) => placeholders(sentence["en-US"]).join() !== placeholders(sentence["zh-CN"]).join(),
    );
    assert.deepEqual(
      uneven.map(({ key }) => key),
      [],
    );
  });

  it("are Chinese in Chinese: every longer sentence holds Chinese characters", () => {
    const untranslated = all.filter(
      ({ sentence }) => sentence["zh-CN"].length > 24 && !/[一-龥]/.test(sentence["zh-CN"]),
    );
    assert.deepEqual(
      untranslated.map(({ key }) => key),
      [],
    );
  });

  it("do not shout", () => {
    assert.deepEqual(
      all.filter(({ sentence }) => /[!！](\s|$)/.test(sentence["en-US"] + sentence["zh-CN"])).map(({ key }) => key),
      [],
    );
  });

  it("fill in numbers as the language writes them, and choose singular or plural", () => {
    assert.equal(fill("{n|row|rows} of {all}", { n: 1, all: 3836 }, "en-US"), "1 row of 3,836");
    assert.equal(fill("{n|row|rows}", { n: 2 }, "en-US"), "2 rows");
    assert.equal(fill("“{name}”", { name: "$&{x}" }, "en-US"), "“$&{x}”");
  });

  it("say what a key means, and refuse an unknown key", () => {
    assert.match(say("zh-CN", "study.unexpected", { detail: "x" }), /x/);
    assert.throws(() => say("en-US", "study.nosuch" as MessageKey), /No sentence/);
  });
});
