import assert from "node:assert/strict";
import { fgls } from "../../../src/estimate/panel-errors/fgls.ts";
import type { PanelErrorsSpec } from "../../../src/estimate/panel-errors/panel-errors-spec.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import { dataCells } from "../../study/formula-cells.ts";

const produc = frameFromCells(dataCells("produc.csv")).frame;
const model = {
  y: "log(gsp)",
  x: ["log(pcap)", "log(pc)", "log(emp)", "unemp"],
  entity: "state",
  time: "year",
  method: "fgls" as const,
};
const holes = "!((state == UTAH | state == OHIO) & year < 1974) & !(state == TEXAS & year > 1980)";

/**
 * plm 2.6-2, R 4.2.2: pggls(log(gsp) ~ log(pcap) + log(pc) + log(emp) + unemp, d, model = ..., index = c("state", "year")),
 * estimate and standard error of log(pcap), log(pc), log(emp), unemp, and of the constant where there is one.
 */
const pggls: readonly { form: PanelErrorsSpec["model"]; subset?: string; rows: number; numbers: readonly number[] }[] =
  [
    {
      form: "within",
      rows: 816,
      numbers: [
        -0.0010427692182642, 0.02900641420616401, 0.171512982609557, 0.01807933773815102, 0.8444914416722117,
        0.02042361759434469, -0.0035710180319024, 0.00047318535691051,
      ],
    },
    {
      form: "fd",
      rows: 768,
      numbers: [
        -0.0440076410319992, 0.02911082968425476, -0.03100727479507, 0.01248722211643729, 0.8741181287927453,
        0.02077388375413707, -0.0048323977808506, 0.00040668153208264, 0.009429255673667, 0.00106337384157557,
      ],
    },
    {
      form: "fd",
      subset: holes,
      rows: 754,
      numbers: [
        -0.0454798571609398, 0.02869950229491864, -0.0325269471721931, 0.01201248207403359, 0.8763663049121373,
        0.02033308881475074, -0.0048553810897904, 0.00040403276953833, 0.009403264646407, 0.00105028746461031,
      ],
    },
  ];

describe("general FGLS agrees with plm's pggls", () => {
  for (const { form, subset, rows, numbers } of pggls)
    it(`of ${form}, ${subset ? "unbalanced" : "balanced"}`, () => {
      const found = fgls(produc, {
        ...model,
        ...(subset ? { subset } : {}),
        panelErrors: { panels: "general", model: form },
      });
      assert.equal(found.nobs, rows);
      found.terms
        .flatMap(({ estimate, stdError }) => [estimate, stdError])
        .forEach((value, at) =>
          // R's numbers were printed with 14 digits, and its covariance is inverted with another pivoting.
          assert.ok(Math.abs(value / numbers[at] - 1) <= 1e-8, `${value} is not ${numbers[at]}`),
        );
    });

  it("but stops where an unbalanced panel's covariance is indefinite, over which plm goes on", () => {
    assert.throws(
      () => fgls(produc, { ...model, subset: holes, panelErrors: { panels: "general" } }),
      (error) => error instanceof Problem && error.key === "panelErrors.indefiniteSeries",
    );
  });

  it("of within, where a regressor that never changes is left out by name", () => {
    const found = fgls(produc, {
      ...model,
      x: [...model.x, "region"],
      panelErrors: { panels: "general", model: "within" },
    });
    assert.deepEqual(
      found.sample.collinear.map(({ name }) => name),
      ["region"],
    );
  });
});
