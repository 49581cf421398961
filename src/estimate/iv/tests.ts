import { message, type Message } from "../../messages/message.ts";
import { chi2Upper } from "../../numeric/distributions.ts";
import type { Test } from "../estimate.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Solved } from "./solve-instrumental.ts";

/** The tests of a model with instruments under their names; what is not defined carries its reason. */
export function testsOf(solved: Solved, diagnosis: Diagnosis): Test[] {
  const { geometry, errors, smallSample } = solved;
  const { rank, overid, endogeneity, wuHausman, andersonRubin, stockWright } = diagnosis;
  const iid = errors.type === "iid";
  const moments = geometry.basis.ncol;
  const excess = geometry.excluded.length - geometry.endog.length;
  const singular = singularMoments(solved, moments);
  const perfect = message("iv.perfect");
  return [
    chi2(iid ? "Anderson LM" : "Kleibergen-Paap rk LM", rank?.underId ?? null, rank ? singular : perfect),
    chi2(
      iid ? "Sargan" : "Hansen J",
      overid === null ? null : { statistic: overid, df: excess, pValue: chi2Upper(overid, excess) },
      excess === 0 ? message("iv.exactlyIdentified") : singular,
    ),
    chi2("Endogeneity C", endogeneity, rank ? singular : perfect),
    ratio("Wu-Hausman F", wuHausman, rank ? singular : perfect),
    smallSample.factor
      ? ratio("Anderson-Rubin F", andersonRubin?.f ?? null, singular)
      : chi2("Anderson-Rubin chi2", andersonRubin?.chi2 ?? null, singular),
    chi2("Stock-Wright S", stockWright, singular),
  ];
}

interface Chi2 {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

const chi2 = (name: string, found: Chi2 | null, reason: Message): Test =>
  found && Number.isFinite(found.statistic)
    ? { name, distribution: "chi2", statistic: found.statistic, df: found.df, df2: null, pValue: found.pValue }
    : { name, reason };

const ratio = (name: string, found: (Chi2 & { readonly df2: number }) | null, reason: Message): Test =>
  found && Number.isFinite(found.statistic)
    ? { name, distribution: "F", statistic: found.statistic, df: found.df, df2: found.df2, pValue: found.pValue }
    : { name, reason };

/** Why a covariance of moments has no inverse. */
export function singularMoments({ errors }: Solved, moments: number): Message {
  return errors.groups !== null && errors.groups <= moments
    ? message(errors.correlated ? "iv.singularForPeriods" : "iv.singularForClusters", {
        moments,
        groups: errors.groups,
      })
    : message("iv.singularMoments", { moments });
}
