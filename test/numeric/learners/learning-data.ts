import type { FactorFeature, Features } from "../../../src/numeric/learners/learner.ts";
import { seeded } from "../../../src/numeric/random.ts";

export const rowsUpTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

export const features = (
  columns: Readonly<Record<string, ArrayLike<number>>>,
  factors: Readonly<Record<string, ArrayLike<number>>> = {},
): Features => ({
  nrow: (Object.values(columns)[0] ?? Object.values(factors)[0]).length,
  numbers: Object.entries(columns).map(([name, values]) => ({ name, values: Float64Array.from(values) })),
  factors: Object.entries(factors).map(([name, codes]): FactorFeature => {
    return { name, codes: Int32Array.from(codes), levels: Math.max(...Array.from(codes)) + 1 };
  }),
});

/** The same features with a number column of 0 and 1 for each level instead of the factors. */
export const withDummies = ({ nrow, numbers, factors }: Features): Features => ({
  nrow,
  numbers: [
    ...numbers,
    ...factors.flatMap(({ name, codes, levels }) =>
      Array.from({ length: levels }, (_, l) => {
        return { name: `${name}${l}`, values: Float64Array.from(codes, (code) => (code === l ? 1 : 0)) };
      }),
    ),
  ],
  factors: [],
});

/** Cities observed in years, unbalanced: a row in nine is missing; numbers go with the cities. */
export function simulatedPanel(cities: number, years: number, seed = 1) {
  const random = seeded(seed, 7);
  const level = Float64Array.from({ length: cities }, () => 2 * random.normal());
  const cells = Array.from({ length: cities * years }, (_, i) => [Math.floor(i / years), i % years]).filter(
    ([city, year], i) => i % 9 !== 4 || city === 0 || year === 0,
  );
  const x1 = cells.map(([city]) => level[city] + random.normal());
  const x2 = cells.map(([, year]) => 100 + 10 * random.normal() + year);
  const x3 = cells.map(() => random.normal() / 1000);
  const signal = cells.map(([city, year], i) => 0.5 * x1[i] - 0.02 * x2[i] + 300 * x3[i] + level[city] + 0.1 * year);
  const y = Float64Array.from(signal, (value) => value + random.normal());
  const d = Float64Array.from(signal, (value) => (value + 4 * random.normal() > 0 ? 1 : 0));
  const data = features({ x1, x2, x3 }, { city: cells.map(([city]) => city), year: cells.map(([, year]) => year) });
  return { data, y, d, rows: rowsUpTo(cells.length) };
}

export const largestGap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - b[i])),
    a.length === b.length ? 0 : Infinity,
  );
