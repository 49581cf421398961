import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { CholeskyDecomposition, Matrix as Dense, QrDecomposition } from "ml-matrix";
import { differenceTests } from "../../../src/estimate/gmm/difference-tests.ts";
import { dynamicPanel } from "../../../src/estimate/gmm/dynamic-panel.ts";
import { solveDynamic } from "../../../src/estimate/gmm/solve-dynamic.ts";
import { dynamicSpec, type DynamicSpecInput } from "../../../src/estimate/gmm/spec.ts";
import { speak } from "../../../src/messages/message.ts";
import { toRows } from "../../../src/numeric/matrix.ts";
import { frameOfCsv } from "../iv/frame-of-csv.ts";

const employment = frameOfCsv(
  ["../shared/reference/data/empluk.csv", "test/reference/data/empluk.csv"].find(existsSync)!,
);
const [n, w, k] = ["log(emp)", "log(wage)", "log(capital)"];
const system: DynamicSpecInput = {
  y: n,
  x: [w, k],
  entity: "firm",
  time: "year",
  gmm: [n, w].flatMap((name) => [
    { var: name, lagMin: 2, lagMax: 4, equation: "diff" as const },
    { var: name, lagMin: 1, lagMax: 1, equation: "level" as const },
  ]),
  iv: [k],
  system: true,
  collapse: true,
  timeDummies: true,
};

describe("difference-in-Hansen tests", () => {
  it("are the distance of least squares on the moments, made white by the Cholesky factor of their block of S", () => {
    const solved = solveDynamic(employment, dynamicSpec.parse(system));
    const { z, x, y } = solved.stacked;
    const [dense, regressors] = [new Dense(toRows(z)), new Dense(toRows(x))];
    const own = solved.steps.first.residuals;
    const byEntity = new Map<number, Dense>();
    solved.stacked.rows.forEach(({ entity }, i) => {
      const moment = byEntity.get(entity) ?? Dense.zeros(1, z.ncol);
      byEntity.set(entity, moment.add(Dense.mul(dense.getRowVector(i), own[i])));
    });
    const spread = Dense.zeros(z.ncol, z.ncol);
    for (const moment of byEntity.values()) spread.add(moment.transpose().mmul(moment));
    const distance = (columns: number[]): number => {
      const lower = new CholeskyDecomposition(spread.selection(columns, columns)).lowerTriangularMatrix;
      const part = dense.subMatrixColumn(columns).transpose();
      const whiten = (m: Dense) => new QrDecomposition(lower).solve(part.mmul(m));
      const [left, right] = [whiten(regressors), whiten(Dense.columnVector(Array.from(y)))];
      const fitted = left.mmul(new QrDecomposition(left).solve(right));
      return Dense.sub(right, fitted).norm("frobenius") ** 2;
    };
    const all = Array.from({ length: z.ncol }, (_, j) => j);
    const tests = differenceTests(solved);
    assert.deepEqual(
      solved.groups.map(({ name }) => name),
      ["levels", `gmm(${n})`, `gmm(${w})`, "iv", "time"],
    );
    solved.groups.forEach(({ columns }, g) => {
      const [excluding, difference] = [tests[2 * g], tests[2 * g + 1]];
      // Without the years ten instruments are left for eleven coefficients.
      if (g === 4) return assert.ok("reason" in excluding && excluding.reason.key === "gmm.groupNeeded");
      assert.ok("statistic" in excluding && "statistic" in difference);
      const rest = all.filter((j) => !columns.includes(j));
      const expected = distance(rest);
      // Both routes sum a thousand products and factor S: nine digits.
      assert.ok(Math.abs(excluding.statistic - expected) < 1e-9 * expected, `${excluding.statistic} for ${expected}`);
      assert.ok(Math.abs(excluding.statistic + difference.statistic - distance(all)) < 1e-8 * expected);
      assert.equal(difference.df, columns.length);
      assert.equal(excluding.df, rest.length - x.ncol);
      assert.ok(difference.statistic >= 0);
    });
  });

  it("say in both languages that a model would not be identified without a group", () => {
    const only = dynamicPanel(employment, { ...system, system: false, timeDummies: false, gmm: [system.gmm[0]] });
    const test = only.tests.find(({ name }) => name === `Diff-Hansen gmm(${n})`)!;
    assert.ok("reason" in test);
    assert.equal(test.reason.key, "gmm.groupNeeded");
    assert.match(speak("en-US", test.reason), /1 instrument is left for 3 coefficients/);
    assert.match(speak("zh-CN", test.reason), /仅剩 1 个工具变量/);
  });

  it("say that a group adds nothing when its instruments are combinations of others", () => {
    const years = Array.from({ length: 6 }, (_, i) => `I(year==${1979 + i})`);
    const same = dynamicPanel(employment, { ...system, system: false, x: [w], iv: years, timeDummies: true });
    const redundant = same.tests.find(({ name }) => name === "Diff-Hansen iv")!;
    assert.ok("reason" in redundant && redundant.reason.key === "gmm.groupAdds");
    assert.doesNotMatch(speak("zh-CN", redundant.reason), /[{}]/);
  });

  it("leave J without a group open where the smaller model is exactly identified, and test the difference", () => {
    const found = dynamicPanel(employment, {
      ...system,
      system: false,
      timeDummies: false,
      x: [],
      iv: ["D.log(output)"],
      gmm: [{ var: n, lagMin: 2, lagMax: 2, equation: "diff" }],
    });
    const [excluding, difference, hansen] = ["Hansen excl. iv", "Diff-Hansen iv", "Hansen"].map((name) =>
      found.tests.find((test) => test.name === name)!,
    );
    assert.ok("reason" in excluding && excluding.reason.key === "gmm.exactlyIdentified");
    assert.ok("statistic" in difference && "statistic" in hansen);
    // The exactly identified model has moments of 0 up to rounding.
    assert.ok(Math.abs(difference.statistic - hansen.statistic) < 1e-9);
  });

  it("are not there when nothing is over-identified", () => {
    const exact = dynamicPanel(employment, {
      ...system,
      system: false,
      timeDummies: false,
      x: [],
      iv: [],
      gmm: [{ var: n, lagMin: 2, lagMax: 2, equation: "diff" }],
    });
    assert.ok(!exact.tests.some(({ name }) => name.startsWith("Diff-Hansen")));
  });
});
