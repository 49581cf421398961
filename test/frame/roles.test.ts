import assert from "node:assert/strict";
import { guessRoles, type Role } from "../../src/frame/roles.ts";
import { frameOf } from "./frames.ts";

const best = (frame: Parameters<typeof guessRoles>[0]) => {
  const found: Partial<Record<Role, string>> = {};
  for (const { role, column } of guessRoles(frame)) found[role] ??= column;
  return found;
};

describe("the guess of what columns are for", () => {
  it("reads English headers", () => {
    const frame = frameOf({
      city: ["a", "a", "b"],
      year: [2010, 2011, 2010],
      lnco2: [1, 2, 3],
      ai: [1, 2, 3],
      capital: [1, 2, 3],
      labor: [1, 2, 3],
      energy: [1, 2, 3],
      gdp: [1, 2, 3],
      co2: [1, 2, 3],
      weight: [1, 2, 3],
    });
    assert.deepEqual(best(frame), {
      entity: "city",
      time: "year",
      outcome: "lnco2",
      treatment: "ai",
      capital: "capital",
      labor: "labor",
      energy: "energy",
      good: "gdp",
      bad: "co2",
      weight: "weight",
    });
  });

  it("reads Chinese headers", () => {
    const frame = frameOf({
      省份: ["北京", "北京", "上海"],
      年份: [2010, 2011, 2010],
      碳排放: [1, 2, 3],
      人工智能: [1, 2, 3],
      资本存量: [1, 2, 3],
      从业人员: [1, 2, 3],
      能源消费总量: [1, 2, 3],
      地区生产总值: [1, 2, 3],
    });
    assert.deepEqual(best(frame), {
      entity: "省份",
      time: "年份",
      outcome: "碳排放",
      treatment: "人工智能",
      capital: "资本存量",
      labor: "从业人员",
      energy: "能源消费总量",
      good: "地区生产总值",
      bad: "碳排放",
    });
  });

  it("is never certain, and knows years by their look", () => {
    const frame = frameOf({ 期: [2010, 2011, 2010], unemployment: [1, 2, 3], "human capital": [1, 2, 3] });
    const guesses = guessRoles(frame);
    assert.ok(guesses.every(({ confidence }) => confidence > 0 && confidence < 1));
    assert.deepEqual(best(frame), { time: "期" });
  });
});
