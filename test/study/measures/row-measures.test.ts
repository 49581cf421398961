import assert from "node:assert/strict";
import type { Cells } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { Problem } from "../../../src/messages/problem.ts";
import type { MeasureOutcome } from "../../../src/study/measure.ts";
import { measures } from "../../../src/study/registry.ts";
import { parseOptions } from "../../../src/study/run/parse-options.ts";
import { columnsBlock } from "../../../src/study/run/columns-block.ts";
import { inlineExecutor } from "../../../src/tasks/executor.ts";
import { call } from "../formula-cells.ts";

const wide: Cells = [
  ["city", "gdp_2010", "gdp_2011", "co2_2010", "co2_2011"],
  ["A", 1, 2, 10, 20],
  ["B", 3, 4, 30, null],
];

const run = async (name: string, frame: Frame, options: Record<string, unknown>): Promise<MeasureOutcome> => {
  const measure = measures.find((one) => one.name === name)!;
  return measure.run(frame, parseOptions(name, measure.fields, options), {
    executor: inlineExecutor,
    locale: "en-US",
    sheet: async () => frame,
  });
};
const cellsOf = ({ sheet }: MeasureOutcome): unknown[][] =>
  columnsBlock(
    sheet!.frame,
    sheet!.frame.columns.map(({ name }) => name),
  ).cells.map((row) => row.map(({ value }) => value));

describe("measures whose rows are not those of the data", () => {
  const { frame } = frameFromCells(wide, { header: "yes" });

  it("make a wide table long, as the formula does, and leave no column beside the data", async () => {
    const outcome = await run("reshape-long", frame, { values: "gdp=gdp_*; co2=co2_*", newTime: "year" });
    assert.deepEqual(outcome.columns, []);
    const cells = cellsOf(outcome);
    assert.deepEqual(cells, [
      ["city", "year", "gdp", "co2"],
      ["A", 2010, 1, 10],
      ["A", 2011, 2, 20],
      ["B", 2010, 3, 30],
      ["B", 2011, 4, null],
    ]);
    const spilled = await call("LONGTABLE", [wide, "gdp=gdp_*; co2=co2_*", "year"]);
    assert.deepEqual(
      spilled,
      cells.map((row) => row.map((value) => value ?? "")),
    );
  });

  it("make it wide again", async () => {
    const long = (await run("reshape-long", frame, { values: "gdp=gdp_*; co2=co2_*", newTime: "year" })).sheet!.frame;
    const outcome = await run("reshape-wide", long, { entity: "city", time: "year", columns: ["gdp", "co2"] });
    const [header, ...rows] = cellsOf(outcome);
    const at = wide[0].map((name) => header.indexOf(name));
    assert.deepEqual(
      rows.map((row) => at.map((column) => row[column])),
      wide.slice(1),
    );
  });

  it("keep the rows of a balanced panel only", async () => {
    const panel: Cells = [
      ["city", "year", "y"],
      ["A", 1, 5],
      ["A", 2, 6],
      ["B", 1, 7],
      ["C", 1, 8],
      ["C", 2, 9],
    ];
    const outcome = await run("balanced-panel", frameFromCells(panel).frame, { entity: "city", time: "year" });
    assert.deepEqual(cellsOf(outcome).slice(1), [
      ["A", 1, 5],
      ["A", 2, 6],
      ["C", 1, 8],
      ["C", 2, 9],
    ]);
  });

  it("refuse a pattern that fits no column, in both languages", async () => {
    await assert.rejects(run("reshape-long", frame, { values: "pop=pop_*" }), (error) => {
      assert.ok(error instanceof Problem);
      assert.match(error.in("en-US"), /pop_\*/);
      assert.match(error.in("zh-CN"), /pop_\*/);
      return true;
    });
  });
});

describe("=PW.LOGARITHM", () => {
  it("gives ln x and ln(1 + x), and leaves blanks blank", async () => {
    const data: Cells = [["x"], [1], [null], [Math.E]];
    assert.deepEqual((await call("LOGARITHM", [data])).slice(1), [[0], [""], [1]]);
    assert.deepEqual((await call("LOGARITHM", [data, "plusone"])).slice(1), [
      [Math.log1p(1)],
      [""],
      [Math.log1p(Math.E)],
    ]);
  });

  it("names the rows whose value has no logarithm", () =>
    assert.rejects(call("LOGARITHM", [[["x"], [1], [0], [-2]]]), /0|logarithm/));
});
