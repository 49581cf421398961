import table from "../../assets/factors/co2-nine-fuels.json" with { type: "json" };
import type { Locale } from "../messages/locale.ts";

export const factorSets = ["ipcc2006", "china"] as const;
export type FactorSet = (typeof factorSets)[number];

/** One fuel's way to CO2. */
export interface FuelFactor {
  /** Every name the fuel goes by, the first being its own. */
  readonly names: readonly string[];
  /** "10^4 t", "10^8 m3": the unit its quantity is in. */
  readonly unit: string;
  /** Net calorific value, kJ per kg or m3; null where only the factor is known. */
  readonly energy: number | null;
  /** t C per TJ. */
  readonly carbon: number | null;
  /** Share of the carbon that burns. */
  readonly oxidation: number | null;
  /** 10^4 t CO2 per unit of quantity. */
  readonly factor: number;
}

/**
 * CO2 per unit of fuel: energy x carbon x oxidation x 44/12. With energy in kJ per kg and quantity in 10^4 t the scale is 1e-6
 * (kJ/kg is GJ/t x 1e-3, carbon t/TJ); with kJ per m3 and 10^8 m3 it is 1e-5, in 10^4 t CO2.
 */
export const fuelFactor = (energy: number, carbon: number, oxidation: number, unit: string): number =>
  energy * scaleOf(unit) * carbon * oxidation * (44 / 12);

/**
 * The nine fuels of the energy balance.
 *
 * @source assets/factors/README.md
 */
export function shippedFactors(set: FactorSet, locale: Locale): FuelFactor[] {
  return table.fuels.map((fuel) => ({
    names: [...new Set([fuel[locale], fuel.key, fuel["en-US"], fuel["zh-CN"], ...fuel.also])],
    unit: fuel.unit,
    energy: fuel.energy,
    carbon: fuel.carbon[set],
    oxidation: fuel.oxidation[set],
    factor: fuelFactor(fuel.energy, fuel.carbon[set], fuel.oxidation[set], fuel.unit),
  }));
}

/** Gas is told by its unit: 10^8 m3. */
const scaleOf = (unit: string): number => (/m\s*[3³]|立方米|亿/u.test(unit.normalize("NFKC")) ? 1e-5 : 1e-6);
