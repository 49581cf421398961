import { message, type Message } from "../../messages/message.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Solved } from "./solve-instrumental.ts";
import { stockYogo } from "./stock-yogo.ts";

/**
 * Warnings about weak instruments in plain words: a strength below 10 (Staiger & Stock's rule) by regressor, a Cragg-Donald F
 * below Stock and Yogo's value for iid errors, and an under-identification test that does not reject.
 *
 * @source Staiger & Stock (1997), Econometrica 65(3), 557-586
 */
export function strengthNotes({ spec, geometry, errors }: Solved, diagnosis: Diagnosis): Message[] {
  const { rank, effective, firstStages } = diagnosis;
  if (!rank) return [];
  const notes: Message[] = [];
  const one = geometry.endog.length === 1;
  for (const { name, sandersonWindmeijer } of firstStages) {
    const value = one ? effective?.statistic : sandersonWindmeijer.f?.statistic;
    if (value !== undefined && value < ruleOfThumb)
      notes.push(message(one ? "iv.weak" : "iv.weakConditional", { name, value: shown(value) }));
  }
  const critical = stockYogo(spec.ivMethod ?? "2sls", geometry.endog.length, geometry.excluded.length).find(
    ({ of, threshold }) => of === "size" && threshold === 0.1,
  );
  if (notes.length === 0 && errors.type === "iid" && critical && rank.craggDonaldF < critical.value)
    notes.push(message("iv.belowStockYogo", { value: shown(rank.craggDonaldF), critical: String(critical.value) }));
  if (rank.underId && rank.underId.pValue > 0.05)
    notes.push(
      message("iv.underIdentified", {
        test: errors.type === "iid" ? "Anderson LM" : "Kleibergen-Paap rk LM",
        p: rank.underId.pValue.toFixed(3),
      }),
    );
  return notes;
}

const ruleOfThumb = 10;
const shown = (value: number): string => String(Number(value.toPrecision(3)));
