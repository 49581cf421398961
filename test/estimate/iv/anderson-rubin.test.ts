import assert from "node:assert/strict";
import { instrumentalVariables } from "../../../src/estimate/iv/instrumental-variables.ts";
import type { ConfidenceSet } from "../../../src/estimate/estimate.ts";
import type { ModelSpecInput } from "../../../src/estimate/spec.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak } from "../../../src/messages/message.ts";
import { column, withColumns } from "./frame-of-columns.ts";
import { frameOfCsv } from "./frame-of-csv.ts";
import { simulatedIv } from "./simulated-iv.ts";
import { needsFile } from "../../needs-file.ts";

const base: ModelSpecInput = { method: "iv", y: "y", x: ["x"], endog: ["d"], instruments: ["z1"] };
const setOf = (frame: Frame, more: Partial<ModelSpecInput> = {}): ConfidenceSet =>
  instrumentalVariables(frame, { ...base, ...more }).estimate.instrumented!.sets[0];
/** p of the Anderson-Rubin test that the coefficient is b, by testing zero for y - b d. */
const pAt = (frame: Frame, b: number, more: Partial<ModelSpecInput> = {}): number => {
  const y = column(frame, "y");
  const d = column(frame, "d");
  const less = withColumns(frame, { less: y.map((value, i) => value - b * d[i]) });
  return instrumentalVariables(less, { ...base, ...more, y: "less" }).diagnosis.andersonRubin!.f.pValue;
};
const shapes = {
  strong: simulatedIv({ rows: 300, seed: 3, strength: [0.5, 0.4] }),
  weak: simulatedIv({ rows: 60, seed: 2, strength: [0.01, 0.01] }),
};
const vcovs: ModelSpecInput["vcov"][] = [{ type: "iid" }, { type: "hc1" }, { type: "cluster", by: ["g"] }];

describe("the Anderson-Rubin set", () => {
  it("never rejects the estimate of an exactly identified model", () => {
    const { estimate } = instrumentalVariables(shapes.strong, base);
    // The statistic is zero up to the rounding of y - b d.
    assert.ok(pAt(shapes.strong, estimate.terms[0].estimate) > 1 - 1e-6);
  });

  for (const vcov of vcovs)
    for (const instruments of [["z1"], ["z1", "z2"]])
      it(`ends where the test has p = 5%, with ${vcov!.type} errors and ${instruments.length} instruments`, () => {
        const more = { vcov, instruments };
        const { kind, pieces } = setOf(shapes.strong, more);
        assert.equal(kind, "interval");
        const [{ low, high }] = pieces;
        // Ends are eigenvalues polished by secant steps: eight digits of p.
        for (const end of [low!, high!]) assert.ok(Math.abs(pAt(shapes.strong, end, more) - 0.05) < 1e-8);
        assert.ok(pAt(shapes.strong, (low! + high!) / 2, more) > 0.05);
        assert.ok(pAt(shapes.strong, high! + (high! - low!) / 10, more) < 0.05);
      });

  it("holds every value that a grid of tests does not reject, whatever its shape", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 30; seed++) {
      // Every third time the second instrument is strong and wrong: no coefficient fits both.
      const wrong = seed % 3 === 0;
      const strength = wrong ? [1, 1] : [0.15, 0.1];
      const frame = simulatedIv({ rows: 50, seed, strength, invalid: wrong ? 4 : 0, groups: 10 });
      for (const vcov of vcovs.slice(0, 2)) {
        const more = { vcov, instruments: seed % 2 ? ["z1", "z2"] : ["z2"] };
        const { kind, pieces } = setOf(frame, more);
        seen.add(kind);
        const inside = (b: number) =>
          pieces.some(({ low, high }) => (low ?? -Infinity) <= b && b <= (high ?? Infinity));
        for (const b of [-1e6, -40, -7, -1, 0, 0.7, 1.5, 2, 2.6, 4, 9, 50, 1e6])
          assert.equal(
            inside(b),
            pAt(frame, b, more) >= 0.05,
            `seed ${seed}, ${vcov!.type}, ${b}: ${JSON.stringify(pieces)}`,
          );
      }
    }
    for (const kind of ["interval", "rays", "everything", "empty"]) assert.ok(seen.has(kind), `no set was ${kind}`);
  });

  it("is said in words, in both languages, and is unbounded when the instruments are weak", () => {
    const set = setOf(shapes.weak, { instruments: ["z1", "z2"] });
    assert.equal(set.kind, "everything");
    assert.match(speak("en-US", set.says), /unbounded/);
    assert.match(speak("zh-CN", set.says), /无界/);
    const { notes } = instrumentalVariables(shapes.weak, base).estimate;
    assert.ok(notes.some(({ key }) => key === "iv.weak"));
    for (const locale of locales) assert.match(notes.map((note) => speak(locale, note)).join(" "), /weak|弱工具变量/);
  });

  it("follows the level of the model", () => {
    const [narrow, wide] = [0.9, 0.99].map((level) => setOf(shapes.strong, { level }).pieces[0]);
    assert.ok(wide.low! < narrow.low! && narrow.high! < wide.high!);
  });

  it("is [0.024805, 0.284823] for the return to schooling in Card's data, as ivmodel prints it", function () {
    const path = "../shared/extra/stata_card.csv";
    needsFile(this, path);
    const regions = Array.from({ length: 8 }, (_, at) => `reg66${at + 1}`);
    const { pieces } = setOf(frameOfCsv(path), {
      y: "lwage",
      x: ["exper", "expersq", "black", "south", "smsa", ...regions, "smsa66"],
      endog: ["educ"],
      instruments: ["nearc4"],
      vcov: { type: "iid" },
    });
    // Printed to six decimals.
    assert.ok(Math.abs(pieces[0].low! - 0.024805) < 5e-7 && Math.abs(pieces[0].high! - 0.284823) < 1e-6);
  });
});
