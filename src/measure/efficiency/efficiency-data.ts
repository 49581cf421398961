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
  /** Period of each unit, levels in order of time; needed for every frontier but the global one. */
  readonly period?: { readonly codes: Int32Array; readonly levels: readonly string[] };
  /** Names of the units, for messages. */
  readonly labels?: readonly string[];
  /** Worksheet rows of the units, for messages. */
  readonly rows?: Int32Array;
}

/**
 * The direction of a directional distance: one entry for each input, good and bad output, in this order. "own" is the
 * evaluated unit's own value, a number is the same for every unit, an array holds a value for each unit; in the units of
 * the column, never negative.
 */
export type Direction = readonly ("own" | number | Float64Array)[];

export type FrontierKind = "period" | "global" | "sequential" | "window";

export interface EfficiencyOptions {
  readonly model: "sbm" | "super-sbm" | "radial" | "super-radial" | "ddf" | "nddf" | "sbm-ddf";
  readonly rts: "crs" | "vrs";
  /** Radial models are input- or output-oriented, "non" is for SBM; directional models go by their direction. */
  readonly orientation: "non" | "in" | "out";
  /** The units a unit is compared with: of its own period, of all periods, of all up to its own, of the last `window`. */
  readonly frontier: FrontierKind;
  /** Periods in a window, the unit's own included; 3 unless given. */
  readonly window?: number;
  /** Of bad outputs in the directional and non-radial models: weak (equality, unless given) or strong (inequality). */
  readonly disposability?: "weak" | "strong";
  /** Directional models; see standardDirection for what stands when none is given. */
  readonly direction?: Direction;
  /** Weights of the slacks (SBM, NDDF): one for each input, good and bad output; see slackShares. */
  readonly weights?: readonly number[];
  /** Leave slacks among equal optima as they come: for indices, which need scores alone. */
  readonly scoresOnly?: boolean;
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
  /** An efficiency; in the directional models the inefficiency (0 on the frontier). */
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
