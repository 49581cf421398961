import assert from "node:assert/strict";
import { estimateModel } from "../../../src/estimate/estimate-model.ts";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Cells } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { dataCells } from "../../study/formula-cells.ts";
import { generator } from "../simulated-panel.ts";

const grunfeld = frameFromCells(dataCells("grunfeld.csv")).frame;
const base = { y: "inv", x: ["value", "capital"], entity: "firm", time: "year" };

/** Entities with the years each of them has; y = x + noise. */
function panel(years: Readonly<Record<string, readonly number[]>>, y?: (name: string, x: number) => number): Frame {
  const random = generator(5);
  const rows: Cells = Object.entries(years).flatMap(([name, own]) =>
    own.map((year) => {
      const x = random();
      return [name, year, y?.(name, x) ?? x + random(), x];
    }),
  );
  return frameFromCells([["name", "year", "y", "x"], ...rows]).frame;
}
const own = { y: "y", x: ["x"], entity: "name", time: "year" };
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => from + k);

/** The problem is told in both languages, nothing in it left open, and the person and number it is about are in it. */
function refuses(frame: Frame, spec: ModelSpecInput, key: string, mentions: readonly string[] = []): void {
  assert.throws(
    () => estimateModel(frame, spec),
    (error) => {
      assert.ok(error instanceof Problem, String(error));
      assert.equal(error.key, key);
      const texts = locales.map((locale) => error.in(locale));
      assert.notEqual(texts[0], texts[1]);
      for (const text of texts) {
        assert.doesNotMatch(text, /[{}]|undefined|NaN/);
        for (const mention of mentions) assert.ok(text.includes(mention), `${mention} is not in: ${text}`);
      }
      return true;
    },
  );
}
function notes({ notes: told }: Estimate, key: string, mention: string): void {
  const found = told.find((note) => note.key === key);
  assert.ok(found, `${key} is not among ${told.map((note) => note.key).join(", ")}`);
  for (const locale of locales) {
    const text = speak(locale, found);
    assert.doesNotMatch(text, /[{}]/);
    assert.ok(text.includes(mention), `${mention} is not in: ${text}`);
  }
}

describe("models of the errors say what they need", () => {
  it("the entity always, the time for AR(1) errors and correlated entities", () => {
    const { entity: _, ...noEntity } = base;
    refuses(grunfeld, { ...noEntity, method: "fgls" }, "panelTests.needsEntity");
    const { time: __, ...noTime } = base;
    refuses(grunfeld, { ...noTime, method: "fgls", panelErrors: { corr: "ar1" } }, "panelTests.needsTime");
    refuses(grunfeld, { ...noTime, method: "fgls", panelErrors: { panels: "correlated" } }, "panelTests.needsTime");
    refuses(grunfeld, { ...noTime, method: "pcse" }, "panelTests.needsTime");
  });

  it("each entity and time once", () => {
    const cells = dataCells("grunfeld.csv");
    const { frame } = frameFromCells([...cells, cells[1]]);
    refuses(frame, { ...base, method: "pcse" }, "frame.duplicatePairs");
  });

  it("no other standard errors, no effects to absorb, no weights", () => {
    refuses(grunfeld, { ...base, method: "pcse", vcov: { type: "hc1" } }, "panelErrors.vcovUnused", ["hc1"]);
    refuses(grunfeld, { ...base, method: "fgls", absorb: ["firm"] }, "panelTests.effectsUnused");
    refuses(grunfeld, { ...base, method: "fgls", weights: "capital" }, "panelTests.weightsUnused");
  });

  it("options of FGLS are not options of PCSE, and a general covariance stands alone", () => {
    refuses(grunfeld, { ...base, method: "pcse", panelErrors: { panels: "general" } }, "panelErrors.generalIsFgls");
    refuses(grunfeld, { ...base, method: "pcse", panelErrors: { igls: true } }, "panelErrors.iglsIsFgls");
    refuses(grunfeld, { ...base, method: "fgls", panelErrors: { pairs: "casewise" } }, "panelErrors.pairsIsPcse");
    for (const errors of [{ corr: "ar1" }, { igls: true }, { nmk: true }] as const)
      refuses(
        grunfeld,
        { ...base, method: "fgls", panelErrors: { panels: "general", ...errors } },
        "panelErrors.generalAlone",
        [Object.keys(errors)[0]],
      );
  });
});

describe("FGLS with correlated entities", () => {
  const correlated: ModelSpecInput = { ...base, method: "fgls", panelErrors: { panels: "correlated" } };
  it("needs as many periods as entities", () => {
    refuses(grunfeld, { ...correlated, subset: "year < 1944" }, "panelErrors.fewPeriods", ["9", "10"]);
  });

  it("needs a balanced panel", () => {
    refuses(grunfeld, { ...correlated, subset: "firm != 3 | year > 1936" }, "panelErrors.unbalanced", ["198"]);
  });

  it("does not go with dummies for every period, which tie the residuals of the entities together", () => {
    refuses(grunfeld, { ...correlated, x: ["value", "capital", "i(year)"] }, "panelErrors.singular", ["9", "10"]);
  });

  it("loses a firm's first year to an autocorrelation beyond 1, and says how to keep it", () => {
    const errors = { panels: "correlated", corr: "psar1" } as const;
    refuses(grunfeld, { ...base, method: "fgls", panelErrors: errors }, "panelErrors.rhoBeyond", ["bound=each"]);
    const kept = estimateModel(grunfeld, { ...base, method: "fgls", panelErrors: { ...errors, rhoBound: "each" } });
    notes(kept, "panelErrors.bounded", "4");
  });

  it("warns when periods are few beside entities, and when more is estimated than there are rows", () => {
    notes(estimateModel(grunfeld, correlated), "panelErrors.overconfident", "20");
    const tiny = panel({ A: span(1, 3), B: span(1, 3), C: span(1, 3) });
    const errors = { panels: "correlated", corr: "psar1", rhoBound: "each" } as const;
    notes(estimateModel(tiny, { ...own, method: "fgls", panelErrors: errors }), "panelErrors.manyQuantities", "11");
  });
});

describe("FGLS with a variance for each entity", () => {
  it("needs two periods of each", () => {
    const frame = panel({ A: span(1, 8), B: [3], C: span(1, 8) });
    refuses(frame, { ...own, method: "fgls" }, "panelErrors.onePeriod", ["B"]);
    assert.equal(estimateModel(frame, { ...own, method: "fgls", panelErrors: { panels: "iid" } }).nobs, 17);
  });

  it("needs errors: an entity that is fitted exactly would weigh without end", () => {
    const frame = panel({ A: span(1, 8), B: [1, 2], C: span(1, 8) });
    const dummies = { ...own, x: ["x", "i(name)", "i(name):x"], method: "fgls" as const };
    refuses(frame, dummies, "panelErrors.entityFitsExactly", ["B"]);
    const exact = panel({ A: span(1, 4), B: span(1, 4) }, (_, x) => 2 * x + 1);
    refuses(exact, { ...own, method: "pcse" }, "panelErrors.exactFit");
  });
});

describe("AR(1) errors", () => {
  const ar1: ModelSpecInput = { ...own, method: "pcse", panelErrors: { corr: "ar1" } };
  const gap = panel({ A: [1, 2, 3, 5, 6], B: span(1, 6), C: span(1, 6) });

  it("need neighbouring periods: a gap is told with its entity and the two ways around it", () => {
    refuses(gap, ar1, "panelErrors.gap", ["A", "gaps=restart", "gaps=ignore"]);
    for (const gaps of ["restart", "ignore"] as const)
      notes(
        estimateModel(gap, { ...ar1, panelErrors: { corr: "ar1", gaps } }),
        gaps === "ignore" ? "panelErrors.gapsIgnored" : "panelErrors.restarted",
        "1",
      );
  });

  it("need a pair of them in each entity", () => {
    const frame = panel({ A: span(1, 6), B: [4], C: span(1, 6) });
    refuses(frame, ar1, "panelErrors.noNeighbours", ["B"]);
  });

  it("by Theil's or Nagar's estimator need more periods than parameters", () => {
    const frame = panel({ A: span(1, 6), B: [1, 2], C: span(1, 6) });
    for (const rho of ["theil", "nagar"] as const)
      refuses(frame, { ...ar1, panelErrors: { corr: "ar1", rho } }, "panelErrors.shortForRho", ["B", rho]);
  });

  it("need residuals in each entity", () => {
    const frame = panel({ A: span(1, 8), B: [1, 2], C: span(1, 8) });
    const dummies = ["x", "i(name)", "i(name):x"];
    refuses(frame, { ...ar1, x: dummies }, "panelErrors.noResiduals", ["B"]);
  });

  it("need regressors that survive them: a rho of 1 leaves nothing of a constant", () => {
    // A random walk whose residuals grow: each rho is beyond 1 and set to it, so that the constant becomes zero.
    const growth = panel({ A: span(1, 6), B: span(1, 6) }, () => 0);
    const values = Float64Array.from({ length: 12 }, (_, i) => (i < 6 ? 1 : -1) * 2 ** (i % 6));
    const flat = Float64Array.from({ length: 12 }, (_, i) => (i % 6 === 0 ? 1e-9 : 0));
    const columns = growth.columns.map((column) =>
      column.name === "y"
        ? { kind: "number" as const, name: "y", values }
        : column.name === "x"
          ? { kind: "number" as const, name: "x", values: flat }
          : column,
    );
    refuses({ ...growth, columns }, ar1, "panelErrors.columnLost", ["_cons"]);
  });
});

describe("panel-corrected standard errors of an unbalanced panel", () => {
  const pcse: ModelSpecInput = { ...own, method: "pcse" };
  const apart = panel({ A: span(1, 6), B: span(6, 12), C: span(1, 12) });

  it("say which covariances they rest on", () => {
    notes(estimateModel(apart, pcse), "panelErrors.pairwise", "casewise");
    const overlapping = panel({ A: span(1, 6), B: span(4, 12), C: span(1, 12) });
    notes(estimateModel(overlapping, { ...pcse, panelErrors: { pairs: "casewise" } }), "panelErrors.casewise", "3");
  });

  it("tell of pairs that share fewer than two periods, and of entities seen once", () => {
    notes(estimateModel(apart, pcse), "panelErrors.thinPairs", "1");
    notes(estimateModel(panel({ A: span(1, 8), B: [3], C: span(1, 8) }), pcse), "panelErrors.seenOnce", "1");
  });

  it("cannot be casewise when no two periods are common to all", () => {
    refuses(apart, { ...pcse, panelErrors: { pairs: "casewise" } }, "panelErrors.noCommonPeriods", ["1"]);
  });
});

describe("a general covariance over time", () => {
  it("needs one that is positive definite, which entities of different periods need not give", () => {
    const produc = frameFromCells(dataCells("produc.csv")).frame;
    const spec = { ...base, y: "log(gsp)", x: ["log(pcap)", "log(emp)"], entity: "state", method: "fgls" as const };
    const subset = "!((state == UTAH | state == OHIO) & year < 1974)";
    refuses(produc, { ...spec, subset, panelErrors: { panels: "general" } }, "panelErrors.indefiniteSeries", ["17"]);
  });

  const general: ModelSpecInput = { ...own, method: "fgls", panelErrors: { panels: "general" } };
  it("needs as many entities as periods", () => {
    refuses(panel({ A: span(1, 6), B: span(1, 6) }), general, "panelErrors.fewEntities", ["2", "6"]);
  });

  it("does not go with dummies for every period of few entities", () => {
    const names = Object.fromEntries(["A", "B", "C", "D"].map((name) => [name, span(1, 4)]));
    refuses(panel(names), { ...general, x: ["x", "i(year)"] }, "panelErrors.singularSeries", ["4", "3"]);
  });
});
