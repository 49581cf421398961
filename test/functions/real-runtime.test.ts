import assert from "node:assert/strict";
import { associateFormulas } from "../../src/functions/associate.ts";
import { excelHost } from "../../src/functions/excel-host.ts";
import { formulaCall } from "../../src/functions/formula-call.ts";
import { notEstimable } from "../../src/messages/problem.ts";
import type { Formula } from "../../src/study/formula.ts";
import { inlineExecutor } from "../../src/tasks/executor.ts";
import { realRuntime } from "./real-runtime.ts";
import { count, formulaThat } from "./sample-formulas.ts";

const failing = formulaThat("FAILING", async () => {
  throw notEstimable("estimate.absorbed", { name: "gdp", effects: "city" });
});
const endless: Formula = formulaThat("ENDLESS", () => new Promise(() => {}));
const table = formulaThat("TABLE", async () => [
  ["b", 0.25],
  [{ error: "#N/A" }, null],
]);

/** A sheet whose second column is blank. */
function excel() {
  const runtime = realRuntime((sheet, _row, column, rows, columns) =>
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, (_, at) => (sheet === "My data" && column + at === 1 ? "Empty" : "Double")),
    ),
  );
  associateFormulas(
    [count, failing, endless, table],
    excelHost(runtime.globals),
    formulaCall(true),
    () => inlineExecutor,
  );
  return runtime;
}

describe("formulas under Excel's own functions runtime", () => {
  it("tell blanks from zeros by one request for the kinds of cells", async () => {
    const { call, requests } = excel();
    const { answer } = call(
      "COUNTKINDS",
      [
        [
          [1, 0],
          [0, 0],
        ],
        null,
        null,
      ],
      ["'My data'!A1:B2", null, null],
    );
    const { ok, value } = await answer;
    assert.equal(ok, true);
    assert.deepEqual((value as unknown[][]).slice(0, 2), [
      ["blank", 2],
      ["zero", 1],
    ]);
    assert.deepEqual(requests[0], ["valueTypes"]);
  });

  it("are handed errors in cells", async () => {
    const { answer } = excel().call("COUNTKINDS", [[[{ type: "CustomFunctionError", code: "#N/A" }, 1]], null, null]);
    assert.deepEqual(((await answer).value as unknown[][])[2], ["error", 1]);
  });

  it("hand back a table with its error values", async () => {
    const { value } = await excel().call("TABLE", [[[1]]]).answer;
    const [[name, estimate], [missing, blank]] = value as unknown[][];
    assert.deepEqual([name, estimate, blank], ["b", 0.25, ""]);
    assert.equal((missing as { basicValue: string }).basicValue, "#N/A");
  });

  it("hand back the sentence of a failure with #N/A", async () => {
    const { ok, value, errorCode } = await excel().call("FAILING", [[[1]]]).answer;
    assert.equal(ok, false);
    assert.match(String(value), /“gdp” does not vary/);
    // The runtime's own number for #N/A.
    assert.equal(errorCode, 1);
  });

  it("answer when Excel cancels them", async () => {
    const { answer, cancel } = excel().call("ENDLESS", [[[1]]]);
    await new Promise((resume) => setTimeout(resume, 5));
    cancel();
    assert.match(String((await answer).value), /cancelled/);
  });
});
