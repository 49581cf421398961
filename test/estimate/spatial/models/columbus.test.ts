import assert from "node:assert/strict";
import { casePanel } from "../../../../src/estimate/spatial/cases/case-panel.ts";
import { estimateSpatial } from "../../../../src/estimate/spatial/models/estimate-spatial.ts";
import type { SpatialModelName } from "../../../../src/estimate/spatial/models/spatial-spec.ts";
import { frameOfCsv } from "../../iv/frame-of-csv.ts";

const { frame, weights } = casePanel(
  frameOfCsv("test/reference/data/sp_columbus.csv"),
  frameOfCsv("test/reference/data/sp_columbus_w.csv"),
);
const fit = (model: SpatialModelName) =>
  estimateSpatial(frame, weights, { y: "CRIME", x: ["INC", "HOVAL"], entity: "id", model });
const near = (found: number, expected: number, relative: number) =>
  assert.ok(Math.abs(found - expected) <= relative * Math.abs(expected), `${found} instead of ${expected}`);

describe("models of the Columbus crime data that no case covers agree with spatialreg 1.2-6", () => {
  it("the combined model: sacsarlm(CRIME ~ INC + HOVAL)", () => {
    const { estimate, rho, lambda, sigma2, logLik } = fit("sac");
    // nlminb stops where the likelihood no longer moves in its seventh digit; that leaves rho and lambda four.
    near(rho!, 0.353261823637654, 2e-4);
    near(lambda!, 0.131993557892777, 1e-3);
    near(sigma2, 99.422996033756, 1e-4);
    assert.ok(logLik >= -183.073125461299639 - 1e-9);
    near(logLik, -183.073125461299639, 1e-8);
    const by = Object.fromEntries(estimate.terms.map((term) => [term.name, term]));
    near(by._cons.estimate, 49.051431498791828, 2e-4);
    near(by.INC.estimate, -1.06878144566699, 2e-4);
    near(by.HOVAL.estimate, -0.283113513786324, 2e-4);
    near(by.rho.stdError, 0.196693559835054, 2e-3);
    near(by.lambda.stdError, 0.299048978265992, 2e-3);
    near(by.INC.stdError, 0.3328388876102283, 2e-3);
  });

  it("the Durbin error model: errorsarlm(CRIME ~ INC + HOVAL, Durbin = TRUE)", () => {
    const { estimate, lambda, sigma2, logLik } = fit("sdem");
    // spatialreg's search leaves six digits.
    near(lambda!, 0.376129142196195, 1e-5);
    near(sigma2, 96.022492328983816, 1e-5);
    near(logLik, -182.232889736856578, 1e-9);
    const expected = {
      _cons: [73.258655252022166, 8.5280432536945607],
      INC: [-1.069530064595956, 0.3247185348936872],
      HOVAL: [-0.280344106100696, 0.0918092909334572],
      "W.INC": [-1.196773581564763, 0.568967602362539],
      "W.HOVAL": [0.146758485735653, 0.2008721512638459],
    };
    for (const [name, [value, error]] of Object.entries(expected)) {
      const term = estimate.terms.find((one) => one.name === name)!;
      near(term.estimate, value, 1e-5);
      near(term.stdError, error, 1e-5);
    }
    near(estimate.terms.find(({ name }) => name === "lambda")!.stdError, 0.165540319272273, 1e-5);
  });

  it("spatial lags of regressors alone: lmSLX(CRIME ~ INC + HOVAL)", () => {
    const { estimate, logLik, rho, lambda } = fit("slx");
    assert.deepEqual([rho, lambda], [null, null]);
    near(logLik, -184.098516264818, 1e-12);
    near(estimate.terms.find(({ name }) => name === "W.HOVAL")!.estimate, 0.22615377917731, 1e-10);
  });
});
