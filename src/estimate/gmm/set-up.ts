import type { Frame } from "../../frame/frame.ts";
import { notEstimable } from "../../messages/problem.ts";
import type { Matrix } from "../../numeric/matrix.ts";
import { equationRows, type EquationRow } from "./equations.ts";
import { instrumentsOf, type Instruments } from "./instruments.ts";
import { firstStepMoments, type InitialCovariance } from "./moments.ts";
import { panelGrid, type PanelGrid } from "./panel-grid.ts";
import { regressorsOf, type Regressors } from "./regressors.ts";
import type { DynamicSpec } from "./spec.ts";

/** The stacked equations of a dynamic model and their instruments, before anything is estimated. */
export interface DynamicSetUp extends Instruments {
  readonly grid: PanelGrid;
  readonly rows: readonly EquationRow[];
  readonly regressors: Regressors;
  /** Sum of Z'HZ, the inverse of the weight of the first step. */
  readonly moments: Matrix;
}

/**
 * Reads a dynamic model into rows, regressors and instruments.
 *
 * @throws Problem gmm.noRows, gmm.noInstruments; as panelGrid
 */
export function setUpDynamic(frame: Frame, spec: DynamicSpec): DynamicSetUp {
  const grid = panelGrid(frame, spec);
  const rows = equationRows(grid, spec);
  if (!rows.some(({ equation }) => equation === "diff"))
    throw notEstimable("gmm.noRows", { entities: grid.entities, periods: spec.lags + 2 });
  const regressors = regressorsOf(grid, spec);
  const { z, groups } = instrumentsOf(grid, rows, regressors, spec);
  if (z.ncol === 0) throw notEstimable("gmm.noInstruments");
  return { grid, rows, regressors, z, groups, moments: firstStepMoments(z, rows, initialCovariance(spec)) };
}

/** What was asked for, or the usual choice of the program that is followed. */
export const initialCovariance = ({ h, style }: Pick<DynamicSpec, "h" | "style">): InitialCovariance =>
  h ?? (style === "dpd" ? 2 : 3);
