import { seeded } from "../../numeric/random.ts";

/** One city in one year of the simulated panel. Null is a value nobody reported. */
export interface CityYear {
  readonly city: number;
  readonly region: 0 | 1 | 2;
  readonly year: number;
  /** Natural logarithm of `co2`. */
  readonly lnco2: number;
  /** Industrial robots per 1,000 workers. */
  readonly robots: number;
  readonly lngdp: number;
  /** Value added of industry, per cent of GDP. */
  readonly industry: number;
  /** Foreign direct investment, per cent of GDP. */
  readonly fdi: number | null;
  readonly patents: number | null;
  /** 100 million yuan. */
  readonly capital: number;
  /** 10,000 persons. */
  readonly labor: number;
  /** 10,000 tons of standard coal. */
  readonly energy: number;
  /** 100 million yuan. */
  readonly gdp: number;
  /** 10,000 tons. */
  readonly co2: number;
}

/** What was built into the data: one more robot per 1,000 workers changes ln CO2 by this much. */
export const robotEffect = -0.04;

export const cityCount = 60;
export const firstYear = 2010;
export const yearCount = 12;

/**
 * A panel of 60 invented cities over 12 years, sorted by city and year, with a known effect:
 *
 *   lnco2_it = a_i + d_t - 0.04 robots_it + 0.45 lngdp_it + 0.010 industry_it - 0.015 fdi_it + e_it
 *
 * a_i rises with the manufacturing share that also brings robots, so a regression without city effects is biased upwards;
 * e_it is autocorrelated within a city, so errors want clustering by city.
 */
export function cityPanel(seed = 20_250_101): CityYear[] {
  const { uniform, normal } = seeded(seed);
  const yearEffects = Array.from({ length: yearCount }, (_, t) => 0.03 * t - 0.0018 * t * t + 0.02 * normal());
  return Array.from({ length: cityCount }, (_, city) => {
    const region = (city % 3) as 0 | 1 | 2;
    const size = 0.45 * normal() - 0.15 * region;
    const manufacturing = 0.18 + 0.4 * uniform();
    const productivity = 0.12 * normal() - 0.06 * region;
    const effect = 2.9 + 1.6 * manufacturing + 0.35 * size + 0.15 * normal();
    const open = 1.2 + 1.6 * uniform() - 0.3 * region;
    let disturbance = 0.06 * normal();
    return Array.from({ length: yearCount }, (_, t): CityYear => {
      disturbance = 0.5 * disturbance + 0.05 * normal();
      const labor = rounded(140 * Math.exp(size + 0.01 * t + 0.02 * normal()), 1);
      const capital = rounded(900 * Math.exp(1.05 * size + 0.085 * t + 0.05 * normal()), 1);
      const gdp = rounded(
        5.2 * capital ** 0.45 * labor ** 0.48 * Math.exp(productivity + 0.012 * t + 0.03 * normal()),
        2,
      );
      const industry = rounded(100 * manufacturing * Math.exp(-0.012 * t + 0.03 * normal()), 2);
      const robots = rounded(4.5 * manufacturing * Math.exp(0.17 * t) * Math.exp(0.22 * normal()) * 0.42, 3);
      const fdi = rounded(Math.max(0.02, open * Math.exp(-0.03 * t + 0.25 * normal())), 3);
      const patents = Math.round(Math.exp(3.4 + 1.1 * size + 0.16 * t + 0.3 * normal()));
      const lngdp = rounded(Math.log(gdp), 6);
      const expected =
        effect + yearEffects[t] + robotEffect * robots + 0.45 * lngdp + 0.01 * industry - 0.015 * fdi + disturbance;
      const co2 = rounded(Math.exp(expected), 3);
      return {
        city,
        region,
        year: firstYear + t,
        lnco2: rounded(Math.log(co2), 6),
        robots,
        lngdp,
        industry,
        fdi: uniform() < 0.01 ? null : fdi,
        patents: uniform() < 0.006 ? null : patents,
        capital,
        labor,
        energy: rounded((co2 / 2.46) * Math.exp(0.09 * normal()), 2),
        gdp,
        co2,
      };
    });
  }).flat();
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
