import type { EfficiencyData, EfficiencyOptions, SolverAccount, UnitStatus } from "./efficiency-data.ts";

/** What an index of productivity is made of: unit-years with a unit and a period each. */
export interface ProductivityData extends EfficiencyData {
  readonly period: { readonly codes: Int32Array; readonly levels: readonly string[] };
  readonly entity: { readonly codes: Int32Array; readonly levels: readonly string[] };
}

export type ProductivityIndexName =
  "gml" | "ml" | "global-luenberger" | "luenberger" | "global-malmquist" | "malmquist";

export interface ProductivityOptions extends Omit<EfficiencyOptions, "model" | "frontier" | "uniqueness"> {
  readonly index: ProductivityIndexName;
  /** Inefficiencies for the Luenberger families ("ddf", "sbm-ddf", "nddf"), efficiencies for Malmquist. */
  readonly distance: "ddf" | "sbm-ddf" | "nddf" | "radial" | "sbm" | "super-sbm";
  /** The technology of a period: its own units, those of all periods up to it, or those of a window. */
  readonly frontier?: "period" | "sequential" | "window";
}

/** Why a row has no index: nothing to compare it with, a hole in its years, a distance that does not exist. */
export type IndexFlag = "first" | "gap" | "infeasible" | "uncertified";

/** Scores of the rows against the frontiers that the index needs; NaN where one does not exist or is not needed. */
export interface Distances {
  /** Against the frontier of its own period. */
  readonly own: Measured;
  /** Against the frontier of the period before, and of the period after. */
  readonly before: Measured;
  readonly after: Measured;
  /** Against the frontier of all periods. */
  readonly global: Measured;
}

export interface Measured {
  readonly value: Float64Array;
  /** Null where it was not asked for. */
  readonly status: (UnitStatus | null)[];
}

/** One value for each row: the change from the unit's previous period to this one. Undefined values are NaN. */
export interface ProductivityResult {
  readonly index: Float64Array;
  readonly efficiencyChange: Float64Array;
  readonly technicalChange: Float64Array;
  /** The level since the unit's first period, which is 1; the Luenberger families add up, the others multiply. */
  readonly cumulated: Float64Array;
  /** Radial Malmquist under constant returns: efficiency change = pure change (variable returns) x scale change. */
  readonly pureChange?: Float64Array;
  readonly scaleChange?: Float64Array;
  /** The row of the same unit one period earlier; -1 for none. */
  readonly previous: Int32Array;
  readonly flag: readonly (IndexFlag | null)[];
  readonly distances: Distances;
  readonly solver: SolverAccount;
  readonly conventions: Readonly<Record<string, string | number | boolean>>;
}
