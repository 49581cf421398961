import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { excelHost, type ExcelGlobals } from "../../src/functions/excel-host.ts";

interface Batch {
  readonly Actions: readonly { readonly Id: number; readonly QueryInfo?: { readonly Select?: readonly string[] } }[];
  readonly ObjectPaths: Readonly<
    Record<string, { readonly Name?: string; readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] } }>
  >;
}

/** Excel's own client library, with a stand-in for the host behind it: whatever is not loaded and synced throws as in Excel. */
function realClient(valueTypes: readonly (readonly string[])[]) {
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", host: "localhost", hash: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener() {},
      readyState: "complete",
    },
    addEventListener() {},
    sessionStorage: { getItem: () => null, setItem() {} },
    localStorage: { getItem: () => null, setItem() {} },
  };
  page.window = page.self = page;
  vm.createContext(page);
  vm.runInContext(readFileSync("node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", "utf8"), page);
  const batches: Batch[] = [];
  const { Excel, CustomFunctions } = page as unknown as {
    Excel: typeof globalThis.Excel;
    CustomFunctions: typeof globalThis.CustomFunctions;
  };
  class RequestContext extends Excel.RequestContext {
    constructor() {
      super();
      Object.assign(this, {
        _requestExecutor: {
          executeAsync: async (_data: unknown, _flags: unknown, message: { Body: string | Batch }) => {
            const batch = structuredClone(
              typeof message.Body === "string" ? (JSON.parse(message.Body) as Batch) : message.Body,
            );
            batches.push(batch);
            const Results = batch.Actions.map(({ Id, QueryInfo }) => ({
              ActionId: Id,
              Value: QueryInfo ? { ValueTypes: valueTypes } : null,
            }));
            return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results, Error: null } };
          },
        },
      });
    }
  }
  const globals: ExcelGlobals = {
    Excel: { RequestContext },
    CustomFunctions: CustomFunctions as never,
    Office: { context: { displayLanguage: "zh-TW", platform: "Mac" } },
  };
  return { globals, batches };
}

describe("functions and Excel's own client library", () => {
  it("read the kinds of cells of several blocks in one exchange, with nothing else loaded", async () => {
    const { globals, batches } = realClient([["Empty", "Double"]]);
    const host = excelHost(globals);
    const blanks = await host.readBlank([
      { sheet: "My data", row: 1, column: 2, rows: 1, columns: 2 },
      { sheet: "Other", row: 0, column: 0, rows: 1, columns: 2 },
    ]);
    assert.deepEqual(blanks, [[[true, false]], [[true, false]]]);
    assert.equal(batches.length, 1);
    assert.deepEqual(
      batches[0].Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? []),
      ["valueTypes", "valueTypes"],
    );
    const asked = Object.values(batches[0].ObjectPaths).map(({ Name, ArgumentInfo }) =>
      [Name, ...(ArgumentInfo?.Arguments ?? [])].join(" "),
    );
    assert.ok(asked.includes("GetRangeByIndexes 1 2 1 2"), asked.join("; "));
    assert.ok(asked.includes(" My data"), asked.join("; "));
  });

  it("speak the language Excel is shown in", () => {
    assert.equal(excelHost(realClient([]).globals).locale(), "zh-CN");
  });
});
