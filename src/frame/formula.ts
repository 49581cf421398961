import { problem } from "../messages/problem.ts";
import { excerpt } from "./excerpt.ts";
import { expandTerms } from "./expand-terms.ts";
import { Parser, type Expression } from "./expression.ts";
import { printExpression } from "./print-expression.ts";
import { tokenise, type Token } from "./tokens.ts";

/** A model in words: outcome, regressors, absorbed effects, and what is instrumented by what. Terms are expressions. */
export interface Formula {
  readonly y: string;
  readonly x: readonly string[];
  readonly absorb: readonly string[];
  readonly endog: readonly string[];
  readonly instruments: readonly string[];
  readonly constant: boolean;
}

/**
 * Reads `y ~ x1 + log(x2) + a*b | city + year^region | endog ~ instruments`. The parts after a bar may be left out;
 * "0" stands for no effects. "- 1" and "0 +" leave the constant out. Names with spaces or signs stand in backticks or
 * quotes: `CO2 (Mt)`.
 *
 * @throws Problem frame.formula* and frame.syntax*, with the position
 */
export function parseFormula(text: string): Formula {
  const parts = splitAt(tokenise(text), "|").map((tokens) => splitAt(tokens, "~"));
  const tree = (tokens: readonly Token[]): Expression => {
    const parser = new Parser(text, tokens);
    const expression = parser.expression();
    parser.expectEnd();
    return expression;
  };

  // 1. Which part is which.
  const [model, ...rest] = parts;
  if (model.length !== 2) throw problem("frame.formulaTilde", { text: excerpt(text, 0), tildes: model.length - 1 });
  const instrumented = rest.length > 0 && rest[rest.length - 1].length > 1 ? rest[rest.length - 1] : null;
  const effects = instrumented ? rest.slice(0, -1) : rest;
  const misplaced = [...effects, ...(instrumented && instrumented.length !== 2 ? [instrumented] : [])].find(
    (part) => part.length > 1,
  );
  if (misplaced)
    throw problem("frame.formulaSecondTilde", { text: excerpt(text, misplaced[1][0].at), at: misplaced[1][0].at + 1 });
  if (effects.length > 1)
    throw problem("frame.formulaParts", { text: excerpt(text, effects[1][0][0].at), at: effects[1][0][0].at + 1 });

  // 2. What each says.
  const right = expandTerms(tree(model[1]));
  const absorbed = effects.length > 0 ? expandTerms(tree(effects[0][0])).terms : [];
  absorbed.forEach(refuseUnlessFactor);
  const [endog, instruments] = instrumented ? instrumented.map((tokens) => expandTerms(tree(tokens)).terms) : [[], []];
  if (instrumented && (endog.length === 0 || instruments.length === 0))
    throw problem("frame.formulaInstruments", {
      text: excerpt(text, instrumented[0][0].at),
      at: instrumented[0][0].at + 1,
    });
  return {
    y: printExpression(tree(model[0])),
    x: right.terms.map(printExpression),
    absorb: absorbed.map(printExpression),
    endog: endog.map(printExpression),
    instruments: instruments.map(printExpression),
    constant: right.constant ?? true,
  };
}

/** The formula as text that reads back as the same formula. */
export function printFormula({ y, x, absorb, endog, instruments, constant }: Formula): string {
  const regressors = [...(constant ? [] : ["0"]), ...x].join(" + ") || "1";
  const parts = [`${y} ~ ${regressors}`];
  if (absorb.length > 0) parts.push(absorb.join(" + "));
  if (endog.length > 0) parts.push(`${endog.join(" + ")} ~ ${instruments.join(" + ")}`);
  return parts.join(" | ");
}

/** Cuts tokens at a symbol outside brackets; each piece gets its own end. */
function splitAt(tokens: readonly Token[], symbol: string): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "symbol" && token.text === "(") depth++;
    if (token.kind === "symbol" && token.text === ")") depth--;
    const isCut = depth === 0 && token.kind === "symbol" && token.text === symbol;
    if (isCut || token.kind === "end") {
      pieces.push([...piece, { kind: "end", text: isCut ? token.text : "", at: token.at }]);
      piece = [];
    } else piece.push(token);
  }
  return pieces;
}

function refuseUnlessFactor(term: Expression): void {
  const isFactor = (one: Expression): boolean =>
    one.kind === "name" ||
    one.kind === "call" ||
    (one.kind === "binary" && /^[:^]$/.test(one.operator) && isFactor(one.left) && isFactor(one.right));
  if (!isFactor(term)) throw problem("frame.formulaAbsorb", { term: printExpression(term) });
}
