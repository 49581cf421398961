import { mediation, type Mediation } from "../../estimate/panel-models/mediation.ts";
import { indirectBootstrap, type IndirectBootstrap } from "../../estimate/resample/indirect-bootstrap.ts";
import type { BootstrapInterval } from "../../estimate/resample/bootstrap-interval.ts";
import type { CellValue } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import { say, speak } from "../../messages/message.ts";
import { bootstrapNotes } from "../bootstrap-notes.ts";
import type { Formula } from "../formula.ts";
import { drawOptions, usualSeed } from "./draw-options.ts";
import { rectangle, termHeadings } from "./estimate-cells.ts";
import { entityParameter, namedIn, panelModel, timeParameter } from "./panel-model.ts";
import { yParameter } from "./regression-parameters.ts";

/**
 * =PW.MEDIATE(y, treatment, mediator, [controls], [entity], [time], [options]): for each mediator the three slopes, the
 * normal tests of the indirect effect, and its bootstrap intervals.
 */
export const mediateFormula: Formula = {
  name: "MEDIATE",
  describe: "mechanism.mediate",
  parameters: [
    yParameter,
    { name: "treatment", describe: "mechanism.parameterTreatment", kind: "range" },
    { name: "mediator", describe: "mechanism.parameterMediator", kind: "range" },
    { name: "controls", describe: "mechanism.parameterControls", kind: "range", optional: true },
    entityParameter,
    timeParameter,
    { name: "options", describe: "mechanism.mediateOptions", kind: "text", optional: true },
  ],
  async run(args, { executor, locale, signal }) {
    const { frame, terms, spec, options, roles, notes } = panelModel(
      args,
      [
        { name: "treatment", holds: "numbers", single: true },
        { name: "mediator", holds: "numbers" },
        { name: "controls", holds: "numbers" },
      ],
      ["controls"],
      ["controls"],
      { ...drawOptions, blocks: { kind: "text" } },
    );
    const { draws = 500, seed = usualSeed, blocks } = options;
    const [treatment] = terms.treatment;
    const rows: CellValue[][] = [];
    for (const mediator of terms.mediator) {
      const made = mediation(frame, spec, { treatment, mediator });
      const bootstrap =
        draws === 0
          ? null
          : await indirectBootstrap(
              frame,
              spec,
              { treatment, mediator, draws, seed, ...(blocks ? { by: namedIn(roles, blocks) } : {}) },
              { executor, ...(signal ? { signal } : {}) },
            );
      if (rows.length > 0) rows.push([]);
      rows.push(...pathRows(made, bootstrap, locale));
      if (bootstrap) rows.push(...bootstrapNotes(bootstrap, seed).map((note) => [speak(locale, note)]));
    }
    return rectangle([...rows, ...notes.map((note) => [speak(locale, note)])]);
  },
};

function pathRows(made: Mediation, bootstrap: IndirectBootstrap | null, locale: Locale): CellValue[][] {
  const { steps, a, b, direct, total, indirect, proportion, sobel, aroian, goodman } = made;
  const focal = a.name;
  const slopes = [
    [say(locale, "mechanism.stepTotal"), steps[0].terms.find(({ name }) => name === focal)!],
    [`${focal} → ${b.name}`, a],
    [`${b.name} → ${steps[0].outcome}`, b],
    [say(locale, "mechanism.stepDirect"), steps[2].terms.find(({ name }) => name === focal)!],
  ] as const;
  const test = (name: "sobel" | "aroian" | "goodman", found: typeof goodman): CellValue[][] =>
    found
      ? [
          [say(locale, `mechanism.${name}`), found.z],
          [say(locale, `mechanism.${name}P`), found.pValue],
        ]
      : [];
  const interval = (label: string, value: number, of: BootstrapInterval | null): CellValue[] => [
    label,
    value,
    ...(of ? [of.stdError, ...of.percentile, ...of.biasCorrected] : []),
  ];
  return [
    Object.values(termHeadings).map((key) => say(locale, key)),
    ...slopes.map(([label, { estimate, stdError, statistic, pValue, ciLow, ciHigh }]) => [
      label,
      estimate,
      stdError,
      statistic,
      pValue,
      ciLow,
      ciHigh,
    ]),
    [],
    [
      say(locale, "mechanism.headEffect"),
      say(locale, "study.headEstimate"),
      ...(bootstrap
        ? [
            say(locale, "mechanism.bootSe"),
            say(locale, "mechanism.percentileLow"),
            say(locale, "mechanism.percentileHigh"),
            say(locale, "mechanism.correctedLow"),
            say(locale, "mechanism.correctedHigh"),
          ]
        : []),
    ],
    interval(say(locale, "mechanism.indirect"), indirect, bootstrap?.indirect ?? null),
    interval(say(locale, "mechanism.direct"), direct, bootstrap?.direct ?? null),
    interval(say(locale, "mechanism.total"), total, bootstrap?.total ?? null),
    interval(say(locale, "mechanism.share"), proportion, bootstrap?.share ?? null),
    [],
    ...test("sobel", sobel),
    ...test("aroian", aroian),
    ...test("goodman", goodman),
    [say(locale, "report.nobs"), steps[0].nobs],
  ];
}
