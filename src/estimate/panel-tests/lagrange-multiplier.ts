import type { Factor } from "../../frame/factor-of-column.ts";
import type { Test } from "../estimate.ts";
import { linearFit } from "../linear-fit.ts";
import { groupSizes } from "../panel-models/group-means.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import { chi2Test, noTest, zTest } from "../named-test.ts";

/**
 * Lagrange multiplier tests for random effects, from the residuals e of pooled least squares. For entities
 * A = n / sqrt(2 (sum_i T_i^2 - n)) * (sum_i (sum_t e_it)^2 / sum e^2 - 1), for periods alike. Breusch-Pagan: A^2, two-sided;
 * Honda: A, one-sided (a variance cannot be negative); both ways: A_1^2 + A_2^2, (A_1 + A_2) / sqrt(2), and King and Wu's
 * weighted sum. Baltagi and Li's form for unbalanced panels, as Stata's xttest0 and plm.
 *
 * @source Breusch & Pagan (1980); Honda (1985); King & Wu (1997); Baltagi & Li (1990); Baltagi, Chang & Li (1992)
 * @reference test/reference/panel/grunfeldunb-panel-tests.json
 */
export function lagrangeMultiplierTests({ sample: { model }, entity, time }: PanelSample): Test[] {
  const fit = linearFit(model);
  if (fit.ssr <= EXACT * fit.tss) return [noTest("LM.entity", "estimate.exactFit")];
  const ofEntity = direction(fit.residuals, entity);
  if (!ofEntity) return [noTest("LM.entity", "panelTests.aloneInGroups", { name: entity.name })];
  const oneWay = [chi2Test("LM.entity", ofEntity.a ** 2, 1), zTest("Honda.entity", ofEntity.a, "upper")];
  if (!time) return oneWay;
  const ofTime = direction(fit.residuals, time);
  if (!ofTime) return [...oneWay, noTest("LM.time", "panelTests.aloneInGroups", { name: time.name })];
  const [w1, w2] = [ofEntity.excess, ofTime.excess].map((excess) =>
    Math.sqrt(excess / (ofEntity.excess + ofTime.excess)),
  );
  return [
    ...oneWay,
    chi2Test("LM.time", ofTime.a ** 2, 1),
    zTest("Honda.time", ofTime.a, "upper"),
    chi2Test("LM.twoWay", ofEntity.a ** 2 + ofTime.a ** 2, 2),
    zTest("Honda.twoWay", (ofEntity.a + ofTime.a) / Math.SQRT2, "upper"),
    zTest("KingWu.twoWay", w1 * ofEntity.a + w2 * ofTime.a, "upper"),
  ];
}

/** The standardised score of one direction, and sum of squared group sizes less n; null when no group has two rows. */
function direction(residuals: Float64Array, group: Factor): { a: number; excess: number } | null {
  const n = residuals.length;
  const sums = new Float64Array(group.levels.length);
  let squares = 0;
  residuals.forEach((e, i) => {
    sums[group.codes[i]] += e;
    squares += e * e;
  });
  const excess = groupSizes(group).reduce((sum, size) => sum + size * size, 0) - n;
  if (excess === 0) return null;
  const ratio = sums.reduce((sum, value) => sum + value * value, 0) / squares;
  return { a: (n / Math.sqrt(2 * excess)) * (ratio - 1), excess };
}

const EXACT = 1e-24;
