import type { Test } from "../estimate.ts";
import { linearFit, type LinearFit } from "../linear-fit.ts";
import type { PanelSample } from "../panel-models/panel-sample.ts";
import { countParameters, smallSamples } from "../small-sample.ts";
import type { Factor } from "../../frame/factor-of-column.ts";
import { fTest, noTest } from "../named-test.ts";

/**
 * Are there effects at all? F tests of nested least-squares fits: ((SSR_0 - SSR_1) / q) / (SSR_1 / df_1), q the degrees of
 * freedom that the effects cost: entity effects against none, entity and time against none, time given entity.
 *
 * @source Moulton & Randolph (1989); Baltagi (2021), 4.2
 * @reference test/reference/panel/grunfeld-panel-tests.json
 */
export function effectsTests({ sample: { model }, entity, time }: PanelSample): Test[] {
  const fitWith = (effects: readonly Factor[]): Nested => {
    const fit = linearFit({ ...model, effects });
    const slopes = fit.names.length - (effects.length > 0 && fit.hasConstant ? 1 : 0);
    const { all } = countParameters(slopes, effects, [], { ...smallSamples.reghdfe }, fit.absorber?.rank);
    return { fit, df: fit.nobs - all };
  };
  const [pooled, oneWay] = [fitWith([]), fitWith([entity])];
  const tests = [nested("F.entity", pooled, oneWay)];
  if (!time) return tests;
  const twoWay = fitWith([entity, time]);
  return [...tests, nested("F.twoWay", pooled, twoWay), nested("F.timeGivenEntity", oneWay, twoWay)];
}

interface Nested {
  readonly fit: LinearFit;
  readonly df: number;
}

function nested(name: string, small: Nested, large: Nested): Test {
  const q = small.df - large.df;
  if (q <= 0 || large.df <= 0) return noTest(name, "panelTests.noDegrees", { df: large.df });
  if (large.fit.ssr <= EXACT * small.fit.tss) return noTest(name, "estimate.exactFit");
  return fTest(name, (small.fit.ssr - large.fit.ssr) / q / (large.fit.ssr / large.df), q, large.df);
}

/** Residuals within the rounding of the data: squared share. */
const EXACT = 1e-24;
