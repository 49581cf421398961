import assert from "node:assert/strict";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { fgls } from "../../../src/estimate/panel-errors/fgls.ts";
import { pcse } from "../../../src/estimate/panel-errors/pcse.ts";
import type { PanelErrorsSpec } from "../../../src/estimate/panel-errors/panel-errors-spec.ts";
import { regress } from "../../../src/estimate/regression.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Cells } from "../../../src/frame/cells.ts";
import { dataCells } from "../../study/formula-cells.ts";

const model = { y: "inv", x: ["value", "capital"], entity: "firm", time: "year" };

/**
 * The five firms of Greene (General Motors, US Steel, General Electric, Chrysler, Westinghouse), with the three misprints of
 * US Steel that his table and Stata's invest2 carry: investment of 1940 and 1952, capital of 1946.
 *
 * @source Greene (2003), Econometric Analysis, Table F13.1; Kleiber & Zeileis (2010), The Grunfeld data at 50
 */
function asGreenePrinted(cells: Cells): Cells {
  const [header, ...rows] = cells;
  const column = (name: string) => header.indexOf(name);
  const misprints = [
    { year: 1940, name: "inv", value: 261.6 },
    { year: 1952, name: "inv", value: 645.2 },
    { year: 1946, name: "capital", value: 232.6 },
  ];
  const firms = rows
    .filter((row) => [1, 2, 3, 4, 8].includes(Number(row[column("firm")])))
    .map((row) => {
      const wrong = misprints.find(({ year }) => row[column("firm")] === 2 && row[column("year")] === year);
      return wrong ? row.map((cell, at) => (at === column(wrong.name) ? wrong.value : cell)) : row;
    });
  return [header, ...firms];
}
const ten = frameFromCells(dataCells("grunfeld.csv")).frame;
const five = frameFromCells(asGreenePrinted(dataCells("grunfeld.csv"))).frame;

/**
 * A printed number, right to half a unit of its last digit; fewer digits are quoted where Stata's data, held in single
 * precision, move the seventh.
 */
const printed = (actual: number | null | undefined, text: string): void => {
  const decimals = text.split(".")[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals;
  assert.ok(
    typeof actual === "number" && Math.abs(actual - Number(text)) <= half * (1 + 1e-6),
    `${String(actual)} is not ${text}`,
  );
};
/** value (s.e.), capital (s.e.), constant (s.e.), Wald statistic. */
function prints({ terms, tests }: Estimate, table: readonly (readonly [string, string])[], wald?: string): void {
  terms.forEach(({ estimate, stdError }, at) => {
    printed(estimate, table[at][0]);
    printed(stdError, table[at][1]);
  });
  assert.ok("statistic" in tests[0]);
  if (wald !== undefined) printed(tests[0].statistic, wald);
}
const xtgls = (errors: Partial<PanelErrorsSpec>) => fgls(five, { ...model, method: "fgls", panelErrors: errors });
const xtpcse = (errors: Partial<PanelErrorsSpec>) => pcse(ten, { ...model, method: "pcse", panelErrors: errors });

describe("Greene's investment data give what his book and Stata's manual print", () => {
  it("by least squares (Greene's pooled estimates)", () => {
    const { terms } = regress(five, { ...model, method: "ols" });
    [".10509", ".30537", "-48.0297"].forEach((text, at) => printed(terms[at].estimate, text));
    printed(xtgls({ panels: "iid" }).fit.logLik, "-624.9928");
  });

  it("by FGLS with a variance for each firm: xtgls, panels(hetero)", () => {
    const found = xtgls({ panels: "heteroskedastic" });
    prints(
      found,
      [
        [".0949905", ".007409"],
        [".3378129", ".0302254"],
        ["-36.2537", "6.124363"],
      ],
      "865.38",
    );
    printed(found.fit.logLik, "-570.1305");
  });

  it("by FGLS with firms correlated: xtgls, panels(correlated)", () => {
    prints(
      xtgls({ panels: "correlated" }),
      [
        [".0961894", ".0054752"],
        [".3095321", ".0179851"],
        ["-38.36128", "5.344871"],
      ],
      "1285.19",
    );
  });

  it("by maximum likelihood, which iteration comes to: Greene's log likelihoods", () => {
    printed(xtgls({ panels: "heteroskedastic", igls: true }).fit.logLik, "-564.5355");
    const correlated = xtgls({ panels: "correlated", igls: true });
    printed(correlated.fit.logLik, "-515.4222");
    printed(correlated.terms[0].stdError, ".004291");
    assert.ok("statistic" in correlated.tests[0]);
    printed(correlated.tests[0].statistic, "558.51");
  });

  it("with one rho, the mean of estimates of which one is beyond 1: xtgls, panels(hetero) corr(ar1)", () => {
    const found = xtgls({ panels: "heteroskedastic", corr: "ar1" });
    prints(
      found,
      [
        [".0744315", ".0097937"],
        [".2874294", ".0475391"],
        ["-18.962", "17.649"],
      ],
      "119.69",
    );
    printed(found.quantities?.rho, "0.8651");
  });

  it("with a rho for each firm, where the one beyond 1 costs its first year: xtgls, corr(psar1)", () => {
    const found = xtgls({ panels: "iid", corr: "psar1" });
    prints(
      found,
      [
        [".0934343", ".0097783"],
        [".3838814", ".0416775"],
        ["-10.1246", "34.06675"],
      ],
      "252.93",
    );
    assert.deepEqual(
      found.notes.map(({ key }) => key),
      ["panelErrors.startsLost"],
    );
  });
});

describe("one variance", () => {
  it("makes panel-corrected standard errors those of FGLS, rows lost to a rho beyond 1 included", () => {
    const errors = { panels: "iid", corr: "psar1", rhoBound: "none" } as const;
    const [corrected, generalised] = [
      pcse(five, { ...model, method: "pcse", panelErrors: errors }),
      fgls(five, { ...model, method: "fgls", panelErrors: errors }),
    ];
    corrected.terms.forEach(({ estimate, stdError }, at) => {
      const other = generalised.terms[at];
      // The same least squares, once divided by the standard deviation and once not.
      assert.ok(Math.abs(estimate / other.estimate - 1) < 1e-11);
      assert.ok(Math.abs(stdError / other.stdError - 1) < 1e-11);
    });
    assert.deepEqual(
      corrected.notes.map(({ key }) => key),
      generalised.notes.map(({ key }) => key),
    );
  });
});

describe("Grunfeld's ten firms give what Stata's manual prints for xtpcse", () => {
  it("with independent errors over time", () => {
    const found = xtpcse({});
    prints(
      found,
      [
        [".1155622", ".0072124"],
        [".2306785", ".0278862"],
        ["-42.71437", "6.780965"],
      ],
      "637.41",
    );
    printed(found.fit.r2, "0.8124");
  });

  it("with one rho, each firm's kept within 1: correlation(ar1)", () => {
    const found = xtpcse({ corr: "ar1" });
    prints(
      found,
      [
        [".0950157", ".0129934"],
        [".306005", ".0603718"],
        ["-39.1257", "30.50355"],
      ],
      "93.71",
    );
    printed(found.quantities?.rho, ".9059774");
    printed(found.fit.r2, "0.5468");
  });

  it("with a rho for each firm: correlation(psar1) rhotype(tscorr)", () => {
    const found = xtpcse({ corr: "psar1", rho: "tscorr" });
    prints(found, [
      [".1052613", ".0086018"],
      [".3386743", ".0367568"],
      ["-58.187", "12.63687"],
    ]);
    printed(found.fit.r2, "0.8670");
    printed(found.quantities?.rhoMin, ".5135627");
  });
});
