import assert from "node:assert/strict";
import { callawaySantAnnaBootstrap } from "../../../src/estimate/did/callaway-santanna/bootstrap.ts";
import { callawaySantAnna } from "../../../src/estimate/did/callaway-santanna/callaway-santanna.ts";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { inlineExecutor, type Executor } from "../../../src/tasks/executor.ts";
import { caseFrame } from "../reference-frame.ts";
import { staggeredPanel } from "./staggered-panel.ts";
import { skipWithout } from "../../needs-file.ts";

const starts = Array.from({ length: 120 }, (_, u) => [0, 4, 5, 6][u % 4]);
const panel = staggeredPanel(starts, 7);
const spec: ModelSpecInput = {
  method: "callaway-santanna",
  y: "y",
  x: [],
  entity: "unit",
  time: "year",
  did: { cohort: "start" },
};
const bootstrapped = async (
  frame: Frame,
  given: ModelSpecInput,
  draws: number,
  seed = 1,
  executor: Executor = inlineExecutor,
): Promise<Estimate> => {
  const outcome = await callawaySantAnnaBootstrap(frame, given, { draws, seed }, executor);
  assert.ok("ok" in outcome);
  return outcome.ok;
};

/**
 * The error of (q75 - q25) / 1.349 of B normal draws as a share of the true one: sqrt(p(1-p)/B) / f at each quartile with
 * covariance p(1-p') / (B f^2) between them, in all sqrt(2 (3/16 - 1/16)) / (f 1.349 sqrt(B)) = 1.17 / sqrt(B), f = 0.3178.
 * Five of those: one chance in two million for each term. Draws are sums of many units' influence, close to normal.
 */
const tolerance = (draws: number) => (5 * 1.17) / Math.sqrt(draws);

const agrees = (a: Estimate, b: Estimate, draws: number) =>
  a.terms.forEach(({ name, estimate, stdError }, j) => {
    assert.equal(estimate, b.terms[j].estimate);
    const off = Math.abs(stdError / b.terms[j].stdError - 1);
    assert.ok(off < tolerance(draws), `${name}: ${stdError} against ${b.terms[j].stdError}`);
  });

describe("the multiplier bootstrap of Callaway and Sant'Anna", () => {
  it("finds the analytic errors again, as closely as its draws allow", async () => {
    agrees(await bootstrapped(panel, spec, 2000), callawaySantAnna(panel, spec), 2000);
  });

  it("finds those of the mpdta data again", async function () {
    const mpdta = caseFrame("mpdta.csv");
    if (!mpdta) return skipWithout(this, "mpdta.csv");
    const given: ModelSpecInput = {
      ...spec,
      y: "lemp",
      entity: "countyreal",
      did: { cohort: "`first.treat`" },
    };
    agrees(await bootstrapped(mpdta, given, 2000), callawaySantAnna(mpdta, given), 2000);
  });

  it("draws a band wider than single intervals and narrower than Bonferroni's", async () => {
    const { band, terms } = await bootstrapped(panel, spec, 2000);
    assert.ok(band && band.terms.length === terms.length - 1);
    // Standard normal quantiles at 0.975 and 1 - 0.025 / 8; 0.15 is five errors of a 95% quantile of 2000 maxima.
    assert.ok(band.critical > 1.96 && band.critical < 2.734 + 0.15, String(band.critical));
    const { estimate, stdError } = terms.find(({ name }) => name === band.terms[0].name)!;
    assert.ok(Math.abs(band.terms[0].high - estimate - band.critical * stdError) < 1e-12);
  });

  it("is the same for the same seed however the work is spread, and another for another seed", async () => {
    const backwards: Executor = {
      ...inlineExecutor,
      width: 3,
      map: async (task, shared, chunks) => {
        const results = await Promise.all([...chunks].reverse().map((chunk) => task.run(shared, chunk)));
        return results.reverse();
      },
    };
    const [a, b, c] = [
      await bootstrapped(panel, spec, 200),
      await bootstrapped(panel, spec, 200, 1, backwards),
      await bootstrapped(panel, spec, 200, 2),
    ];
    assert.deepEqual(a.terms, b.terms);
    assert.notDeepEqual(a.terms, c.terms);
  });

  it("stops when it is cancelled", async () => {
    const abort = new AbortController();
    const run = callawaySantAnnaBootstrap(panel, spec, { draws: 2000, seed: 1 }, inlineExecutor, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await assert.rejects(run, { name: "AbortError" });
  });

  it("says how it was drawn, and refuses too few draws, in both languages", async () => {
    const { notes } = await bootstrapped(panel, spec, 100);
    for (const locale of locales) {
      assert.ok(notes.some((note) => /Rademacher|100/.test(speak(locale, note))));
      await assert.rejects(
        bootstrapped(panel, spec, 10),
        (error) => error instanceof Problem && error.key === "did.fewDraws" && !/[{}]/.test(error.in(locale)),
      );
    }
  });

  it("refuses further fixed effects, for which its comparisons have no place, in both languages", () => {
    for (const locale of locales)
      assert.throws(
        () => callawaySantAnna(panel, { ...spec, absorb: ["unit", "year", "region"] }),
        (error) => error instanceof Problem && error.key === "did.effectsUnused" && /region/.test(error.in(locale)),
      );
  });

  it("is what a spec with draws gives, for a cell or a command line", async () => {
    const given = { ...spec, did: { cohort: "start", draws: 120, seed: 9 } };
    assert.deepEqual(callawaySantAnna(panel, given).terms, (await bootstrapped(panel, spec, 120, 9)).terms);
  });
});
