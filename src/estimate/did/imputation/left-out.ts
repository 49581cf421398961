import { message, type Message } from "../../../messages/message.ts";
import type { Sample } from "../../sample.ts";
import type { TreatmentStarts } from "../treatment-starts.ts";

/**
 * Why treated rows have no counterfactual, each reason with the first names: units never seen untreated, periods in which nobody
 * is, controls that do not vary among untreated rows; the rest hang on effects that untreated rows do not tie together.
 *
 * @param out places of the rows in the sample
 */
export function leftOut(
  { rows, model }: Sample,
  out: readonly number[],
  untreated: Int32Array,
  { panel, time }: TreatmentStarts,
  lost: readonly number[],
): Message[] {
  const unitAt = (at: number) => panel.entity.codes[rows[at]];
  const seen = {
    units: new Set(Array.from(untreated, unitAt)),
    times: new Set(Array.from(untreated, (at) => time[rows[at]])),
  };
  const units = [...new Set(out.map(unitAt))].filter((unit) => !seen.units.has(unit));
  const ofOtherUnits = out.filter((at) => seen.units.has(unitAt(at)));
  const times = [...new Set(ofOtherUnits.map((at) => time[rows[at]]))].filter((t) => !seen.times.has(t));
  const rest = ofOtherUnits.filter((at) => seen.times.has(time[rows[at]]));
  const reason = lost.length > 0 ? "did.imputationControls" : "did.imputationApart";
  return [
    ...(units.length === 0
      ? []
      : [
          message("did.imputationUnits", {
            units: units.length,
            names: some(units.map((unit) => String(panel.entity.levels[unit]))),
          }),
        ]),
    ...(times.length === 0
      ? []
      : [
          message("did.imputationTimes", {
            periods: times.length,
            names: some(times.sort((a, b) => a - b).map(String)),
          }),
        ]),
    ...(rest.length === 0
      ? []
      : [message(reason, { rows: rest.length, names: some(lost.map((j) => model.names[j])) })]),
  ];
}

const NAMED = 5;
const some = (names: readonly string[]): string =>
  names.slice(0, NAMED).join(", ") + (names.length > NAMED ? ", …" : "");
