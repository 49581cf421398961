import type { Factor } from "../../frame/factor-of-column.ts";
import { columnOf, matrix } from "../../numeric/matrix.ts";
import type { Sample } from "../sample.ts";

/**
 * The same model with all effects but the longest written out as dummies, where those are few: resampling is then a matter
 * of small matrices. The dummies stand after the regressors (with instruments: after the exogenous ones), the first level
 * of each factor left out. Null where there would be too many.
 *
 * @source Frisch & Waugh (1933), Lovell (1963)
 */
export function withShortEffects(sample: Sample): Sample | null {
  const { model, parts } = sample;
  if (model.effects.length < 2) return sample;
  const longest = longestOf(model.effects);
  const short = model.effects.filter((factor) => factor !== longest);
  const count = short.reduce((sum, { levels }) => sum + levels.length - 1, 0);
  const n = model.y.length;
  if (count > MOST_DUMMIES || n * (count + model.x.ncol) > MOST_CELLS) return null;

  const before = parts ? parts.endog + parts.exogenous : model.x.ncol;
  const x = matrix(n, model.x.ncol + count);
  for (let j = 0; j < model.x.ncol; j++) columnOf(x, j < before ? j : j + count).set(columnOf(model.x, j));
  const names = [...model.names.slice(0, before)];
  for (const { name, codes, levels } of short)
    for (let level = 1; level < levels.length; level++) {
      const dummy = columnOf(x, names.length);
      for (let i = 0; i < n; i++) if (codes[i] === level) dummy[i] = 1;
      names.push(`${dummyMark}${name}=${levels[level]}`);
    }
  return {
    ...sample,
    model: { ...model, x, names: [...names, ...model.names.slice(before)], effects: [longest] },
    ...(parts ? { parts: { ...parts, exogenous: parts.exogenous + count } } : {}),
  };
}

/** Begins the names of dummies, which no column can bear: headers hold no control characters. */
export const dummyMark = "\u0001";

const longestOf = (effects: readonly Factor[]): Factor =>
  effects.reduce((longest, factor) => (factor.levels.length > longest.levels.length ? factor : longest));

const MOST_DUMMIES = 300;
/** Numbers in the design: 160 MB. */
const MOST_CELLS = 2e7;
