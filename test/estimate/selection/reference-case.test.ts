import assert from "node:assert/strict";
import { heckman } from "../../../src/estimate/selection/heckman.ts";
import { heckmanCase } from "../../../src/estimate/selection/reference-case.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import { compare, notCompared } from "../../../src/study/verify/compare.ts";
import { needsFile } from "../../needs-file.ts";
import { caseFrame, panelCases } from "../reference-frame.ts";

const mroz = "../shared/reference/data/mroz.csv";

describe("Heckman's model agrees with sampleSelection and gretl", () => {
  // Each case brings its own tolerance: 1e-6 for two steps, 1e-5 for maximum likelihood, where iterations stop earlier than ours.
  for (const file of panelCases(["heckman"]))
    it(`in every number of ${file.case}`, function () {
      needsFile(this, mroz);
      const found = heckmanCase(caseFrame(file.data)!, file.spec, notCompared);
      const { failed, absent, compared, worst } = compare(file.expected, found, file.tolerance);
      assert.deepEqual(absent, []);
      assert.equal(failed, 0, worst ?? "");
      assert.ok(compared > 60);
    });

  const wage: ModelSpecInput = {
    method: "heckman",
    y: "log(wage)",
    x: ["educ", "exper", "exper^2"],
    selection: { y: "lfp", x: ["nwifeinc", "educ", "exper", "exper^2", "age", "kids5", "kids618"], estimator: "ml" },
  };

  // gretl 2022c: heckit lw X ; lfp Z --robust, and --cluster=age. Its own maximum is good to nine digits.
  const order = ["educ", "exper", "exper^2", "_mills", "_cons"];
  for (const [name, vcov, expected] of [
    [
      "robust",
      { type: "hc0" },
      [0.013574552895434, 0.014314307643317, 0.00039815192687601, 0.086606546458431, 0.21626276996593],
    ],
    [
      "clustered",
      { type: "cluster", by: ["age"] },
      [0.012542995296608, 0.014790395125255, 0.00041308031532312, 0.092239543651033, 0.24064906430561],
    ],
  ] as const)
    it(`in ${name} errors of maximum likelihood`, function () {
      needsFile(this, mroz);
      const { terms } = heckman(caseFrame("mroz.csv")!, { ...wage, vcov: vcov as ModelSpecInput["vcov"] });
      assert.deepEqual(
        terms.map((term) => term.name),
        order,
      );
      terms.forEach(({ stdError }, at) => assert.ok(Math.abs(stdError / expected[at] - 1) < 1e-8, `${stdError}`));
    });
});

describe("published results of Heckman's model", () => {
  const printed = (found: number, expected: number, decimals: number) =>
    assert.ok(Math.abs(found - expected) <= 0.5001 * 10 ** -decimals, `${found} is not ${expected}`);

  it("Greene (2003), example 22.8: wages of married women by two steps", function () {
    needsFile(this, mroz);
    const { terms, selection } = heckman(caseFrame("mroz.csv")!, {
      method: "heckman",
      y: "wage",
      x: ["exper", "exper^2", "educ", "city"],
      selection: { y: "lfp", x: ["age", "age^2", "faminc", "kids5 + kids618 > 0", "educ"] },
    });
    const find = (name: string) => terms.find((term) => term.name === name)!;
    // Printed to three decimals.
    printed(find("_cons").estimate, -0.971, 3);
    printed(find("exper").estimate, 0.021, 3);
    printed(find("educ").estimate, 0.417, 3);
    printed(find("educ").stdError, 0.1, 3);
    printed(find("city").estimate, 0.444, 3);
    printed(find("city").stdError, 0.316, 3);
    printed(find("_mills").estimate, -1.098, 3);
    printed(selection!.links.find(({ name }) => name === "rho")!.estimate, -0.343, 3);
    printed(selection!.links.find(({ name }) => name === "sigma")!.estimate, 3.2, 3);
  });

  it("Wooldridge, example 17.5: no selection to speak of in the wage offer", function () {
    needsFile(this, mroz);
    const { terms } = heckman(caseFrame("mroz.csv")!, {
      method: "heckman",
      y: "log(wage)",
      x: ["educ", "exper", "exper^2"],
      selection: { y: "lfp", x: ["nwifeinc", "educ", "exper", "exper^2", "age", "kids5", "kids618"] },
    });
    const find = (name: string) => terms.find((term) => term.name === name)!;
    printed(find("educ").estimate, 0.109, 3);
    printed(find("educ").stdError, 0.016, 3);
    printed(find("exper").estimate, 0.044, 3);
    printed(find("exper^2").estimate, -0.00086, 5);
    printed(find("_mills").estimate, 0.032, 3);
    printed(find("_mills").stdError, 0.134, 3);
  });
});
