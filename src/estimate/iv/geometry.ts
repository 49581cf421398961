import { columnOf, matrix, multiply, type Matrix } from "../../numeric/matrix.ts";
import { notEstimable } from "../../messages/problem.ts";
import { linearFit, type LinearFit } from "../linear-fit.ts";
import type { Sample } from "../sample.ts";
import { splitParts } from "./parts.ts";

/** A variable seen from the instruments: its coordinates in their basis, and what they leave of it. */
export interface Projected {
  readonly name: string;
  /** L values. */
  readonly coordinates: Float64Array;
  /** n values, scaled by sqrt(w), orthogonal to the basis. */
  readonly residual: Float64Array;
}

/** An endogenous regressor, with its sum of squares before anything is taken out: about its mean where there is a constant. */
export interface Endogenous extends Projected {
  readonly tss: number;
}

/**
 * A model with instruments in the orthonormal basis Q of [constant, exogenous, instruments], after the effects are taken
 * out and rows are scaled by sqrt(w). Every estimator and test needs only Q, coordinates in it, and residuals.
 */
export interface Geometry {
  readonly nobs: number;
  /** The outcome on everything exogenous: the reduced form. */
  readonly reduced: LinearFit;
  /** n x L: columns of the constant and the exogenous regressors, then of the instruments. */
  readonly basis: Matrix;
  /** n x l: the last columns of the basis, the instruments given everything exogenous. */
  readonly excludedBasis: Matrix;
  /** Names of the regressors kept: `_cons` first where there is one. */
  readonly included: readonly string[];
  /** Names of the instruments kept. */
  readonly excluded: readonly string[];
  readonly outcome: Projected;
  readonly endog: readonly Endogenous[];
  /** Square roots of the weights, or null. */
  readonly roots: Float64Array | null;
}

/**
 * Takes the effects out, and finds the basis. Instruments that are combinations of regressors or earlier instruments are dropped.
 *
 * @throws Problem iv.noInstrumentLeft, iv.tooFewInstruments, iv.endogAbsorbed, iv.endogCollinear, estimate.notConverged
 * @source Frisch & Waugh (1933), Lovell (1963); Davidson & MacKinnon (2004), Econometric Theory and Methods, ch. 8
 */
export function geometryOf(sample: Sample): Geometry {
  const { model, endog, exogenous } = splitParts(sample);
  const effects = model.effects.map(({ name }) => name).join(", ");
  // 1. Outcome on the exogenous regressors and the instruments; with effects there is no constant.
  const reduced = linearFit({ ...model, constant: model.constant && model.effects.length === 0 });
  const own = new Set(["_cons", ...exogenous]);
  const included = reduced.names.filter((name) => own.has(name));
  const excluded = reduced.names.filter((name) => !own.has(name));
  const instruments = model.names.filter((name) => !own.has(name));
  if (excluded.length === 0)
    throw notEstimable("iv.noInstrumentLeft", {
      names: [...new Set(instruments)].join(", ") || model.names.join(", "),
    });
  if (excluded.length < endog.length)
    throw notEstimable("iv.tooFewInstruments", { instruments: excluded.length, regressors: endog.length });

  // 2. The endogenous regressors in the same basis.
  const basis = reduced.basis();
  const roots = model.weights && model.weights.map(Math.sqrt);
  const projected = endog.map(({ name, values }) => {
    const column = values.slice();
    const before = centredLength(column, roots);
    const tss = reduced.hasConstant || reduced.absorber ? before : lengthOf(column, roots);
    if (reduced.absorber) {
      const centre = column[0];
      for (let i = 0; i < column.length; i++) column[i] -= centre;
      reduced.absorber.demean(column, name);
      if (lengthOf(column, roots) <= ABSORBED * before) throw notEstimable("iv.endogAbsorbed", { name, effects });
    }
    if (roots) for (let i = 0; i < column.length; i++) column[i] *= roots[i];
    const result = project(basis, name, column);
    const free = result.coordinates.subarray(included.length).reduce((sum, a) => sum + a * a, 0);
    if (free + lengthOf(result.residual, null) <= COLLINEAR * before) throw notEstimable("iv.endogCollinear", { name });
    return { ...result, tss };
  });
  return {
    nobs: reduced.nobs,
    reduced,
    basis,
    excludedBasis: lastColumns(basis, included.length),
    included,
    excluded,
    outcome: { name: model.outcome, coordinates: reduced.coordinates, residual: reduced.scaledResiduals },
    endog: projected,
    roots,
  };
}

/** Coordinates in an orthonormal basis and the rest; twice, so that the rest is orthogonal to all digits. */
export function project(basis: Matrix, name: string, column: Float64Array): Projected {
  const residual = column.slice();
  const coordinates = new Float64Array(basis.ncol);
  for (let pass = 0; pass < 2; pass++)
    for (let j = 0; j < basis.ncol; j++) {
      const q = columnOf(basis, j);
      let product = 0;
      for (let i = 0; i < q.length; i++) product += q[i] * residual[i];
      for (let i = 0; i < q.length; i++) residual[i] -= product * q[i];
      coordinates[j] += product;
    }
  return { name, coordinates, residual };
}

/** The columns from `first` on, as a view. */
const lastColumns = ({ nrow, ncol, data }: Matrix, first: number): Matrix =>
  matrix(nrow, ncol - first, data.subarray(nrow * first));

/** Q c, n values. */
export const fromCoordinates = (basis: Matrix, coordinates: Float64Array): Float64Array =>
  multiply(basis, matrix(basis.ncol, 1, coordinates)).data;

const lengthOf = (v: Float64Array, roots: Float64Array | null): number =>
  v.reduce((sum, value, i) => sum + (roots ? roots[i] * value : value) ** 2, 0);

function centredLength(v: Float64Array, roots: Float64Array | null): number {
  let sum = 0;
  let mass = 0;
  for (let i = 0; i < v.length; i++) {
    const w = roots ? roots[i] ** 2 : 1;
    sum += w * (v[i] - v[0]);
    mass += w;
  }
  const mean = v[0] + sum / mass;
  return v.reduce((total, value, i) => total + (roots ? roots[i] ** 2 : 1) * (value - mean) ** 2, 0);
}

/** Squared shares of a regressor's spread: what effects must leave, and what exogenous regressors must leave. */
const ABSORBED = 1e-18;
const COLLINEAR = 1e-20;
