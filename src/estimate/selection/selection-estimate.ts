import type { DesignColumn } from "../../frame/dummies.ts";
import { message, type Message } from "../../messages/message.ts";
import { toRows } from "../../numeric/matrix.ts";
import type { Estimate, SelectionLink, Test } from "../estimate.ts";
import { noFit } from "../no-fit.ts";
import type { ModelSpec } from "../spec.ts";
import { termsOf } from "../terms.ts";
import type { Coefficients } from "./coefficients.ts";
import type { Equation } from "./equation.ts";
import type { MillsCollinearity } from "./mills-collinearity.ts";
import { millsTerm } from "./mills-term.ts";
import type { Probit } from "./probit.ts";
import type { SelectionSample } from "./selection-sample.ts";
import { waldTest } from "./tests.ts";
import type { TwoStep } from "./two-step.ts";

/** What both estimators have solved before they part. */
export interface Solved {
  readonly spec: ModelSpec;
  readonly sample: SelectionSample;
  readonly choice: Equation;
  readonly first: Probit;
  readonly second: TwoStep;
  readonly outcome: Equation;
  readonly told: MillsCollinearity;
}

/** What only one of them knows. */
export interface Parts {
  readonly outcome: Coefficients;
  readonly choice: Coefficients;
  readonly links: readonly SelectionLink[];
  readonly tests: readonly Test[];
  readonly logLik: number | null;
  readonly parameters: number;
  readonly about: Readonly<Record<string, string | number | boolean>>;
  readonly notes: readonly Message[];
  readonly choiceTests: readonly Test[];
}

/** The public result of either estimator: both equations, what ties them, and what a reader must know. */
export function selectionEstimate({ spec, sample, choice, first, told }: Solved, parts: Parts): Estimate {
  const { estimator } = spec.selection!;
  const n = sample.d.length;
  const selected = sample.selected.length;
  const { logLik, parameters } = parts;
  const conventions = {
    estimator,
    distribution: "z",
    level: spec.level,
    constant: spec.constant ? "estimated" : "none",
    "vcov.probit": estimator === "ml" ? "joint" : "inverse Hessian",
    ...parts.about,
  };
  const dropped = (names: readonly string[]) => names.map((name) => ({ name, why: "collinear" as const }));
  const fit = noFit(n);
  const collinear = sample.x.map(({ name }) => name).filter((name) => !parts.outcome.names.includes(name));
  return {
    method: spec.method,
    outcome: sample.outcome,
    ...inOrder(parts.outcome, spec.level),
    nobs: n,
    sample: { ...sample.account, collinear: dropped(collinear), rows: Array.from(sample.rows) },
    fit: {
      ...fit,
      dfModel: parts.outcome.names.filter(isSlope).length,
      logLik,
      aic: logLik === null ? null : -2 * logLik + 2 * parameters,
      bic: logLik === null ? null : -2 * logLik + Math.log(n) * parameters,
    },
    tests: [waldTest(parts.outcome, isSlope, sample), ...parts.tests],
    selection: {
      estimator,
      estimate: {
        method: "probit",
        outcome: sample.selection,
        ...inOrder(parts.choice, spec.level),
        nobs: n,
        sample: { ...sample.account, collinear: dropped(choice.dropped), rows: [] },
        fit: { ...fit, dfModel: choice.names.filter(isSlope).length, logLik: estimator === "ml" ? null : first.logLik },
        tests: parts.choiceTests,
        conventions: estimator === "ml" ? conventions : { ...conventions, vcov: "iid" },
        notes: [],
      },
      selected,
      censored: n - selected,
      links: parts.links,
      millsInflation: told.inflation,
      millsCondition: told.condition,
    },
    conventions,
    notes: [...parts.notes, ...identificationNotes(sample, choice, told)],
  };
}

const isSlope = (name: string): boolean => name !== "_cons" && name !== millsTerm;

/** Slopes first, the Mills ratio behind them, the constant last. */
function inOrder({ names, coefficients, covariance }: Coefficients, level: number): Pick<Estimate, "terms" | "vcov"> {
  const rank = (name: string) => (name === "_cons" ? 2 : name === millsTerm ? 1 : 0);
  const order = [...names.keys()].sort((a, b) => rank(names[a]) - rank(names[b]) || a - b);
  const rows = toRows(covariance);
  return {
    terms: termsOf({ names, coefficients }, { matrix: covariance, df: null }, level, order),
    vcov: order.map((i) => order.map((j) => rows[i][j])),
  };
}

function identificationNotes(
  { x, z, selected, incomplete }: SelectionSample,
  choice: Equation,
  { inflation, condition }: MillsCollinearity,
): Message[] {
  const inOutcome = ({ name, values }: DesignColumn): boolean =>
    x.some((one) => one.name === name || one.values.every((value, i) => value === values[selected[i]]));
  const excluded = z.filter((column) => choice.names.includes(column.name) && !inOutcome(column));
  const three = (value: number) => Number(value.toPrecision(3));
  return [
    ...(excluded.length === 0 ? [message("selection.noExclusion")] : []),
    ...(inflation > INFLATED
      ? [message("selection.millsNearCollinear", { inflation: three(inflation), condition: three(condition) })]
      : []),
    ...(choice.dropped.length > 0
      ? [message("selection.droppedInSelection", { names: choice.dropped.join(", ") })]
      : []),
    ...(incomplete > 0 ? [message("selection.incomplete", { rows: incomplete })] : []),
  ];
}

/** A variance inflation of 10 is the usual alarm: nine tenths of the ratio's variation is that of the other regressors. */
const INFLATED = 10;
