interface TermFunction {
  /** Fewest and most arguments. */
  readonly takes: readonly [number, number];
  readonly of: (a: number, b?: number) => number;
  /** The sentence for rows where it has no value. */
  readonly failure: "frame.logOfNonPositive" | "frame.log1pOfTooSmall" | "frame.rootOfNegative" | "frame.tooLarge";
}

const log = (of: (v: number) => number): TermFunction => ({ takes: [1, 1], of, failure: "frame.logOfNonPositive" });
const plain = (of: (v: number) => number): TermFunction => ({ takes: [1, 1], of, failure: "frame.tooLarge" });
const either = (of: (a: number, b: number) => number): TermFunction => ({
  takes: [2, 20],
  of: (a, b = Number.NaN) => of(a, b),
  failure: "frame.tooLarge",
});

/** The functions a term may use, by lower-case name. */
export const functions = {
  log: log(Math.log),
  ln: log(Math.log),
  log10: log(Math.log10),
  log2: log(Math.log2),
  log1p: { takes: [1, 1], of: Math.log1p, failure: "frame.log1pOfTooSmall" },
  sqrt: { takes: [1, 1], of: Math.sqrt, failure: "frame.rootOfNegative" },
  exp: plain(Math.exp),
  abs: plain(Math.abs),
  // As Excel: halves go away from zero.
  round: plain((v) => Math.sign(v) * Math.round(Math.abs(v))),
  floor: plain(Math.floor),
  ceiling: plain(Math.ceil),
  sign: plain(Math.sign),
  min: either(Math.min),
  max: either(Math.max),
  /** Arithmetic inside a formula, where * and + have another meaning. */
  i: plain((v) => v),
  "as.integer": plain(Math.trunc),
  "as.numeric": plain((v) => v),
} satisfies Readonly<Record<string, TermFunction>> as Readonly<Record<string, TermFunction>>;

export const functionNames: readonly string[] = Object.keys(functions).map((name) => (name === "i" ? "I" : name));
