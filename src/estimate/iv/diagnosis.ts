import { andersonRubin, stockWright, type AndersonRubin } from "./anderson-rubin.ts";
import { effectiveF, type EffectiveF } from "./effective-f.ts";
import { endogeneityC, wuHausman, type Endogeneity } from "./endogeneity.ts";
import { firstStages, type FirstStage } from "./first-stage.ts";
import type { FStatistic } from "./moments.ts";
import { overidentification } from "./overidentification.ts";
import { rankTests, type RankTests } from "./rank-tests.ts";
import type { Solved } from "./solve-instrumental.ts";

/** Everything that can be said about the instruments of a model; null where it is not defined. */
export interface Diagnosis {
  readonly firstStages: readonly FirstStage[];
  readonly rank: RankTests | null;
  readonly effective: EffectiveF | null;
  /** Sargan or Hansen's J. */
  readonly overid: number | null;
  readonly endogeneity: Endogeneity | null;
  readonly wuHausman: FStatistic | null;
  readonly andersonRubin: AndersonRubin | null;
  readonly stockWright: AndersonRubin["chi2"] | null;
}

/** Makes all diagnostics with the errors of the model, correlated ones too; Wu-Hausman with iid or heteroskedasticity-robust ones. */
export function diagnose({ geometry, fit, errors, degrees, covariance }: Solved): Diagnosis {
  const overidentified = geometry.excluded.length > geometry.endog.length;
  const rank = rankTests(geometry, errors, degrees);
  return {
    firstStages: firstStages(geometry, errors, degrees),
    rank,
    effective: geometry.endog.length === 1 && rank ? effectiveF(geometry, errors, degrees) : null,
    overid: overidentified ? overidentification(geometry, fit.firstStep ?? fit.scaledResiduals, errors) : null,
    endogeneity: rank && endogeneityC(geometry, errors),
    wuHausman:
      rank &&
      wuHausman(geometry, geometry.nobs - covariance.counted.all, {
        ...errors,
        type: errors.type === "hc" ? "hc" : "iid",
      }),
    andersonRubin: andersonRubin(geometry, errors, degrees),
    stockWright: stockWright(geometry, errors),
  };
}
