import { factorOf } from "../../frame/factor.ts";
import { withColumns } from "../../frame/frame-edit.ts";
import type { Frame } from "../../frame/frame.ts";
import { message } from "../../messages/message.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { fUpper, normalTwoSided } from "../../numeric/distributions.ts";
import type { Estimate, Term, Test } from "../estimate.ts";
import { blockOf } from "../panel-tests/block-of.ts";
import { regression, type Regression } from "../regression.ts";
import { modelSpec, type ModelSpec, type ModelSpecInput } from "../spec.ts";
import { waldStatistic } from "../wald.ts";

export interface GroupDifferenceOptions {
  /** A column or an expression with two values, such as "size > 3". */
  readonly group: string;
  /** The regressor whose slopes are compared. */
  readonly focal: string;
  /** Which two of more values are compared. */
  readonly between?: readonly [string | number, string | number];
}

export interface GroupDifference {
  /** The model within each group; the lower level first. */
  readonly groups: readonly [GroupEstimate, GroupEstimate];
  /** One model of both groups: every slope and every effect has a value in each. Terms `name#group` are differences. */
  readonly interacted: Estimate;
  /** Only the focal slope has a value in each group: controls and effects are shared. */
  readonly partly: Estimate;
  /** Slope of the focal variable in the second group less that in the first, with the interacted model's error. */
  readonly difference: Term;
  /** Wald test that no slope differs. */
  readonly chow: Test;
  /** The difference over sqrt(se_0^2 + se_1^2), normal: as if the groups were independent. */
  readonly simple: { readonly z: number; readonly pValue: number };
}

export interface GroupEstimate {
  readonly level: string | number;
  readonly estimate: Estimate;
}

/**
 * Does a slope differ between two groups? Separate regressions, and the fully interacted model that gives the test.
 *
 * @throws Problem panelTests.twoGroups, panelTests.focalLost; as regress
 * @source Chow (1960); Cleary (1999), The Journal of Finance 54(2)
 * @reference test/reference/panel/firmpanel-groupdiff-soe-twfe.json
 */
export function groupDifference(frame: Frame, input: ModelSpecInput, options: GroupDifferenceOptions): GroupDifference {
  const spec = modelSpec.parse(input);
  const { marked, mark, levels } = markGroups(frame, spec, options);
  const within = (value: number): Regression =>
    regression(marked, { ...spec, subset: both(spec.subset, `${mark} == ${value}`) });
  const [first, second] = [within(0), within(1)];

  const crossed = (term: string) => `${mark}:(${term})`;
  const effects = spec.absorb.map((effect) => `${effect}^${mark}`);
  const ownLevel = effects.length > 0 ? [] : [mark];
  const interacted = regression(marked, {
    ...spec,
    x: [...spec.x, ...spec.x.map(crossed), ...ownLevel],
    absorb: effects,
  });
  const partly = regression(marked, { ...spec, x: [...spec.x, crossed(options.focal), ...ownLevel] });

  const [before, after] = [first, second].map(({ estimate }) => termNamed(estimate, options.focal));
  const names = interacted.fit.names.filter((name) => name.startsWith(`${mark}:`));
  const difference = termNamed(interacted.estimate, crossed(options.focal));
  const z = (after.estimate - before.estimate) / Math.hypot(before.stdError, after.stdError);
  const renamed = (estimate: Estimate): Estimate => ({
    ...estimate,
    terms: estimate.terms.map((term) => ({ ...term, name: nameOfDifference(term.name, mark, options.group) })),
  });
  return {
    groups: [
      { level: levels[0], estimate: first.estimate },
      { level: levels[1], estimate: second.estimate },
    ],
    interacted: renamed(interacted.estimate),
    partly: renamed(partly.estimate),
    difference: { ...difference, name: options.focal },
    chow: chowTest(interacted, names),
    simple: { z, pValue: normalTwoSided(z) },
  };
}

/** The frame with a column that is 0 in the lower group and 1 in the other. */
function markGroups(
  frame: Frame,
  { entity, time }: ModelSpec,
  { group, between }: GroupDifferenceOptions,
): { marked: Frame; mark: string; levels: readonly (string | number)[] } {
  const { codes, levels } = factorOf(frame, group, { entity, time });
  const wanted = between ?? levels;
  if (wanted.length !== 2 || wanted.some((level) => !levels.includes(level)))
    throw problem("panelTests.twoGroups", { name: group, count: levels.length }, { column: group });
  const taken = new Set(frame.columns.map(({ name }) => name));
  let mark = "group_";
  while (taken.has(mark)) mark += "_";
  const places = levels.map((level) => wanted.indexOf(level));
  const values = Float64Array.from(codes, (code) => (code < 0 || places[code] < 0 ? NaN : places[code]));
  return { marked: withColumns(frame, [{ kind: "number", name: mark, values }]), mark, levels: wanted };
}

const both = (subset: string | undefined, condition: string): string =>
  subset === undefined ? condition : `(${subset}) & ${condition}`;

function termNamed({ terms }: Estimate, name: string): Term {
  const found = terms.find((term) => term.name === name || `\`${term.name}\`` === name);
  if (!found) throw notEstimable("panelTests.focalLost", { name });
  return found;
}

/** "mark:(ai)" is shown as "ai#soe", the mark itself as "soe". */
function nameOfDifference(name: string, mark: string, group: string): string {
  if (name === mark) return group;
  return name.startsWith(`${mark}:`) ? `${name.slice(mark.length + 1).replace(/^\((.*)\)$/, "$1")}#${group}` : name;
}

function chowTest({ fit, covariance, estimate, spec }: Regression, names: readonly string[]): Test {
  const b = Float64Array.from(names, (name) => fit.coefficients[fit.names.indexOf(name)]);
  const { statistic, rank } = waldStatistic(b, blockOf(covariance.matrix, fit.names, names));
  if (rank < names.length)
    return {
      name: "Chow",
      reason: message("estimate.singularCovariance", { slopes: names.length, groups: covariance.groups ?? fit.nobs }),
    };
  // fixest's wald() divides by all residual degrees of freedom, Stata's test by those of t.
  const df2 = spec.ssc === "fixest" ? estimate.fit.dfResidual! : covariance.df;
  const f = statistic / rank;
  return { name: "Chow", statistic: f, distribution: "F", df: rank, df2, pValue: fUpper(f, rank, df2) };
}
