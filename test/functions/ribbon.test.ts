import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { CommandEvent } from "../../src/functions/commands.ts";
import { associateRibbon, type RibbonGlobals } from "../../src/functions/ribbon.ts";
import type { Workbook } from "../../src/workbook/port.ts";

function ribbon(language = "en-US") {
  const log: string[] = [];
  const buttons = new Map<string, (event: CommandEvent) => void>();
  const globals: RibbonGlobals = {
    Office: { actions: { associate: (name, run) => buttons.set(name, run) }, context: { displayLanguage: language } },
    Excel: {
      run: (batch) =>
        batch({
          workbook: { application: { calculate: (type) => log.push(`calculate ${type}`) } },
          sync: async () => log.push("sync"),
        }),
    },
  };
  const workbook = { freeze: async () => 3 } as unknown as Workbook;
  associateRibbon(globals, workbook, (sentence) => log.push(sentence));
  const press = (name: string) => new Promise<void>((completed) => buttons.get(name)?.({ completed }));
  return { log, press, names: [...buttons.keys()] };
}

describe("the ribbon in Excel", () => {
  it("has the functions that the manifest's buttons call", () => {
    const called = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    assert.deepEqual(ribbon().names.sort(), called.sort());
  });

  it("Refresh asks Excel for a full calculation, then says so", async () => {
    const { log, press } = ribbon();
    await press("pwRefresh");
    assert.deepEqual(log, ["calculate Full", "sync", "Every formula of this workbook was calculated again."]);
  });

  it("speaks the language of Excel", async () => {
    const { log, press } = ribbon("zh-CN");
    await press("pwFreeze");
    assert.deepEqual(log, ["已将 3 个公式单元格固化为当前数值。"]);
  });
});
