import { z } from "zod";
import { parseExpression } from "../../frame/expression.ts";
import type { Frame } from "../../frame/frame.ts";
import { printExpression } from "../../frame/print-expression.ts";
import type { SelectionLink, Term } from "../estimate.ts";
import type { ModelSpecInput } from "../spec.ts";
import { heckman } from "./heckman.ts";
import { millsTerm } from "./mills-term.ts";

/** A case's own words for a selection model. */
const caseSpec = z.looseObject({
  y: z.string(),
  x: z.array(z.string()),
  selection: z.looseObject({ y: z.string(), x: z.array(z.string()) }),
  method: z.enum(["twostep", "ml"]),
  constant: z.boolean().default(true),
});
type CaseSpec = z.infer<typeof caseSpec>;

/**
 * Runs a reference case of Heckman's selection model and gives every number that such cases expect, under the names of
 * sampleSelection and, in `extra.gretl`, in the order of gretl, whose own names of squares are no numbers.
 *
 * @param spec the case's `spec`
 * @param notCompared what the comparing program takes for "not to be compared"
 * @throws ZodError when the spec is not that of a selection model; Problem as `heckman`
 * @reference test/reference/panel: estimator heckman
 */
export function heckmanCase(frame: Frame, spec: unknown, notCompared: unknown): Readonly<Record<string, unknown>> {
  const parsed = caseSpec.parse(spec);
  const estimate = heckman(frame, modelOf(parsed));
  const { terms, selection, fit } = estimate;
  const choice = selection!.estimate;
  const mills = terms.find(({ name }) => name === millsTerm)!;
  const outcome = terms.filter((term) => term !== mills);
  const inOutcome = nameIn(parsed.x, (term) => term);
  const inChoice = nameIn(parsed.selection.x, nameInR);
  const link = (name: SelectionLink["name"]) => selection!.links.find((one) => one.name === name);
  const constantFirst = (all: readonly Term[]) => [...all.slice(-1), ...all.slice(0, -1)];
  const asGretl = [...constantFirst(outcome), mills, ...constantFirst(choice.terms)];
  return {
    coef: byName(outcome, inOutcome, "estimate"),
    se: byName(outcome, inOutcome, "stdError"),
    t: byName(outcome, inOutcome, "statistic"),
    nobs: estimate.nobs,
    extra: {
      selection: {
        coef: byName(choice.terms, inChoice, "estimate"),
        se: byName(choice.terms, inChoice, "stdError"),
        z: byName(choice.terms, inChoice, "statistic"),
      },
      nSelected: selection!.selected,
      nCensored: selection!.censored,
      lambda: { coef: mills.estimate, se: mills.stdError, t: mills.statistic },
      probitLogLik: choice.fit.logLik ?? undefined,
      logLik: fit.logLik ?? undefined,
      aic: fit.aic ?? undefined,
      sigma: link("sigma")?.estimate,
      rho: link("rho")?.estimate,
      sigmaSe: link("sigma")?.stdError ?? undefined,
      rhoSe: link("rho")?.stdError ?? undefined,
      gretl: {
        names: notCompared,
        coef: asGretl.map((term) => term.estimate),
        se: asGretl.map((term) => term.stdError),
        scalars: { sigma: link("sigma")?.estimate, lnl: fit.logLik ?? undefined, T: selection!.selected },
      },
    },
  };
}

const modelOf = ({ y, x, selection, method, constant }: CaseSpec): ModelSpecInput => ({
  method: "heckman",
  y,
  x: x.map(expressionOf),
  constant,
  selection: { y: selection.y, x: selection.x.map(expressionOf), estimator: method },
});

/** `I(x^2)` is arithmetic as it stands. */
const expressionOf = (term: string): string => /^I\((.*)\)$/.exec(term)?.[1] ?? term;

/** The case's name for a term of ours. */
const nameIn =
  (terms: readonly string[], print: (term: string) => string) =>
  (name: string): string => {
    const term = terms.find((one) => expressionOf(one) === name);
    return term === undefined ? name : print(term);
  };

/** R prints a condition with spaces, and says of which value its 0/1 column is. */
function nameInR(term: string): string {
  const tree = parseExpression(expressionOf(term));
  const isCondition = tree.kind === "binary" && /^[<>=!]/.test(tree.operator);
  return isCondition ? `I(${printExpression(tree)})TRUE` : term;
}

const byName = (
  terms: readonly Term[],
  name: (term: string) => string,
  what: "estimate" | "stdError" | "statistic",
): Record<string, number> => Object.fromEntries(terms.map((term) => [name(term.name), term[what]]));
