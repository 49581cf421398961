import assert from "node:assert/strict";
import { excelHost } from "../../src/functions/excel-host.ts";
import { realRuntime } from "./real-runtime.ts";

describe("functions and Excel's own client library", () => {
  it("read the kinds of cells of several blocks in one exchange, with nothing else loaded", async () => {
    const asked: unknown[][] = [];
    const { globals, requests } = realRuntime((...cells) => {
      asked.push(cells);
      return [["Empty", "Double"]];
    });
    const blanks = await excelHost(globals).readBlank([
      { sheet: "My data", row: 1, column: 2, rows: 1, columns: 2 },
      { sheet: "Other", row: 0, column: 0, rows: 1, columns: 2 },
    ]);
    // The library lives in a realm of its own; a copy compares as plain arrays.
    assert.deepEqual(structuredClone(blanks), [[[true, false]], [[true, false]]]);
    assert.deepEqual(requests, [["valueTypes", "valueTypes"]]);
    assert.deepEqual(asked, [
      ["My data", 1, 2, 1, 2],
      ["Other", 0, 0, 1, 2],
    ]);
  });

  it("speak the language Excel is shown in", () => {
    const { globals } = realRuntime(() => []);
    const shownIn = (displayLanguage: string) =>
      excelHost({ ...globals, Office: { context: { displayLanguage } } }).locale();
    assert.deepEqual(["zh-TW", "en-GB", "de-DE"].map(shownIn), ["zh-CN", "en-US", "en-US"]);
  });
});
