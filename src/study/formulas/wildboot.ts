import { wildBootstrap } from "../../estimate/resample/wild-bootstrap.ts";
import { wildWeightTypes } from "../../estimate/resample/wild-weights.ts";
import { problem } from "../../messages/problem.ts";
import { say, speak } from "../../messages/message.ts";
import type { Formula } from "../formula.ts";
import { tableNotes } from "../model-notes.ts";
import { wildNotes } from "../wild-words.ts";
import { drawOptions, usualSeed } from "./draw-options.ts";
import { rectangle } from "./estimate-cells.ts";
import { entityParameter, namedIn, panelModel, timeParameter } from "./panel-model.ts";
import { xParameter, yParameter } from "./regression-parameters.ts";

/**
 * =PW.WILDBOOT(y, X, cluster, [entity], [time], [options]): each slope with its clustered error, and the p value and interval
 * of the wild cluster bootstrap. Columns of X named by endog= and instruments= make it two-stage least squares.
 */
export const wildbootFormula: Formula = {
  name: "WILDBOOT",
  describe: "resample.wildboot",
  parameters: [
    yParameter,
    xParameter,
    { name: "cluster", describe: "resample.parameterCluster", kind: "range" },
    entityParameter,
    timeParameter,
    { name: "options", describe: "resample.wildbootOptions", kind: "text", optional: true },
  ],
  async run(args, { executor, locale, signal }) {
    const { frame, terms, spec, options, roles, notes } = panelModel(
      args,
      [
        { name: "x", holds: "numbers" },
        { name: "cluster", holds: "groups" },
      ],
      ["x"],
      [],
      {
        ...drawOptions,
        draws: { ...drawOptions.draws, min: 1 },
        weights: { kind: "choice", of: ["auto", ...wildWeightTypes] },
        impose: { kind: "flag" },
        tails: { kind: "choice", of: ["symmetric", "equal"] },
        value: { kind: "number" },
        focal: { kind: "list" },
        boot: { kind: "text", also: ["bootcluster"] },
        endog: { kind: "text" },
        instruments: { kind: "list" },
      },
    );
    const named = (name: string) => namedIn(roles, name);
    const endog = options.endog === undefined ? [] : [named(options.endog)];
    const instruments = (options.instruments ?? []).map(named);
    const unknown = [...endog, ...instruments].find((name) => !terms.x.includes(name));
    if (unknown) throw problem("resample.notInX", { name: unknown, known: terms.x.join(", ") });
    const x = terms.x.filter((name) => !endog.includes(name) && !instruments.includes(name));
    const made = await wildBootstrap(
      frame,
      {
        ...spec,
        ...(endog.length + instruments.length > 0 ? { method: "iv" as const, x, endog, instruments } : {}),
        vcov: { type: "cluster", by: [...(options.cluster ? (spec.vcov?.by ?? []) : terms.cluster)] },
      },
      {
        draws: options.draws ?? 999,
        seed: options.seed ?? usualSeed,
        weights: options.weights ?? "auto",
        imposeNull: options.impose ?? true,
        tails: options.tails ?? "symmetric",
        value: options.value ?? 0,
        ...(options.focal ? { focal: options.focal.map(named) } : {}),
        ...(options.boot ? { by: named(options.boot) } : {}),
      },
      { executor, ...(signal ? { signal } : {}) },
    );
    return rectangle([
      [
        say(locale, "study.headTerm"),
        say(locale, "study.headEstimate"),
        say(locale, "study.headSe"),
        say(locale, "study.headT"),
        say(locale, "study.headP"),
        say(locale, "resample.headWildP"),
        say(locale, "resample.headWildLow"),
        say(locale, "resample.headWildHigh"),
      ],
      ...made.slopes.map(({ term, statistic, pValue, low, high }) => [
        term.name,
        term.estimate,
        term.stdError,
        statistic,
        term.pValue,
        pValue,
        low ?? say(locale, "resample.unbounded"),
        high ?? say(locale, "resample.unbounded"),
      ]),
      [],
      [say(locale, "report.nobs"), made.estimate.nobs],
      ...made.estimate.sample.clusters.map(({ name, groups }) => [say(locale, "report.clusters", { name }), groups]),
      ...[...wildNotes(made, locale), ...tableNotes([{ estimate: made.estimate }], locale), ...notes].map((note) => [
        speak(locale, note),
      ]),
    ]);
  },
};
