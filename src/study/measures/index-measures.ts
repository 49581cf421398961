import type { Measure } from "../measure.ts";
import { capitalStockMeasure } from "./capital-stock.ts";
import { carbonPerformanceMeasure } from "./carbon-performance.ts";
import { co2FuelsMeasure } from "./co2-fuels.ts";
import { concordanceMeasure } from "./concordance.ts";
import { hdiMeasure } from "./hdi.ts";
import { keywordShareMeasure } from "./keyword-share.ts";
import { robotAllocationMeasure } from "./robot-allocation.ts";
import { robotStockMeasure } from "./robot-stock.ts";
import { structureMeasure } from "./structure.ts";

/** The robot chain, and the indices and accounts of studies of robots and carbon. */
export const indexMeasures: readonly Measure[] = [
  robotStockMeasure,
  robotAllocationMeasure,
  concordanceMeasure,
  co2FuelsMeasure,
  capitalStockMeasure,
  hdiMeasure,
  carbonPerformanceMeasure,
  structureMeasure,
  keywordShareMeasure,
];
