import { numberText } from "../number-text.ts";

export interface Ticks {
  readonly values: readonly number[];
  readonly labels: readonly string[];
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below `least` (positive and finite). */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  // A hair of slack: 0.1 + 0.2 asks for 0.3, not for 0.5 by a rounding error.
  const fits = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10;
  return exact(fits * power);
}

/** Round numbers from `low` to `high`, about `count` of them, with as many decimals as their distance needs. */
export function niceTicks(low: number, high: number, count: number): Ticks {
  if (!(high > low)) return labelled([low]);
  const step = niceStep((high - low) / Math.max(1, count));
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  return labelled(Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => exact((first + k) * step)));
}

/** `low` and `high` moved outward to round numbers, so that an axis begins and ends at a tick. */
export function niceRange(low: number, high: number, count: number): readonly [number, number] {
  if (!(high > low)) {
    const half = Math.abs(low) * 0.1 || 1;
    return niceRange(low - half, high + half, count);
  }
  const step = niceStep((high - low) / Math.max(1, count));
  return [exact(Math.floor(low / step + 1e-9) * step), exact(Math.ceil(high / step - 1e-9) * step)];
}

/** Numbers that stand beside each other: as many decimals as the longest of them needs, thousands grouped. */
export function labelled(values: readonly number[]): Ticks {
  const largest = Math.max(...values.map(Math.abs), 0);
  const decimals = Math.min(15, Math.max(0, ...values.map(decimalsOf)));
  // Very large and very small numbers are written with their power of ten: grouped digits would fill the figure.
  const powers = largest >= 1e7 || (largest > 0 && largest < 1e-4);
  return {
    values,
    labels: values.map((value) =>
      powers && value !== 0
        ? shortPower(value)
        : numberText({ kind: "number", value, decimals: powers ? 0 : decimals, grouped: true }),
    ),
  };
}

const shortPower = (value: number): string => exact(value).toExponential().replace("e+", "e");

/** Decimals of a number that was rounded to 12 digits: 0.25 has 2. */
function decimalsOf(value: number): number {
  const [digits, power = "0"] = String(exact(value)).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(power));
}

/** Without the rounding errors of multiplying steps: 0.1 x 3 is 0.3. */
const exact = (value: number): number => Number(value.toPrecision(12));
