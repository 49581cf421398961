import type { Field } from "../field.ts";

const refined = { advanced: true, group: "study.groupModel" } as const;

const ofEntities = [
  { value: "iid", label: "panelErrors.panelsIid" },
  { value: "heteroskedastic", label: "panelErrors.panelsHeteroskedastic" },
  { value: "correlated", label: "panelErrors.panelsCorrelated" },
] as const;

/** What FGLS and panel-corrected standard errors ask for. */
export const panelErrorsFields: readonly Field[] = [
  {
    kind: "choice",
    name: "estimators",
    label: "panelErrors.estimators",
    help: "panelErrors.estimatorsHelp",
    default: "four",
    choices: [
      { value: "four", label: "panelErrors.estimatorsFour" },
      { value: "two", label: "panelErrors.estimatorsTwo" },
      { value: "fgls", label: "panelErrors.estimatorsFgls" },
      { value: "pcse", label: "panelErrors.estimatorsPcse" },
    ],
    elsewhere: { stata: "xtgls, xtpcse", r: "pggls, pcse, panelAR" },
  },
  {
    kind: "choice",
    name: "panels",
    label: "panelErrors.panels",
    help: "panelErrors.panelsHelp",
    default: "heteroskedastic",
    choices: [...ofEntities, { value: "general", label: "panelErrors.panelsGeneral" }],
    elsewhere: { stata: "panels()", r: "panelCorrMethod" },
  },
  {
    kind: "choice",
    name: "pcsePanels",
    label: "panelErrors.pcsePanels",
    help: "panelErrors.pcsePanelsHelp",
    default: "correlated",
    choices: ofEntities,
    elsewhere: { stata: "hetonly, independent", r: "panelCorrMethod" },
  },
  {
    kind: "choice",
    name: "corr",
    label: "panelErrors.corr",
    help: "panelErrors.corrHelp",
    default: "independent",
    choices: [
      { value: "independent", label: "panelErrors.corrIndependent" },
      { value: "ar1", label: "panelErrors.corrAr1" },
      { value: "psar1", label: "panelErrors.corrPsar1" },
    ],
    elsewhere: { stata: "corr(), correlation()", r: "autoCorr" },
  },
  {
    kind: "choice",
    name: "rho",
    label: "panelErrors.rho",
    help: "panelErrors.rhoHelp",
    default: "regress",
    choices: [
      { value: "regress", label: "panelErrors.rhoRegress" },
      { value: "freg", label: "panelErrors.rhoFreg" },
      { value: "tscorr", label: "panelErrors.rhoTscorr" },
      { value: "dw", label: "panelErrors.rhoDw" },
      { value: "theil", label: "panelErrors.rhoTheil" },
      { value: "nagar", label: "panelErrors.rhoNagar" },
    ],
    ...refined,
    elsewhere: { stata: "rhotype()", r: "rhotype" },
  },
  {
    kind: "choice",
    name: "gaps",
    label: "panelErrors.gaps",
    help: "panelErrors.gapsHelp",
    default: "refuse",
    choices: [
      { value: "refuse", label: "panelErrors.gapsRefuse" },
      { value: "restart", label: "panelErrors.gapsRestart" },
      { value: "ignore", label: "panelErrors.gapsIgnore" },
    ],
    ...refined,
    elsewhere: { stata: "force" },
  },
  {
    kind: "flag",
    name: "igls",
    label: "panelErrors.igls",
    help: "panelErrors.iglsHelp",
    default: false,
    ...refined,
    elsewhere: { stata: "igls" },
  },
  {
    kind: "flag",
    name: "nmk",
    label: "panelErrors.nmk",
    help: "panelErrors.nmkHelp",
    default: false,
    ...refined,
    elsewhere: { stata: "nmk" },
  },
  {
    kind: "choice",
    name: "pairs",
    label: "panelErrors.pairs",
    help: "panelErrors.pairsHelp",
    default: "pairwise",
    choices: [
      { value: "pairwise", label: "panelErrors.pairsPairwise" },
      { value: "casewise", label: "panelErrors.pairsCasewise" },
    ],
    ...refined,
    elsewhere: { stata: "pairwise, casewise", r: "pairwise" },
  },
];
