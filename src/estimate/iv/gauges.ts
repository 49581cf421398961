import { message, type Message } from "../../messages/message.ts";
import type { Gauge } from "../estimate.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Solved } from "./solve-instrumental.ts";
import { stockYogo, type CriticalValue } from "./stock-yogo.ts";
import { singularMoments } from "./tests.ts";

/** The statistics that measure how strong the instruments are together, each labelled apart, with the values to hold them against. */
export function gaugesOf(solved: Solved, { rank, effective }: Diagnosis): Gauge[] {
  const { spec, geometry, errors } = solved;
  const method = spec.ivMethod ?? "2sls";
  const [regressors, instruments] = [geometry.endog.length, geometry.excluded.length];
  const values = stockYogo(method, regressors, instruments);
  const tabulated = values.map((value) => ({ label: labelOf(value), value: value.value }));
  const missing =
    tabulated.length === 0
      ? message("iv.notTabulated", { method: methodNames[method], regressors, instruments })
      : null;
  const perfect = message("iv.perfect");
  return [
    effective
      ? {
          name: "Effective F",
          statistic: effective.statistic,
          reason: null,
          critical: effective.critical.map(({ bias, value }) => ({
            label: message("iv.criticalEffective", { percent: percent(bias) }),
            value,
          })),
        }
      : without("Effective F", regressors > 1 ? message("iv.onlyOneEndogenous", { regressors }) : perfect),
    rank
      ? { name: "Cragg-Donald F", statistic: rank.craggDonaldF, reason: missing, critical: tabulated }
      : without("Cragg-Donald F", perfect),
    rank && rank.kleibergenPaapF !== null
      ? {
          name: "Kleibergen-Paap rk F",
          statistic: rank.kleibergenPaapF,
          reason: message("iv.criticalAssumesIid"),
          critical: [],
        }
      : without(
          "Kleibergen-Paap rk F",
          !rank ? perfect : errors.type === "iid" ? message("iv.onlyRobust") : singularMoments(solved, instruments),
        ),
  ];
}

const without = (name: string, reason: Message): Gauge => ({ name, statistic: null, reason, critical: [] });

const labelOf = ({ of, threshold }: CriticalValue): Message =>
  message(of === "size" ? "iv.criticalSize" : "iv.criticalBias", { percent: percent(threshold) });

const percent = (share: number): number => Math.round(share * 100);

export const methodNames = { "2sls": "2SLS", liml: "LIML", fuller: "Fuller", gmm2s: "GMM" } as const;
