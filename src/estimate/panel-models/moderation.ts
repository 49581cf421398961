import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { tQuantile, tTwoSided } from "../../numeric/distributions.ts";
import { moments } from "../describe/moments.ts";
import type { Estimate } from "../estimate.ts";
import { regressionOn, type Regression } from "../regression.ts";
import { sampleOf } from "../sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { johnsonNeyman, type JohnsonNeyman } from "./johnson-neyman.ts";
import { columnNamed, otherColumns, withRegressors } from "./chosen-columns.ts";

export interface ModerationOptions {
  /** Terms of the spec's regressors or further ones: they join it. */
  readonly focal: string;
  readonly moderator: string;
}

/** The slope of the outcome in the focal variable at one value of the moderator. */
export interface MarginalEffect {
  readonly at: number;
  readonly slope: number;
  readonly stdError: number;
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

export interface Moderation {
  /** With the product of the two variables as they are. */
  readonly estimate: Estimate;
  /** With both centred at their means over the rows used: the same product slope, and main effects at the means. */
  readonly centred: Estimate;
  readonly means: { readonly focal: number; readonly moderator: number };
  readonly sdModerator: number;
  /** At the moderator's mean less one sd, at its mean, and at its mean plus one sd. */
  readonly simpleSlopes: readonly MarginalEffect[];
  readonly effectAt: (value: number) => MarginalEffect;
  /** At the level of the intervals. */
  readonly johnsonNeyman: JohnsonNeyman;
  /** Values of the moderator on the rows used, ascending. */
  readonly moderatorValues: Float64Array;
}

/**
 * Moderation: y = b1 x + b2 m + b3 x m + controls + effects + e; the marginal effect of x is b1 + b3 m, with variance
 * V11 + 2 m V13 + m^2 V33 (taken from the centred fit, where little cancels).
 *
 * @param spec regressors besides focal, moderator and their product are the controls
 * @throws Problem mechanism.moderatorSame, panelTests.oneColumn, panelTests.productLost; as regress
 * @source Aiken and West (1991), Multiple Regression; Brambor, Clark and Golder (2006)
 * @reference test/reference/panel/firmpanel-moderation-twfe-cluster.json
 */
export function moderation(frame: Frame, input: ModelSpecInput, { focal, moderator }: ModerationOptions): Moderation {
  const spec = modelSpec.parse({ ...input, x: [...new Set([focal, moderator, ...input.x])] });
  const sample = sampleOf(frame, spec);
  const [x, m] = [columnNamed(sample, focal), columnNamed(sample, moderator)];
  if (x.name === m.name) throw problem("mechanism.moderatorSame", { name: x.name }, { column: m.name });
  const controls = otherColumns(sample, [x.name, m.name]);
  const [ofX, ofM] = [moments(x.values), moments(m.values)];
  const means = { focal: ofX.mean!, moderator: ofM.mean! };

  const fitted = (centres: readonly [number, number], names: readonly [string, string]): Regression => {
    const [a, b] = [x.values.map((value) => value - centres[0]), m.values.map((value) => value - centres[1])];
    const columns = [
      { name: names[0], values: a },
      { name: names[1], values: b },
      { name: `${names[0]}:${names[1]}`, values: a.map((value, i) => value * b[i]) },
      ...controls,
    ];
    return regressionOn(withRegressors(sample, columns), spec);
  };
  const raw = fitted([0, 0], [x.name, m.name]);
  const centred = fitted([means.focal, means.moderator], [`c_${x.name}`, `c_${m.name}`]);
  const effects = marginalEffects(centred, [`c_${x.name}`, `c_${x.name}:c_${m.name}`], means.moderator, [
    x.name,
    m.name,
  ]);
  const sd = ofM.sd!;
  return {
    estimate: raw.estimate,
    centred: centred.estimate,
    means,
    sdModerator: sd,
    simpleSlopes: [means.moderator - sd, means.moderator, means.moderator + sd].map(effects.at),
    effectAt: effects.at,
    johnsonNeyman: effects.neyman,
    moderatorValues: m.values.slice().sort(),
  };
}

function marginalEffects(
  { fit, covariance: { matrix, df }, spec: { level } }: Regression,
  names: readonly [string, string],
  centre: number,
  shown: readonly [string, string],
): { readonly at: (value: number) => MarginalEffect; readonly neyman: JohnsonNeyman } {
  const [own, product] = names.map((name) => fit.names.indexOf(name));
  if (own < 0 || product < 0) throw notEstimable("panelTests.productLost", { focal: shown[0], moderator: shown[1] });
  const v = (i: number, j: number) => matrix.data[j * matrix.ncol + i];
  const quantile = tQuantile(0.5 + level / 2, df);
  const neyman = johnsonNeyman(
    { own: fit.coefficients[own], product: fit.coefficients[product] },
    { own: v(own, own), both: v(own, product), product: v(product, product) },
    quantile,
  );
  const effect = (at: number): MarginalEffect => {
    const m = at - centre;
    const slope = fit.coefficients[own] + fit.coefficients[product] * m;
    const stdError = Math.sqrt(Math.max(0, v(own, own) + 2 * m * v(own, product) + m * m * v(product, product)));
    return {
      at,
      slope,
      stdError,
      statistic: slope / stdError,
      df,
      pValue: tTwoSided(slope / stdError, df),
      ciLow: slope - quantile * stdError,
      ciHigh: slope + quantile * stdError,
    };
  };
  return { at: effect, neyman: { ...neyman, points: neyman.points.map((point) => point + centre) } };
}
