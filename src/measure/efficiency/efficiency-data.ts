/** A column of the data: its header, for messages, and one value for each unit. */
export interface NamedValues {
  readonly name: string;
  readonly values: Float64Array;
}

/** What is evaluated: n units (or unit-years) with inputs, good outputs and bad outputs, in the user's units. */
export interface EfficiencyData {
  readonly inputs: readonly NamedValues[];
  readonly goods: readonly NamedValues[];
  readonly bads: readonly NamedValues[];
  /** Period of each unit, needed for the frontier of the same period. */
  readonly period?: { readonly codes: Int32Array; readonly levels: readonly string[] };
  /** Names of the units, for messages. */
  readonly labels?: readonly string[];
  /** Worksheet rows of the units, for messages. */
  readonly rows?: Int32Array;
}

export interface EfficiencyOptions {
  readonly model: "sbm" | "super-sbm" | "radial" | "super-radial";
  readonly rts: "crs" | "vrs";
  /** Radial models are input- or output-oriented; "non" is for the slacks-based ones. */
  readonly orientation: "non" | "in" | "out";
  /** The units a unit is compared with: those of its own period, or those of all periods. */
  readonly frontier: "period" | "global";
  /** Also say which slacks are the same in every optimal solution. */
  readonly uniqueness?: boolean;
  /** Pivots allowed to our own simplex for one program, before the second solver is asked. */
  readonly pivots?: number;
}

export type UnitStatus = "optimal" | "infeasible" | "uncertified";

/** One array for each input, good and bad output, in the order of the data. */
export interface ByColumn<T> {
  readonly inputs: readonly T[];
  readonly goods: readonly T[];
  readonly bads: readonly T[];
}

/** The reference set of each unit: those of unit k are entries start[k] ... start[k+1]-1. */
export interface Peers {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly weight: Float64Array;
}

/** Scores of all units under one model. Where a unit is not "optimal", its numbers are NaN and it has no peers. */
export interface Scores {
  readonly status: readonly UnitStatus[];
  readonly score: Float64Array;
  /** In the user's units: input excess, good-output shortfall, bad-output excess; super-slacks in super models. */
  readonly slacks: ByColumn<Float64Array>;
  /** Where the unit would be projected. */
  readonly targets: ByColumn<Float64Array>;
  readonly peers: Peers;
  /** 1 where the slack is the same in every optimal solution; there when asked for. */
  readonly unique?: ByColumn<Uint8Array>;
}

/** How the programs were solved. */
export interface SolverAccount {
  readonly programs: number;
  readonly pivots: number;
  /** Programs that went to the second solver, and those that nobody could certify. */
  readonly fallbacks: number;
  readonly uncertified: number;
}

export interface EfficiencyResult extends Scores {
  /** Super-SBM: the SBM behind it, and the ranking score (SBM where it is below 1, else the super-efficiency). */
  readonly sbm?: Scores;
  readonly combined?: Float64Array;
  readonly solver: SolverAccount;
  readonly conventions: Readonly<Record<string, string | number | boolean>>;
}
