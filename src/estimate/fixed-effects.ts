import type { Factor } from "../frame/factor-of-column.ts";
import { absorber } from "./absorb/absorber.ts";
import { connectedComponents } from "./factor-codes.ts";
import type { LinearFit, LinearModel } from "./linear-fit.ts";
import { columnOf } from "../numeric/matrix.ts";

/** The estimated level of each category of one absorbed factor. */
export interface EffectLevels {
  readonly name: string;
  readonly levels: readonly (string | number)[];
  readonly values: Float64Array;
}

/**
 * The absorbed effects a_f of y = x'b + sum_f a_f + e. They are determined up to constants: the first factor is
 * unrestricted, and in every later one the first level is 0 (with two factors, the first level of each connected group).
 *
 * @throws Problem estimate.notConverged
 * @source Berge, fixest: fixef(); Abowd, Creecy & Kramarz (2002)
 * @reference test/reference/panel/grunfeld-twfe-iid.json, grunfeld-within-plm.json
 */
export function fixedEffects(model: LinearModel, fit: LinearFit): EffectLevels[] {
  const { effects, weights, y, x, names } = model;
  if (effects.length === 0) return [];
  // 1. What the effects explain: y - x'b, whose residual is e already.
  const explained = y.slice();
  fit.names.forEach((name, c) => {
    if (fit.hasConstant && c === 0) return;
    const column = columnOf(x, names.indexOf(name));
    for (let i = 0; i < explained.length; i++) explained[i] -= fit.coefficients[c] * column[i];
  });
  const values = (fit.absorber ?? absorber(effects, weights)).effectsOf(explained, model.outcome);

  // 2. Move constants into the first factor.
  if (effects.length === 2) anchorComponents(effects[0], effects[1], values);
  else
    for (let f = 1; f < effects.length; f++) {
      const anchor = values[f][0];
      shift(values[f], -anchor);
      shift(values[0], anchor);
    }
  return effects.map(({ name, levels }, f) => ({ name, levels, values: values[f] }));
}

function anchorComponents(a: Factor, b: Factor, [ofA, ofB]: readonly Float64Array[]): void {
  const components = connectedComponents(a, b);
  const anchors = new Float64Array(components.count).fill(NaN);
  for (let level = 0; level < ofB.length; level++) {
    const component = components.ofB[level];
    if (isNaN(anchors[component])) anchors[component] = ofB[level];
    ofB[level] -= anchors[component];
  }
  for (let level = 0; level < ofA.length; level++) ofA[level] += anchors[components.ofA[level]];
}

function shift(values: Float64Array, by: number): void {
  for (let level = 0; level < values.length; level++) values[level] += by;
}
