import assert from "node:assert/strict";
import { kernelDensity } from "../../src/numeric/kernel-density.ts";

describe("kernel densities", () => {
  const scores = Float64Array.of(1, 0.38, 0.41, 0.44, 0.55, 0.52, 0.55, 0.61, 0.68, 0.74, 0.9, 1);

  it("agree with scipy at Silverman's bandwidth", () => {
    // scipy 1.17.1, numpy 2.4.6, x sorted: sd = x.std(ddof=1); iqr = numpy.subtract(*numpy.percentile(x, [75, 25]));
    // h = 0.9 * min(sd, iqr / 1.34) * 12 ** -0.2; g = numpy.linspace(0.38 - 3 * h, 1 + 3 * h, 5);
    // scipy.stats.gaussian_kde(x, bw_method=h / sd)(g)
    const { x, y, bandwidth } = kernelDensity(scores, 5)!;
    // The same sums in another order: a dozen roundings.
    const near = (ours: number, theirs: number) => assert.ok(Math.abs(ours / theirs - 1) < 1e-12, `${ours} ${theirs}`);
    near(bandwidth, 0.1144088165351402);
    [0.03677355039457941, 0.3633867751972897, 0.69, 1.0166132248027102, 1.3432264496054205].forEach((at, k) =>
      near(x[k], at),
    );
    [0.005296465547867847, 1.0907877565849717, 1.2697124405818496, 0.7680750968787475, 0.0066164887961112015].forEach(
      (height, k) => near(y[k], height),
    );
  });

  it("enclose an area of one", () => {
    const { x, y } = kernelDensity(scores)!;
    const area = y.reduce((sum, height) => sum + height * (x[1] - x[0]), 0);
    // The tails beyond three bandwidths of the outermost values are left out: at most 0.27 % of each kernel.
    assert.ok(area > 0.997 && area < 1, String(area));
  });

  it("take the standard deviation where the middle half of the values is one value", () => {
    // numpy: 0.9 * y.std(ddof=1) * 6 ** -0.2 for y = 1, 1, 1, 1, 1, 2
    assert.ok(Math.abs(kernelDensity(Float64Array.of(1, 1, 1, 1, 1, 2))!.bandwidth - 0.25676547891145574) < 1e-15);
  });

  it("do not exist where no two values differ", () => {
    assert.equal(kernelDensity(Float64Array.of(1, 1, 1)), null);
    assert.equal(kernelDensity(Float64Array.of(1)), null);
    assert.equal(kernelDensity(new Float64Array(0)), null);
  });
});
