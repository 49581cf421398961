import type { Locale } from "./locale.ts";
import { fill, type Parameters, type Sentence } from "./sentence.ts";
import { analyses } from "./areas/analyses.ts";
import { cli } from "./areas/cli.ts";
import { conley } from "./areas/conley.ts";
import { did } from "./areas/did.ts";
import { didStudy } from "./areas/did-study.ts";
import { dml } from "./areas/dml.ts";
import { dmlStudy } from "./areas/dml-study.ts";
import { efficiency } from "./areas/efficiency.ts";
import { estimate } from "./areas/estimate.ts";
import { figures } from "./areas/figures.ts";
import { frame } from "./areas/frame.ts";
import { frontier } from "./areas/frontier.ts";
import { functions } from "./areas/functions.ts";
import { gmm } from "./areas/gmm.ts";
import { health } from "./areas/health.ts";
import { iv } from "./areas/iv.ts";
import { indexMeasures } from "./areas/index-measures.ts";
import { indices } from "./areas/indices.ts";
import { linearLearners } from "./areas/linear-learners.ts";
import { measure } from "./areas/measure.ts";
import { measuring } from "./areas/measuring.ts";
import { measures } from "./areas/measures.ts";
import { mechanism } from "./areas/mechanism.ts";
import { oster } from "./areas/oster.ts";
import { pane } from "./areas/pane.ts";
import { panelErrors } from "./areas/panel-errors.ts";
import { panels } from "./areas/panels.ts";
import { panelTests } from "./areas/panel-tests.ts";
import { recipe } from "./areas/recipe.ts";
import { repeats } from "./areas/repeats.ts";
import { report } from "./areas/report.ts";
import { resample } from "./areas/resample.ts";
import { selection } from "./areas/selection.ts";
import { spatial } from "./areas/spatial.ts";
import { spatialTests } from "./areas/spatial-tests.ts";
import { spatialModels } from "./areas/spatial-models.ts";
import { steps } from "./areas/steps.ts";
import { study } from "./areas/study.ts";
import { trees } from "./areas/trees.ts";
import { workbench } from "./areas/workbench.ts";
import { workbook } from "./areas/workbook.ts";

/** Every sentence, by area. A key reads "area.name", for example "estimate.absorbed". */
export const catalog = {
  analyses,
  cli,
  conley,
  did,
  didStudy,
  dml,
  dmlStudy,
  efficiency,
  estimate,
  figures,
  frame,
  frontier,
  functions,
  gmm,
  health,
  iv,
  indexMeasures,
  indices,
  linearLearners,
  measure,
  measures,
  measuring,
  mechanism,
  oster,
  pane,
  panelErrors,
  panels,
  panelTests,
  recipe,
  repeats,
  report,
  resample,
  selection,
  spatial,
  spatialTests,
  spatialModels,
  steps,
  study,
  trees,
  workbench,
  workbook,
};

type Catalog = typeof catalog;
export type MessageKey = { [A in keyof Catalog]: `${A}.${keyof Catalog[A] & string}` }[keyof Catalog];

/** The sentence behind a key, filled in, in the person's language. */
export function say(locale: Locale, key: MessageKey, parameters: Parameters = {}): string {
  return fill(sentenceOf(key)[locale], parameters, locale);
}

export function sentenceOf(key: MessageKey): Sentence {
  const dot = key.indexOf(".");
  const area = catalog[key.slice(0, dot) as keyof Catalog] as Readonly<Record<string, Sentence>>;
  const sentence = area?.[key.slice(dot + 1)];
  if (!sentence) throw new Error(`No sentence for the key "${key}"`);
  return sentence;
}

/** A sentence not yet spoken: what results carry, so that a reader of another language can still read it. */
export interface Message {
  readonly key: MessageKey;
  readonly parameters: Parameters;
}
export const message = (key: MessageKey, parameters: Parameters = {}): Message => ({ key, parameters });
export const speak = (locale: Locale, { key, parameters }: Message): string => say(locale, key, parameters);
