import type { Frame } from "../../frame/frame.ts";
import { notEstimable, problem } from "../../messages/problem.ts";
import { columnOf, matrix, type Matrix } from "../../numeric/matrix.ts";
import { fromCoordinates, geometryOf, type Geometry } from "../iv/geometry.ts";
import { instrumentalVariables } from "../iv/instrumental-variables.ts";
import { familiesOf, scoreCells, scoreLeft, spreadOf, type Projection } from "./cluster-scores.ts";
import { runDraws, type Repeating } from "./run-draws.ts";
import { withShortEffects } from "./short-effects.ts";
import { termNamed, withFactor, type WildMade, type WildModel } from "./wild-model.ts";
import { dot } from "./wild-draws.ts";
import { restrictedDraws, type RestrictedShared } from "./wild-instruments-draws.ts";
import { invertTest, shareBeyond } from "./wild-test.ts";

/**
 * Wild restricted efficient bootstrap of two-stage least squares with one endogenous regressor. Under the null b = r the
 * structural residuals are u1 = M(y - r x), and the first stage is estimated with u1 beside the instruments, which is
 * efficient under the null; both residuals of a row take the weight of its cluster.
 *
 * @throws Problem resample.wildEndog, resample.wildNullOnly, resample.negativeVariance; as instrumentalVariables
 * @source Davidson & MacKinnon (2010), Wild bootstrap tests for IV regression, JBES 28(1), 128-144; Roodman et al. (2019), 4.6
 */
export async function restrictedEfficient(
  { frame, spec, sample, boot, plan, test, value, focal }: WildModel & { readonly frame: Frame },
  repeating: Repeating,
): Promise<WildMade> {
  if (!test.imposeNull) throw problem("resample.wildNullOnly");
  if ((spec.ivMethod ?? "2sls") !== "2sls") throw problem("resample.wildMethod", { method: spec.ivMethod! });
  const { estimate } = instrumentalVariables(frame, spec);
  const endog = estimate.instrumented!.endog;
  const wanted = focal ?? endog;
  const terms = wanted.map((name) => termNamed(estimate, name));
  if (endog.length !== 1 || terms.length !== 1 || terms[0].name !== endog[0])
    throw problem("resample.wildEndog", { names: wanted.join(", "), endog: endog.join(", ") });

  const [term] = terms;
  const short = withShortEffects(sample);
  const geometry = geometryOf(short ?? sample);
  const free = geometry.included.length;
  const projection: Projection = {
    basis: matrix(geometry.nobs, free, geometry.basis.data.subarray(0, geometry.nobs * free)),
    long: short?.model.effects[0] ?? null,
    absorber: short ? null : geometry.reduced.absorber,
    weights: sample.model.weights,
  };
  const families = familiesOf(sample.grouping.clusters);

  const sharedAt = (r: number): RestrictedShared => {
    const { structural, stage, fitted } = restrictedResiduals(geometry, r);
    const e = geometry.excludedBasis;
    const columns = Array.from({ length: e.ncol }, (_, j) => columnOf(e, j));
    const stageFit = fromCoordinates(e, fitted);
    return {
      plan,
      fitted,
      sums: columns.map((column) => ({
        structural: groupProducts(column, structural, boot),
        stage: groupProducts(column, stage, boot),
      })),
      spreads: { structural: spreadOf(projection, structural, boot), stage: spreadOf(projection, stage, boot) },
      families: families.map((family) => ({
        sign: family.sign,
        parts: columns.map((column) => ({
          left: scoreLeft(projection, column, family),
          structural: scoreCells(projection, column, structural, family, boot),
          stage: scoreCells(projection, column, stage, family, boot),
          fixed: groupProducts(column, stageFit, family.groups),
        })),
      })),
    };
  };
  const error = ownError(geometry, term.estimate, families);
  if (!(error > 0)) throw notEstimable("resample.negativeVariance", { name: term.name });
  // Every null has draws of its own: about so many are looked at on the way to both bounds.
  const expected = plan.draws * (1 + 2 * (BINARY_DIGITS + FIRST_STEPS));
  let finished = 0;
  const shareAt = async (d: number) => {
    const { executor, signal, onProgress } = repeating;
    const own = {
      executor,
      ...(signal ? { signal } : {}),
      onProgress: (done: number) => onProgress?.(Math.min(expected, finished + done), expected),
    };
    const shared = sharedAt(term.estimate - d);
    const replicates = await runDraws(restrictedDraws, shared, plan.draws, plan.seed, own, BLOCK);
    finished += plan.draws;
    return shareBeyond(replicates, d / error, test.tails);
  };
  const own = await shareAt(term.estimate - value);
  const interval = await invertTest(
    term.estimate,
    error,
    spec.level,
    async (d) => (await shareAt(d)).pValue,
    BINARY_DIGITS,
  );
  repeating.onProgress?.(expected, expected);
  const slope = {
    term,
    ...own,
    statistic: withFactor(estimate, (term.estimate - value) / error),
    replicates: own.replicates.map((t) => withFactor(estimate, t)),
    ...interval,
  };
  return { estimate, slopes: [slope] };
}

/** Residuals of both equations under the null, rows scaled by sqrt(w), and the fitted first stage in the basis E. */
export function restrictedResiduals(
  { outcome, endog: [x], excludedBasis, included }: Geometry,
  r: number,
): { readonly structural: Float64Array; readonly stage: Float64Array; readonly fitted: Float64Array } {
  // 1. u1 = M(y - r x): its part in the instruments, and its part outside.
  const from = included.length;
  const inside = outcome.coordinates.slice(from).map((value, j) => value - r * x.coordinates[from + j]);
  const outside = outcome.residual.map((value, i) => value - r * x.residual[i]);
  const explained = fromCoordinates(excludedBasis, inside);
  const structural = explained.map((value, i) => value + outside[i]);
  // 2. x on the instruments and u1: its slope on u1 is that outside the instruments.
  const rho = dot(outside, x.residual) / dot(outside, outside);
  const fitted = x.coordinates.slice(from).map((value, j) => value - rho * inside[j]);
  const stage = x.residual.map((value, i) => value + rho * explained[i]);
  return { structural, stage, fitted };
}

/** Cluster-robust error of the estimate itself, before any factor. */
function ownError(geometry: Geometry, b: number, families: ReturnType<typeof familiesOf>): number {
  const {
    excludedBasis,
    endog: [x],
    included,
  } = geometry;
  const d = x.coordinates.slice(included.length);
  const fitted = fromCoordinates(excludedBasis, d);
  const residuals = residualsAt(geometry, excludedBasis, b);
  const variance = families.reduce((sum, { sign, groups }) => {
    const scores = groupProducts(fitted, residuals, groups);
    return sum + sign * dot(scores, scores);
  }, 0);
  return Math.sqrt(variance) / dot(d, d);
}

/** M(y - b x), n values. */
function residualsAt({ outcome, endog: [x], included }: Geometry, basis: Matrix, b: number): Float64Array {
  const from = included.length;
  const inside = outcome.coordinates.slice(from).map((value, j) => value - b * x.coordinates[from + j]);
  return fromCoordinates(basis, inside).map((value, i) => value + outcome.residual[i] - b * x.residual[i]);
}

function groupProducts(
  a: Float64Array,
  u: Float64Array,
  { codes, levels }: { readonly codes: Int32Array; readonly levels: readonly unknown[] },
): Float64Array {
  const sums = new Float64Array(levels.length);
  for (let i = 0; i < a.length; i++) sums[codes[i]] += a[i] * u[i];
  return sums;
}

const BLOCK = 50;
/** Each costs a set of draws; 2^-16 of a standard error is far below what they resolve. */
const BINARY_DIGITS = 16;
/** Steps outwards before a bound is bracketed. */
const FIRST_STEPS = 3;
