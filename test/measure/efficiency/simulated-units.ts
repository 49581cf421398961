import type { EfficiencyData } from "../../../src/measure/efficiency/efficiency-data.ts";

/** Units of very different size with a Cobb-Douglas frontier and inefficiency: 3 inputs, 1 good and 1 bad output. */
export function simulatedUnits(count: number, seed: number): EfficiencyData {
  let state = seed * 7919 + 1;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const columns = Array.from({ length: 5 }, () => new Float64Array(count));
  for (let row = 0; row < count; row++) {
    const size = Math.exp(1.2 * normal());
    const inputs = [800, 120, 400].map((level) => level * size * Math.exp(0.35 * normal()));
    const best = inputs[0] ** 0.4 * inputs[1] ** 0.3 * inputs[2] ** 0.3;
    const gdp = 2.5 * best * Math.exp(-Math.abs(0.4 * normal()));
    const co2 = 0.6 * inputs[2] * Math.exp(0.4 * normal());
    [...inputs, gdp, co2].forEach((value, i) => (columns[i][row] = value));
  }
  const group = (names: readonly string[], first: number) =>
    names.map((name, i) => ({ name, values: columns[first + i] }));
  return { inputs: group(["capital", "labor", "energy"], 0), goods: group(["gdp"], 3), bads: group(["co2"], 4) };
}
