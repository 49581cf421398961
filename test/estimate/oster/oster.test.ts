import assert from "node:assert/strict";
import { oster } from "../../../src/estimate/oster/oster.ts";
import type { OsterSpecInput } from "../../../src/estimate/oster/oster-spec.ts";
import { deltaFor, effectsFor } from "../../../src/estimate/oster/solutions.ts";
import type { Cells } from "../../../src/frame/cells.ts";
import { frameFromCells } from "../../../src/frame/from-cells.ts";
import type { Frame } from "../../../src/frame/frame.ts";
import { locales } from "../../../src/messages/locale.ts";
import { speak, type MessageKey } from "../../../src/messages/message.ts";
import { Problem } from "../../../src/messages/problem.ts";
import { seeded } from "../../../src/numeric/random.ts";

const near = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

const frameOf = (columns: Readonly<Record<string, ArrayLike<number>>>): Frame => {
  const names = Object.keys(columns);
  const rows = Array.from({ length: columns[names[0]].length }, (_, i) => names.map((name) => columns[name][i]));
  return frameFromCells([names, ...rows] as Cells, { header: "yes" }).frame;
};

/** Columns with mean 0 and variance 1, exactly uncorrelated in the sample: waves of a whole number of periods. */
const wave = (k: number, n = 240) =>
  Float64Array.from({ length: n }, (_, i) => Math.SQRT2 * Math.cos((2 * Math.PI * k * (i + 0.5)) / n));

interface World {
  readonly beta: number;
  readonly delta: number;
  /** Share of the treatment's link with the control, and the sizes of what is seen and not seen in the outcome. */
  readonly link: number;
  readonly seen: number;
  readonly unseen: number;
}

/**
 * Oster's model as equations, without noise of sampling: y = beta x + W1 + W2 with W1 = seen w, W2 = unseen u, both uncorrelated,
 * and cov(x, W2)/var(W2) = delta cov(x, W1)/var(W1). Everything is explained, so that Rmax is 1.
 */
function world({ beta, delta, link, seen, unseen }: World): Frame {
  const [w, u, e] = [wave(1), wave(2), wave(3)];
  // cov(x, W1)/var(W1) = link/seen, hence cov(x, u) = delta (link/seen) unseen.
  const other = delta * (link / seen) * unseen;
  const x = w.map((value, i) => link * value + other * u[i] + e[i]);
  const y = x.map((value, i) => beta * value + seen * w[i] + unseen * u[i]);
  return frameOf({ y, x, w });
}

describe("Oster's delta", () => {
  const truths: readonly World[] = [
    { beta: 0.7, delta: 1, link: 0.5, seen: 1, unseen: 0.6 },
    { beta: -0.4, delta: 1, link: 0.3, seen: 0.8, unseen: 1.1 },
    { beta: 0.2, delta: 0.5, link: 0.6, seen: 1.2, unseen: 0.9 },
    { beta: 0, delta: 2, link: 0.25, seen: 1.5, unseen: 0.5 },
    { beta: 1, delta: -0.7, link: 0.4, seen: 1, unseen: 0.5 },
  ];
  for (const truth of truths)
    it(`is the selection there is where the truth is known (delta ${truth.delta}, effect ${truth.beta})`, () => {
      const result = oster(world(truth), {
        y: "y",
        treatment: "x",
        controls: ["w"],
        rmax: 1,
        beta: truth.beta,
        delta: truth.delta,
      });
      // Rounding of the regressions, divided by differences of effects of about 0.2.
      near(result.delta!, truth.delta, 1e-10);
      const effects = [result.adjusted!, ...result.otherEffects];
      assert.ok(
        effects.some(({ beta }) => Math.abs(beta - truth.beta) < 1e-10),
        JSON.stringify(effects),
      );
    });

  it("picks the true effect of equal selection, the one root in the direction of the controls", () => {
    for (const truth of truths.filter(({ delta }) => delta === 1)) {
      const { adjusted, otherEffects } = oster(world(truth), { y: "y", treatment: "x", controls: ["w"], rmax: 1 });
      near(adjusted!.beta, truth.beta, 1e-10);
      assert.deepEqual([adjusted!.sameDirection, ...otherEffects.map((one) => one.sameDirection)], [true, false]);
    }
  });

  it("and the adjusted effect undo each other for any inputs", () => {
    const random = seeded(17);
    for (let draw = 0; draw < 200; draw++) {
      const [shortR2, step, rest, residual] = [0, 1, 2, 3].map(() => random.uniform());
      const fullR2 = shortR2 + step * (1 - shortR2) * 0.9;
      const inputs = {
        shortBeta: random.normal(),
        fullBeta: random.normal(),
        shortR2,
        fullR2,
        rmax: fullR2 + rest * (1 - fullR2),
        varianceY: 1 + 3 * random.uniform(),
        varianceX: 2,
        residualX: 0.2 + 1.7 * residual,
      };
      const delta = 3 * random.normal();
      const effects = effectsFor(inputs, delta);
      // A cubic has a real root.
      assert.ok(effects.length === 1 || effects.length === 3);
      for (const { beta } of effects) {
        const back = deltaFor(inputs, beta);
        // A root where the selection hardly depends on the effect leaves fewer digits.
        if (back !== null && Math.abs(beta - inputs.fullBeta) > 1e-3) near(back, delta, 1e-5);
      }
    }
  });

  it("agrees with a direct search for the root of proposition 2 on R's mtcars", () => {
    // R 4.2.2: uniroot over delta and polyroot over the effect (mpg on wt, controls hp and qsec, Rmax 0.9).
    const inputs = {
      shortBeta: -5.34447157272268,
      shortR2: 0.75283279365826,
      fullBeta: -4.35879720016269,
      fullR2: 0.83476776170583,
      rmax: 0.9,
      varianceY: 1126.0471875,
      varianceX: 29.678748,
      residualX: 11.72867791554946,
    };
    // 14 digits were printed of the inputs, and differences of them are taken.
    near(deltaFor(inputs, 0)!, 1.1511363308702, 1e-11);
    near(effectsFor(inputs, 1)[0].beta, -2.0001849388374, 1e-11);
    near(effectsFor(inputs, 1)[1].beta, -7.0140951412594, 1e-11);
  });
});

describe("Oster's regressions", () => {
  const random = seeded(4);
  const n = 300;
  const column = (make: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => make(i));
  const firm = column((i) => Math.floor(i / 10));
  const year = column((i) => 2010 + (i % 10));
  const [w, m, u] = [0, 1, 2].map(() => column(() => random.normal()));
  const x = column((i) => 0.5 * w[i] + 0.3 * m[i] + 0.1 * firm[i] + random.normal());
  const y = column((i) => 0.8 * x[i] + w[i] - m[i] + 0.05 * firm[i] + u[i]);
  const frame = frameOf({ y, x, w, m, firm, year, copy: x.map((v) => 2 * v), ofFirm: firm.map((v) => v * v) });
  const base: OsterSpecInput = { y: "y", treatment: "x", controls: ["w"] };
  const numbers = (more: Partial<OsterSpecInput>) => {
    const { shortR2, fullR2, delta, adjusted, inputs } = oster(frame, { ...base, ...more });
    return [inputs.shortBeta, inputs.fullBeta, shortR2, fullR2, delta!, adjusted!.beta];
  };
  const same = (a: Partial<OsterSpecInput>, b: Partial<OsterSpecInput>) =>
    // Absorbed effects and dummies round differently.
    numbers(a).forEach((value, at) => near(value, numbers(b)[at], 1e-8));

  it("take absorbed effects for dummies, among the controls or in both", () => {
    same({ absorb: ["firm"] }, { controls: ["w", "i(firm)"] });
    same({ absorb: ["firm"], effects: "base" }, { base: ["i(firm)"] });
  });

  it("within the effects are those of demeaned data", () => {
    const demeaned = (values: Float64Array) => {
      const means = Array.from(
        { length: 30 },
        (_, g) => values.slice(10 * g, 10 * g + 10).reduce((a, b) => a + b) / 10,
      );
      return values.map((value, i) => value - means[firm[i]]);
    };
    const own = oster(frameOf({ y: demeaned(y), x: demeaned(x), w: demeaned(w) }), base);
    const within = oster(frame, { ...base, absorb: ["firm"], r2: "within" });
    for (const key of ["shortR2", "fullR2", "delta", "rmax"] as const) near(within[key]!, own[key]!, 1e-10);
    near(within.adjusted!.beta, own.adjusted!.beta, 1e-10);
    assert.equal(within.conventions.effects, "base");
  });

  it("hold base regressors out of the comparison: as if they were taken out of everything first", () => {
    const [withBase, without] = [
      oster(frame, { ...base, base: ["m"], rmax: 0.95 }),
      oster(frame, { ...base, rmax: 0.95 }),
    ];
    assert.ok(Math.abs(withBase.inputs.shortBeta - without.inputs.shortBeta) > 0.01);
    assert.ok(withBase.inputs.varianceX < without.inputs.varianceX);
  });

  it("use 1.3 times R2 for Rmax, at most 1, and what is asked for", () => {
    const { rmax, fullR2 } = oster(frame, base);
    assert.equal(rmax, Math.min(1, 1.3 * fullR2));
    assert.equal(oster(frame, { ...base, factor: 1.05 }).rmax, 1.05 * fullR2);
    assert.equal(oster(frame, { ...base, rmax: 0.99 }).rmax, 0.99);
    const all = oster(frame, { ...base, factor: 100 });
    assert.equal(all.rmax, 1);
    assert.deepEqual(
      all.notes.map(({ key }) => key),
      ["oster.rmaxOne"],
    );
  });

  it("leave the effect where it is when Rmax is the R2 there is", () => {
    const { fullR2, inputs } = oster(frame, base);
    const { adjusted } = oster(frame, { ...base, rmax: fullR2 });
    near(adjusted!.beta, inputs.fullBeta, 1e-12);
  });

  it("rest on the same rows and carry the errors asked for, the treatment first", () => {
    const holes = frameOf({ y, x, w: w.map((v, i) => (i < 20 ? Number.NaN : v)), firm });
    const { short, full } = oster(holes, { ...base, base: [], vcov: { type: "cluster", by: ["firm"] } });
    assert.deepEqual([short.nobs, full.nobs], [280, 280]);
    assert.deepEqual([short.terms[0].name, full.terms[0].name], ["x", "x"]);
    assert.equal(full.conventions.vcov, "cluster");
  });

  const refuses = (more: Partial<OsterSpecInput>, key: MessageKey): void =>
    assert.throws(
      () => oster(frame, { ...base, ...more }),
      (error: unknown) => {
        assert.ok(error instanceof Problem, String(error));
        assert.equal(error.key, key);
        for (const locale of locales) assert.doesNotMatch(error.in(locale), /[{}]/);
        return true;
      },
    );

  it("are refused where nothing comes in, or nothing is left of the treatment", () => {
    refuses({ controls: [] }, "oster.noControls");
    refuses({ controls: [], absorb: ["firm"], effects: "base" }, "oster.noControls");
    refuses({ r2: "within" }, "oster.withinNeedsEffects");
    refuses({ controls: ["w", "x"] }, "oster.treatmentAsControl");
    refuses({ controls: ["copy"] }, "oster.treatmentExplained");
    refuses({ treatment: "ofFirm", absorb: ["firm"], effects: "base" }, "oster.treatmentFixed");
    refuses({ treatment: "ofFirm", absorb: ["firm"] }, "oster.treatmentExplained");
    refuses({ rmax: 0.01 }, "oster.rmaxTooSmall");
  });

  it("tell of controls that add nothing, of a negative delta, and of an effect no selection explains", () => {
    const told = (more: Partial<OsterSpecInput>) =>
      oster(frame, { ...base, ...more }).notes.map((note) => {
        for (const locale of locales) assert.doesNotMatch(speak(locale, note), /[{}]/);
        return note.key;
      });
    const empty = frameOf({ y: wave(1).map((v, i) => v + wave(2)[i]), x: wave(1), w: wave(5) });
    assert.ok(oster(empty, base).notes.some(({ key }) => key === "oster.unmoved"));
    assert.ok(told({ beta: oster(frame, base).inputs.fullBeta + 0.05 }).includes("oster.negativeDelta"));
  });
});
