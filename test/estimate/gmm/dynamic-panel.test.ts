import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { dynamicPanel } from "../../../src/estimate/gmm/dynamic-panel.ts";
import type { DynamicSpecInput } from "../../../src/estimate/gmm/spec.ts";
import type { CellValue } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { frameOfCsv } from "../iv/frame-of-csv.ts";

const employment = ["../shared/reference/data/empluk.csv", "test/reference/data/empluk.csv"].find(existsSync);
const term = (estimate: Estimate, name: string) => estimate.terms.find((one) => one.name === name)!;
const test = (estimate: Estimate, name: string) => estimate.tests.find((one) => one.name === name)!;
const keyOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) {
      assert.ok(error.in("zh-CN").length > 0 && error.in("en-US") !== error.in("zh-CN"));
      return error.key;
    }
    throw error;
  }
  return "no problem";
};

/** A balanced panel whose numbers do not repeat: entities e1 ..., years from 2001. */
function panel(entities: number, periods: number, leaveOut: (g: number, t: number) => boolean = () => false) {
  const cells: CellValue[][] = [["id", "year", "y", "x"]];
  for (let g = 0; g < entities; g++) {
    let y = Math.sin(g * 1.7);
    for (let t = 0; t < periods; t++) {
      const x = Math.sin(3.1 * g + 2.3 * t * t + 0.4);
      y = 0.5 * y + 0.7 * x + 0.3 * Math.sin(g * g + 1) + Math.sin(12.9898 * (g + 1) + 78.233 * (t + 1) * (g + 2));
      if (!leaveOut(g, t)) cells.push([`e${g}`, 2001 + t, y, x]);
    }
  }
  return frameFromCells(cells, { header: "yes" }).frame;
}
const base: DynamicSpecInput = {
  y: "y",
  x: ["x"],
  entity: "id",
  time: "year",
  gmm: [{ var: "y", lagMin: 2, lagMax: 99, equation: "diff" }],
  iv: ["x"],
};

describe("a dynamic panel model by GMM", () => {
  const x = ["log(wage)", "L1.log(wage)", "log(capital)", "log(output)", "L1.log(output)"];
  const table4: DynamicSpecInput = {
    y: "log(emp)",
    lags: 2,
    x: [...x, "L1.log(capital)", "L2.log(capital)", "L2.log(output)"],
    iv: [...x, "L1.log(capital)", "L2.log(capital)", "L2.log(output)"],
    entity: "firm",
    time: "year",
    gmm: [{ var: "log(emp)", lagMin: 2, lagMax: 99, equation: "diff" }],
    timeDummies: true,
  };

  // Arellano and Bond (1991) print three decimals, Roodman (2009) six and more of a1.
  it("gives column a1 of table 4 in Arellano and Bond (1991)", () => {
    const found = dynamicPanel(frameOfCsv(employment!), { ...table4, steps: 1 });
    const { estimate, stdError } = term(found, "L1.log(emp)");
    assert.equal(estimate.toFixed(6), "0.686226");
    assert.equal(stdError.toFixed(6), "0.144594");
    assert.equal(term(found, "L2.log(emp)").estimate.toFixed(3), "-0.085");
    assert.equal(found.nobs, 611);
    const [first, second] = [test(found, "AR(1)"), test(found, "AR(2)")];
    assert.ok("statistic" in first && "statistic" in second);
    assert.equal(first.statistic.toFixed(2), "-3.60");
    assert.equal(second.statistic.toFixed(3), "-0.516");
    const sargan = test(found, "Sargan");
    assert.ok("statistic" in sargan);
    assert.equal(sargan.statistic.toFixed(2), "67.59");
    assert.equal(sargan.df, 25);
  });

  it("gives column a2, with Hansen's test of 25 restrictions", () => {
    const found = dynamicPanel(frameOfCsv(employment!), { ...table4, steps: 2 });
    assert.equal(term(found, "L1.log(emp)").estimate.toFixed(3), "0.629");
    assert.equal(term(found, "L2.log(emp)").estimate.toFixed(3), "-0.065");
    const hansen = test(found, "Hansen");
    assert.ok("statistic" in hansen);
    assert.equal(hansen.statistic.toFixed(2), "31.38");
    assert.equal(hansen.df, 25);
  });

  it("gives column b, with standard errors that Windmeijer's correction more than doubles", () => {
    const found = dynamicPanel(frameOfCsv(employment!), { ...table4, x, iv: x, steps: 2 });
    const printed = { "L1.log(emp)": "0.474", "log(wage)": "-0.513", "log(capital)": "0.293", "log(output)": "0.610" };
    for (const [name, value] of Object.entries(printed)) assert.equal(term(found, name).estimate.toFixed(3), value);
    // The paper prints 0.085 without the correction.
    assert.ok(term(found, "L1.log(emp)").stdError > 2 * 0.085);
  });

  it("with one instrument for one lag is Anderson and Hsiao's ratio, in one step and two", () => {
    const frame = panel(30, 6);
    const ratioOf = (steps: 1 | 2) =>
      dynamicPanel(frame, {
        ...base,
        x: [],
        iv: [],
        collapse: true,
        gmm: [{ var: "y", lagMin: 2, lagMax: 2, equation: "diff" }],
        steps,
      });
    const y = (frame.columns.find(({ name }) => name === "y") as { values: Float64Array }).values;
    let [above, below] = [0, 0];
    for (let g = 0; g < 30; g++)
      for (let t = 2; t < 6; t++) {
        const i = g * 6 + t;
        above += y[i - 2] * (y[i] - y[i - 1]);
        below += y[i - 2] * (y[i - 1] - y[i - 2]);
      }
    for (const steps of [1, 2] as const) {
      const found = ratioOf(steps);
      // Two orders of summation of 120 products: 1e-10 relative.
      assert.ok(Math.abs(found.terms[0].estimate - above / below) < 1e-10 * Math.abs(above / below));
      assert.ok("reason" in test(found, "Hansen"));
    }
  });

  it("in one step is the same in differences and in orthogonal deviations when no row is missing", () => {
    const frame = panel(40, 6);
    const predetermined: DynamicSpecInput = {
      ...base,
      iv: [],
      gmm: [
        { var: "y", lagMin: 2, lagMax: 99, equation: "diff" },
        { var: "x", lagMin: 1, lagMax: 99, equation: "diff" },
      ],
      steps: 1,
    };
    const differences = dynamicPanel(frame, predetermined);
    const deviations = dynamicPanel(frame, { ...predetermined, transformation: "orthogonal" });
    differences.terms.forEach(({ estimate, stdError }, j) => {
      assert.ok(Math.abs(estimate - deviations.terms[j].estimate) < 1e-9);
      assert.ok(Math.abs(stdError - deviations.terms[j].stdError) < 1e-9);
    });
  });

  it("in deviations keeps the rows after a gap that differences lose", () => {
    const frame = panel(30, 7, (g, t) => g % 2 === 0 && t === 4);
    const differences = dynamicPanel(frame, { ...base, collapse: true });
    const deviations = dynamicPanel(frame, { ...base, collapse: true, transformation: "orthogonal" });
    assert.ok(deviations.nobs > differences.nobs);
  });

  it("warns of more instruments than entities, and inverts the singular weight as far as it goes", () => {
    const found = dynamicPanel(panel(8, 8), base);
    const notes = found.notes.map(({ key }) => key);
    assert.deepEqual(notes, ["gmm.manyInstruments", "gmm.singularWeight"]);
    assert.ok(found.terms.every(({ stdError }) => Number.isFinite(stdError)));
    assert.deepEqual(dynamicPanel(panel(60, 5), base).notes, []);
  });

  it("refuses two steps with fewer entities than coefficients, and keeps one step without Hansen's test", () => {
    const many = { ...base, timeDummies: true };
    const frame = panel(9, 14);
    assert.equal(
      keyOf(() => dynamicPanel(frame, many)),
      "gmm.fewEntities",
    );
    const found = dynamicPanel(frame, { ...many, steps: 1 });
    const hansen = test(found, "Hansen");
    assert.ok("reason" in hansen && hansen.reason.key === "gmm.fewEntities");
    assert.ok("statistic" in test(found, "Sargan"));
    assert.ok(found.terms.every(({ stdError }) => Number.isFinite(stdError)));
    assert.ok(!found.tests.some(({ name }) => name.startsWith("Diff-Hansen")));
  });

  it("says why serial correlation of second order has no test in four periods", () => {
    const found = dynamicPanel(panel(60, 4), base);
    const [first, second] = [test(found, "AR(1)"), test(found, "AR(2)")];
    assert.ok("statistic" in first);
    assert.ok("reason" in second && second.reason.key === "gmm.noSerial");
  });

  it("says when gaps, not the length of the panel, leave no room for that test", () => {
    // Years 1 to 4 and 6 to 9: never five in a row.
    const found = dynamicPanel(
      panel(60, 9, (_, t) => t === 4),
      base,
    );
    const second = test(found, "AR(2)");
    assert.ok("reason" in second && second.reason.key === "gmm.serialGaps");
    assert.deepEqual(
      found.notes.map(({ key }) => key),
      ["gmm.serialGaps"],
    );
    assert.match(speak("en-US", second.reason), /needs 5 neighbouring periods/);
    assert.doesNotMatch(speak("zh-CN", second.reason), /[{}]/);
  });

  it("leaves out a regressor that never changes, and says so", () => {
    const frame = panel(60, 5);
    const fixed = { ...base, x: ["x", "one"], iv: ["x"] };
    const one = { kind: "number" as const, name: "one", values: new Float64Array(frame.nrow).fill(3) };
    const column = { ...frame.columns.find(({ name }) => name === "x")!, ...one };
    const found = dynamicPanel({ ...frame, columns: [...frame.columns, column as never] }, fixed);
    assert.deepEqual(
      found.sample.collinear.map(({ name }) => name),
      ["one"],
    );
  });

  it("refuses too few periods, series full of gaps, no instruments and too few of them", () => {
    assert.equal(
      keyOf(() => dynamicPanel(panel(20, 2), base)),
      "gmm.fewPeriods",
    );
    assert.equal(
      keyOf(() =>
        dynamicPanel(
          panel(20, 9, (_, t) => t % 3 === 2),
          base,
        ),
      ),
      "gmm.noRows",
    );
    const never: DynamicSpecInput = { ...base, iv: [], gmm: [{ var: "y", lagMin: 50, lagMax: 60, equation: "diff" }] };
    assert.equal(
      keyOf(() => dynamicPanel(panel(20, 5), never)),
      "gmm.noInstruments",
    );
    const one: DynamicSpecInput = {
      ...base,
      iv: [],
      collapse: true,
      gmm: [{ var: "y", lagMin: 2, lagMax: 2, equation: "diff" }],
    };
    assert.equal(
      keyOf(() => dynamicPanel(panel(20, 5), one)),
      "gmm.fewInstruments",
    );
  });
});
