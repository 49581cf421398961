import { dmlSample } from "../../estimate/dml/dml-sample.ts";
import { doubleMachineLearning, foldsOf } from "../../estimate/dml/double-machine-learning.ts";
import { foldCount } from "../../estimate/dml/cross-fit.ts";
import type { DmlSpec } from "../../estimate/dml/dml-spec.ts";
import { seedStudy } from "../../estimate/dml/seed-study.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Locale } from "../../messages/locale.ts";
import { message, say, type Message } from "../../messages/message.ts";
import { Problem, toProblemData } from "../../messages/problem.ts";
import type { Figure } from "../../report/figure.ts";
import { constantTerm } from "../../report/constant-term.ts";
import { regressionTable } from "../../report/regression-table.ts";
import { termLabel, type Labels } from "../../report/term-label.ts";
import type { Analysis, ModelResult } from "../analysis.ts";
import { clusterNotes } from "../cluster-notes.ts";
import type { StudyContext } from "../context.ts";
import { seedsFigure } from "../figures/seeds.ts";
import { dmlregFormula } from "../formulas/dmlreg.ts";
import { sampleNotes, tableNotes } from "../model-notes.ts";
import { orProblem } from "../or-problem.ts";
import { tableLook } from "../table-look.ts";
import { dmlColumns, type DmlColumn } from "./dml-columns.ts";
import { dmlFields } from "./dml-fields.ts";
import { dmlRows, type DmlResult } from "./dml-rows.ts";

/** Double machine learning: a column for each specification, with how well outcome and treatment were learned. */
export const dmlAnalysis: Analysis = {
  name: "dml",
  title: "dmlStudy.title",
  summary: "dmlStudy.summary",
  group: "analyses.groupDml",
  fields: dmlFields,
  async run(frame, options, context) {
    const { locale } = context;
    const columns = dmlColumns(frame, options);
    const results: DmlResult[] = [];
    const models: ModelResult[] = [];
    for (const [k, column] of columns.entries()) {
      const told = { column: k + 1, columns: columns.length };
      const made = await orProblem(() =>
        doubleMachineLearning(frame, column.spec, repeating(context, message("dmlStudy.working", told))),
      );
      results.push({ column, made: made instanceof Problem ? null : made });
      models.push(made instanceof Problem ? { problem: toProblemData(made) } : { estimate: made.estimate });
    }
    const look = tableLook(options, locale);
    const tabled = columns.map(({ outcome, group, spec }, k) => ({
      result: alike(models[k], String(options.treatment), look.labels, locale),
      outcome,
      group,
      controls: spec.x.length > 0,
    }));
    const treatments = [
      ...new Set(
        tabled.flatMap(({ result }) => ("estimate" in result ? result.estimate.terms : [])).map(({ name }) => name),
      ),
    ];
    const seeds = [...new Set(columns.map(({ spec }) => spec.seed))].join(", ");
    const table = regressionTable(tabled, {
      id: "dml",
      title: say(locale, "dmlStudy.tableTitle"),
      locale,
      ...look,
      keep: [...treatments.filter((name) => name !== constantTerm), constantTerm],
      statistics: ["controls", "effects", "nobs", "clusters"],
      notes: [message("dmlStudy.note"), message("dmlStudy.seedNote", { seed: seeds }), ...tableNotes(models, locale)],
    });
    return {
      models,
      tables: [{ ...table, rows: [...table.rows, ...dmlRows(results, look.decimals, locale)] }],
      figures: await seedFigures(frame, results, Number(options.seeds ?? 0), context, (name) =>
        termLabel(name, look.labels, locale),
      ),
      notes: sampleNotes(models, locale),
    };
  },
  foresee(frame, options) {
    let failure: Problem | null = null;
    const able = dmlColumns(frame, options).flatMap(({ spec }) => {
      try {
        const data = dmlSample(frame, spec);
        return [{ spec, account: data.account, folds: foldsOf(data, spec) }];
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        failure ??= error;
        return [];
      }
    });
    if (able.length === 0) throw failure!;
    const used = able.map(({ account }) => account.used);
    const [least, most, read] = [Math.min(...used), Math.max(...used), frame.nrow];
    const fits = able.map(
      ({ spec, folds }) => functionsOf(spec) * folds.reduce((total, one) => total + foldCount(one), 0),
    );
    const trees = able.reduce((total, { spec }, k) => total + fits[k] * treesOf(spec), 0);
    const many = 1 + Number(options.seeds ?? 0);
    return [
      least === most
        ? message("study.rowsForeseen", { used: most, read })
        : message("study.rowsForeseenBetween", { least, most, read }),
      message("dmlStudy.foreseen", {
        columns: able.length,
        fits: fits.reduce((total, one) => total + one, 0) * many,
      }),
      ...(trees > 0 ? [message("dmlStudy.foreseenTrees", { trees: trees * many })] : []),
      ...clusterNotes(able.flatMap(({ account }) => account.clusters)),
    ];
  },
  formulas: [dmlregFormula],
};

/** A treatment that an author labels as the main one stands in its row: the same variable, winsorised. */
function alike(model: ModelResult, treatment: string, labels: Labels, locale: Locale): ModelResult {
  if ("problem" in model) return model;
  const main = termLabel(treatment, labels, locale);
  const terms = model.estimate.terms.map((term) =>
    termLabel(term.name, labels, locale) === main ? { ...term, name: treatment } : term,
  );
  return { estimate: { ...model.estimate, terms } };
}

const repeating = ({ executor, signal, onProgress }: StudyContext, step: Message) => ({
  executor,
  ...(signal ? { signal } : {}),
  onProgress: (done: number, total: number) => onProgress?.({ step, done, total }),
});

/** One figure for each column that could be estimated, where seeds are asked for. */
async function seedFigures(
  frame: Frame,
  results: readonly DmlResult[],
  count: number,
  context: StudyContext,
  shown: (name: string) => string,
): Promise<Figure[]> {
  if (count < 2) return [];
  const figures: Figure[] = [];
  for (const [k, { column, made }] of results.entries()) {
    if (!made) continue;
    const { spec }: DmlColumn = column;
    const step = message("dmlStudy.seedsWorking", { column: k + 1, columns: results.length });
    const study = await seedStudy(frame, spec, { first: spec.seed, count }, repeating(context, step));
    figures.push(
      seedsFigure(study, {
        id: k === 0 ? "seeds" : `seeds-${k + 1}`,
        name: shown(made.estimate.terms[0].name),
        ...(results.length > 1 ? { column: `(${k + 1})` } : {}),
        level: spec.level,
        locale: context.locale,
      }),
    );
  }
  return figures;
}

/** Functions learned in each fold. */
function functionsOf({ model, z, score, effect }: DmlSpec): number {
  if (model === "irm") return effect === "ate" ? 3 : 2;
  return 2 + z.length + (score === "iv-type" ? 1 : 0);
}

const treesOf = ({ learner: { name, trees = 100 } }: DmlSpec): number =>
  name === "forest" || name === "boosting" ? trees : 0;
