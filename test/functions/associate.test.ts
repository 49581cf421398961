import assert from "node:assert/strict";
import { associateFormulas } from "../../src/functions/associate.ts";
import { excelHost } from "../../src/functions/excel-host.ts";
import { formulaCall } from "../../src/functions/formula-call.ts";
import { notEstimable, numericalFailure, problem } from "../../src/messages/problem.ts";
import type { Formula } from "../../src/study/formula.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { fakeExcel, FakeError } from "./fake-excel.ts";
import { count, formulaThat } from "./sample-formulas.ts";

const sheet = [
  ["y", "x"],
  [1, 0],
  [2, null],
  [null, 4],
];

function opened(
  formulas: readonly Formula[],
  cells: readonly (readonly unknown[])[] = sheet,
  options: Parameters<typeof fakeExcel>[1] = {},
) {
  const excel = fakeExcel(cells, options);
  associateFormulas(
    formulas,
    excelHost(excel.globals, async () => {}),
    formulaCall(true),
    () => inlineExecutor,
  );
  return excel;
}

const failure = async (promise: Promise<unknown>): Promise<FakeError> => {
  const error = await promise.then(
    () => assert.fail("the call succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FakeError, String(error));
  return error;
};

describe("formulas in Excel", () => {
  it("tells a blank cell from a zero on the desktop, where Excel hands over 0 for both", async () => {
    const excel = opened([count]);
    const given = excel.values(0, 0, 4, 2);
    assert.deepEqual(given, [
      ["y", "x"],
      [1, 0],
      [2, 0],
      [0, 4],
    ]);
    const result = await excel.call("COUNTKINDS", [given, null, null], {
      parameterAddresses: ["Data!A1:B4", null, null],
    });
    assert.deepEqual(result.slice(0, 2), [
      ["blank", 2],
      ["zero", 1],
    ]);
  });

  it("takes values as they are where an argument has no address", async () => {
    const excel = opened([count]);
    const result = await excel.call("COUNTKINDS", [excel.values(0, 0, 4, 2), null, null], {
      parameterAddresses: ["", null, null],
    });
    assert.deepEqual(result.slice(0, 2), [
      ["blank", 0],
      ["zero", 3],
    ]);
    assert.equal(excel.exchanges.length, 0);
  });

  it("asks Excel on the web nothing, because blanks arrive there as blanks", async () => {
    const excel = opened([count], sheet, { platform: "OfficeOnline" });
    const result = await excel.call("COUNTKINDS", [excel.values(0, 0, 4, 2), null, null], {
      parameterAddresses: ["Data!A1:B4"],
    });
    assert.deepEqual(result.slice(0, 2), [
      ["blank", 2],
      ["zero", 1],
    ]);
    assert.equal(excel.exchanges.length, 0);
  });

  it("reads the blanks of all formulas of one calculation in one exchange, each rectangle once", async () => {
    const excel = opened([count]);
    const whole = () =>
      excel.call("COUNTKINDS", [excel.values(0, 0, 4, 2), "a", null], { parameterAddresses: ["Data!A1:B4"] });
    const column = excel.call("COUNTKINDS", [excel.values(0, 1, 4, 1), null, null], {
      parameterAddresses: ["Data!B1:B4"],
    });
    await Promise.all([whole(), whole(), column]);
    assert.deepEqual(excel.exchanges, [["Data!R1C1:2x1", "Data!R1C0:3x2"]]);
  });

  it("takes a blank cell given for an optional argument as left out", async () => {
    const excel = opened([count], [[null, 5]]);
    const result = await excel.call("COUNTKINDS", [[[5]], 0, 0], {
      parameterAddresses: ["Data!B1", "Data!A1", "Data!A1"],
    });
    // A left-out text or number leaves as "" because the formula returned null.
    assert.deepEqual(result.slice(3), [
      ["options", ""],
      ["level", ""],
    ]);
  });

  it("hands errors in cells to the formula instead of failing", async () => {
    const excel = opened([count]);
    const given = [
      [new FakeError("#N/A"), 1],
      [{ type: "Error", basicValue: "#DIV/0!", basicType: "Error" }, 2],
    ];
    const result = await excel.call("COUNTKINDS", [given, null, null]);
    assert.deepEqual(result[2], ["error", 2]);
  });

  it("asks again while a person is typing into a cell", async () => {
    const excel = opened([count], sheet, { refuse: 2 });
    const result = await excel.call("COUNTKINDS", [excel.values(0, 0, 4, 2), null, null], {
      parameterAddresses: ["Data!A1:B4"],
    });
    assert.deepEqual(result[0], ["blank", 2]);
  });

  it("says so when Excel never answers, rather than counting blanks as zeros", async () => {
    const excel = opened([count], sheet, { refuse: 100 });
    const error = await failure(
      excel.call("COUNTKINDS", [excel.values(0, 0, 4, 2), null, null], { parameterAddresses: ["Data!A1:B4"] }),
    );
    assert.equal(error.code, "#VALUE!");
    assert.match(error.message, /Data!A2:B4.*cell-editing mode.*Refresh/);
  });

  it("refuses zeros of another workbook, where blanks cannot be told", async () => {
    const excel = opened([count]);
    const error = await failure(
      excel.call("COUNTKINDS", [[[0, 1]], null, null], { parameterAddresses: ["'[Other.xlsx]My data'!A1:B1"] }),
    );
    assert.match(error.message, /another workbook/);
  });

  it("shows #VALUE! with its sentence for bad input, #N/A for not estimable, #NUM! for a numerical failure", async () => {
    const kinds = [problem, notEstimable, numericalFailure].map((make, at) =>
      formulaThat(`FAIL${at}X`, async () => {
        throw make("estimate.absorbed", { name: "gdp", effects: "city" });
      }),
    );
    const excel = opened(kinds);
    const errors = await Promise.all(kinds.map(({ name }) => failure(excel.call(name, [[[1]]]))));
    assert.deepEqual(
      errors.map(({ code }) => code),
      ["#VALUE!", "#N/A", "#NUM!"],
    );
    assert.match(errors[0].message, /“gdp” does not vary/);
  });

  it("speaks Chinese in a Chinese Excel", async () => {
    const excel = opened([count], sheet, { language: "zh-CN" });
    assert.match((await failure(excel.call("COUNTKINDS", [null, null, null]))).message, /缺少参数“data”/);
  });

  it("shows a fault of its own as #VALUE! with one honest sentence", async () => {
    const excel = opened([formulaThat("BROKEN", async () => Promise.reject(new TypeError("x is not iterable")))]);
    const error = await failure(excel.call("BROKEN", [[[1]]]));
    assert.equal(error.code, "#VALUE!");
    assert.match(error.message, /fault of its own \(x is not iterable\)/);
  });

  it("returns error values inside a table as Excel's own", async () => {
    const excel = opened([
      formulaThat("MIXED", async () => [
        [{ error: "#N/A" }, 1],
        [{ error: "#SPILL!" }, "=1+1"],
      ]),
    ]);
    const [[missing, one], [other, text]] = await excel.call("MIXED", [[[1]]]);
    assert.deepEqual(
      [(missing as FakeError).code, one, (other as FakeError).code, text],
      ["#N/A", 1, "#VALUE!", "=1+1"],
    );
  });

  it("settles at once when cancelled, stops the work, and lets go of the data", async () => {
    let stopped = false;
    const endless = formulaThat("ENDLESS", (_, { signal }) => {
      signal?.addEventListener("abort", () => (stopped = true));
      return new Promise(() => {});
    });
    const excel = opened([endless]);
    const invocation: { onCanceled?: () => void } = {};
    const call = failure(excel.call("ENDLESS", [[[1]]], invocation));
    await new Promise((resume) => setTimeout(resume, 10));
    invocation.onCanceled?.();
    assert.match((await call).message, /cancelled/);
    await new Promise((resume) => setTimeout(resume, 0));
    assert.equal(stopped, true);
    assert.equal(invocation.onCanceled, undefined);
  });

  it("cancelling one of two equal formulas leaves the other its result", async () => {
    const slow = formulaThat("SLOWSUM", async (_, { signal }) => {
      await new Promise((resume) => setTimeout(resume, 30));
      signal?.throwIfAborted();
      return [[42]];
    });
    const excel = opened([slow]);
    const first: { onCanceled?: () => void } = {};
    const cancelled = failure(excel.call("SLOWSUM", [[[1]]], first));
    const kept = excel.call("SLOWSUM", [[[1]]]);
    await new Promise((resume) => setTimeout(resume, 5));
    first.onCanceled?.();
    assert.match((await cancelled).message, /cancelled/);
    assert.deepEqual(await kept, [[42]]);
  });
});
