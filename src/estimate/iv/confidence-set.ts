import { message, type Message } from "../../messages/message.ts";
import { chi2Upper, fUpper } from "../../numeric/distributions.ts";
import { upperQuantile } from "../../numeric/upper-quantile.ts";
import type { ConfidenceSet } from "../estimate.ts";
import { andersonRubinSet, type SetPieces } from "./ar-set.ts";
import { denominator, finiteSample } from "./moments.ts";
import type { Solved } from "./solve-instrumental.ts";

/** The Anderson-Rubin set at the level of the model, in words too; null with several endogenous regressors. */
export function setOf({ spec, geometry, fit, errors, degrees }: Solved): ConfidenceSet | null {
  if (geometry.endog.length !== 1) return null;
  const l = geometry.excluded.length;
  const tail = 1 - spec.level;
  const critical =
    (spec.small ?? true)
      ? (upperQuantile((f) => fUpper(f, l, denominator(degrees)), tail) * l) / finiteSample(degrees)
      : upperQuantile((x) => chi2Upper(x, l), tail);
  const found = andersonRubinSet(geometry, errors, critical, fit.coefficients[fit.coefficients.length - 1]);
  if (!found) return null;
  const [{ name }] = geometry.endog;
  return { name: "Anderson-Rubin", term: name, level: spec.level, ...found, says: inWords(found, name, spec.level) };
}

function inWords({ kind, pieces }: SetPieces, name: string, level: number): Message {
  const percent = Number((level * 100).toFixed(4));
  switch (kind) {
    case "interval":
      return message("iv.setInterval", { name, percent, low: shown(pieces[0].low), high: shown(pieces[0].high) });
    case "half-line":
      return message("iv.setHalfLine", { name, percent, low: shown(pieces[0].low, "-∞"), high: shown(pieces[0].high) });
    case "rays":
      return message("iv.setRays", { name, percent, low: shown(pieces[0].high), high: shown(pieces[1].low) });
    case "several":
      return message("iv.setSeveral", {
        name,
        percent,
        pieces: pieces.map(({ low, high }) => `[${shown(low, "-∞")}, ${shown(high)}]`).join(" ∪ "),
      });
    case "everything":
      return message("iv.setEverything", { name, percent });
    case "empty":
      return message("iv.setEmpty", { name, percent });
  }
}

/** Four significant digits, as text: the numbers themselves are in the pieces. */
const shown = (value: number | null, infinite = "∞"): string =>
  value === null ? infinite : String(Number(value.toPrecision(4)));
