import type { Factor } from "../../frame/factor-of-column.ts";
import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { isCorrelated } from "../correlated-meat.ts";
import { covariance, type Grouping } from "../covariance.ts";
import type { Estimate } from "../estimate.ts";
import { linearFit } from "../linear-fit.ts";
import { estimateOf, refuseEmpty } from "../regression.ts";
import { smallSamples } from "../small-sample.ts";
import { modelSpec, type ModelSpecInput } from "../spec.ts";
import { betweenRows } from "./between-rows.ts";
import { panelSample, type PanelSample } from "./panel-sample.ts";

/**
 * The between estimator: least squares on entity means, one row for each entity whatever its number of periods.
 * The sample size of the result is the number of entities.
 *
 * @throws Problem panelTests.*, estimate.*
 * @source Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, 10.2; Stata manual, xtreg, be
 * @reference test/reference/panel/grunfeld-between.json
 */
export function between(frame: Frame, input: ModelSpecInput): Estimate {
  const spec = modelSpec.parse(input);
  if (spec.vcov.type === "conley") throw problem("conley.notBetween", {}, { column: "se" });
  if (isCorrelated(spec.vcov.type)) throw problem("panelTests.betweenErrors", { type: spec.vcov.type });
  const panel = panelSample(frame, spec);
  const model = betweenRows(panel);
  const sample = { ...panel.sample, model, grouping: groupingOf(panel) };
  const fit = linearFit(model);
  refuseEmpty(sample, fit);
  if (fit.nobs <= fit.names.length)
    throw notEstimable("panelTests.fewEntities", { entities: fit.nobs, parameters: fit.names.length });
  const estimate = estimateOf(
    spec,
    sample,
    fit,
    covariance(fit, model, spec.vcov, sample.grouping, smallSamples[spec.ssc]),
  );
  return { ...estimate, conventions: { ...estimate.conventions, rows: "entity means" } };
}

/** Clusters of entities. */
function groupingOf({ entity, sample: { grouping } }: PanelSample): Grouping {
  const clusters = grouping.clusters.map((cluster): Factor => {
    const codes = new Int32Array(entity.levels.length).fill(-1);
    entity.codes.forEach((g, i) => {
      if (codes[g] >= 0 && codes[g] !== cluster.codes[i])
        throw problem(
          "panelTests.clusterSplits",
          { name: cluster.name, entity: entity.name },
          { column: cluster.name },
        );
      codes[g] = cluster.codes[i];
    });
    return { ...cluster, codes };
  });
  return { clusters };
}
