import type { Analysis } from "./analysis.ts";
import type { Formula } from "./formula.ts";
import { heckmanAnalysis } from "./analyses/heckman.ts";
import { pickFormula } from "./formulas/pick.ts";
import { bacon } from "./analyses/bacon.ts";
import { correlation } from "./analyses/correlation.ts";
import { describeAnalysis } from "./analyses/describe.ts";
import { did } from "./analyses/did.ts";
import { dmlAnalysis } from "./analyses/dml.ts";
import { eventStudyAnalysis } from "./analyses/event-study.ts";
import { gmmAnalysis } from "./analyses/gmm.ts";
import { groupDifferenceAnalysis } from "./analyses/group-difference.ts";
import { iv } from "./analyses/iv.ts";
import { osterAnalysis } from "./analyses/oster.ts";
import { mediationAnalysis } from "./analyses/mediation.ts";
import { moderationAnalysis } from "./analyses/moderation.ts";
import { moranAnalysis } from "./analyses/moran.ts";
import { spatialAnalysis } from "./analyses/spatial.ts";
import { olsDescriptives } from "./analyses/ols-descriptives.ts";
import { panelErrorsAnalysis } from "./analyses/panel-errors.ts";
import { panelTestsAnalysis } from "./analyses/panel-tests.ts";
import { placeboAnalysis } from "./analyses/placebo.ts";
import { randomEffectsAnalysis } from "./analyses/random-effects.ts";
import { leaveOneOutAnalysis } from "./analyses/leave-one-out.ts";
import { wildBootstrapAnalysis } from "./analyses/wild-bootstrap.ts";
import { regression } from "./analyses/regression.ts";
import type { Measure } from "./measure.ts";
import { ddfEfficiency } from "./measures/ddf-efficiency.ts";
import { deaEfficiency } from "./measures/dea-efficiency.ts";
import { entropyIndexMeasure } from "./measures/entropy-index.ts";
import { gmlIndex } from "./measures/gml-index.ts";
import { indexMeasures } from "./measures/index-measures.ts";
import { nddfEfficiency } from "./measures/nddf-efficiency.ts";
import { robotExposure } from "./measures/robot-exposure.ts";
import { sbmEfficiency } from "./measures/sbm-efficiency.ts";
import { localMoranMeasure } from "./measures/spatial/local-moran.ts";
import { spatialWeightsMeasure } from "./measures/spatial/weights.ts";
import { stepMeasures } from "./measures/steps/step-measures.ts";
import { tcTe } from "./measures/tc-te.ts";

/** Every analysis, measure and formula there is. A new one is one declaration and one line here. */
export const analyses: readonly Analysis[] = [
  regression,
  iv,
  did,
  eventStudyAnalysis,
  bacon,
  placeboAnalysis,
  gmmAnalysis,
  heckmanAnalysis,
  osterAnalysis,
  olsDescriptives,
  randomEffectsAnalysis,
  panelErrorsAnalysis,
  panelTestsAnalysis,
  mediationAnalysis,
  moderationAnalysis,
  groupDifferenceAnalysis,
  wildBootstrapAnalysis,
  leaveOneOutAnalysis,
  moranAnalysis,
  spatialAnalysis,
  dmlAnalysis,
  describeAnalysis,
  correlation,
];
export const measures: readonly Measure[] = [
  robotExposure,
  sbmEfficiency,
  deaEfficiency,
  ddfEfficiency,
  nddfEfficiency,
  gmlIndex,
  tcTe,
  entropyIndexMeasure,
  ...indexMeasures,
  spatialWeightsMeasure,
  localMoranMeasure,
  ...stepMeasures,
];

/** Formulas that belong to no single declaration. */
const sharedFormulas: readonly Formula[] = [pickFormula];

export const formulas: readonly Formula[] = [...sharedFormulas, ...analyses, ...measures].flatMap((entry) =>
  "formulas" in entry ? entry.formulas : [entry],
);
