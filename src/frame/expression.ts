import { problem } from "../messages/problem.ts";
import { excerpt } from "./excerpt.ts";
import { tokenise, type Token } from "./tokens.ts";

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | ":" | "&" | "|" | Comparison;
export type ShiftOperator = "L" | "F" | "D" | "S";

/** A term, outcome or condition as a tree. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  /** A column; in a comparison with a text column also a text. `quote` is how it was written. */
  | { readonly kind: "name"; readonly name: string; readonly quote: "" | "`" | '"' }
  | { readonly kind: "unary"; readonly operator: "-" | "!"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "in"; readonly of: Expression; readonly list: readonly Expression[] }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly named: Readonly<Record<string, Expression>>;
    }
  /**
   * L2.x: `written` is the whole word when it was one ("L2.x"), because a column of that very name comes first.
   * `order` is "" when none was written.
   */
  | {
      readonly kind: "shift";
      readonly operator: ShiftOperator;
      readonly order: string;
      readonly of: Expression;
      readonly written: string | null;
    };

/**
 * Reads one expression: numbers, columns, + - * / ^, a:b, functions, L. F. D. S., comparisons, & | !, and `in (...)`.
 * Binding, loosest first: | & ! comparisons + - * / : unary minus ^ (as in R).
 *
 * @throws Problem frame.syntax*, each with the position and what was expected there
 */
export function parseExpression(text: string): Expression {
  const parser = new Parser(text, tokenise(text));
  const expression = parser.expression();
  parser.expectEnd();
  return expression;
}

const deepest = 200;
const comparisons: readonly string[] = ["==", "!=", "<", "<=", ">", ">=", "="];
export const shiftPrefix = /^([LFDSlfds])(\d{0,4})\.(.*)$/su;
const factorPrefix = /^i(?:b(\d+))?\.(.+)$/su;
const plainPrefix = /^c\.(.+)$/su;

/** Reads expressions from tokens; a formula uses it part by part. */
export class Parser {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  expression(): Expression {
    if (++this.depth > deepest) throw problem("frame.syntaxTooDeep", { most: deepest });
    const expression = this.chain(["|"], "or", () => this.chain(["&"], "and", () => this.negation()));
    this.depth--;
    return expression;
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.kind !== "end") throw this.wrong("frame.syntaxOperator", token);
  }

  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)];
  }

  private isSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "symbol" && token.text === text;
  }

  private isWord(text: string): boolean {
    const token = this.peek();
    return token.kind === "word" && token.text.toLowerCase() === text;
  }

  private chain(operators: readonly string[], spelled: string | null, operand: () => Expression): Expression {
    let left = operand();
    for (;;) {
      const operator =
        operators.find((one) => this.isSymbol(one)) ?? (spelled && this.isWord(spelled) ? operators[0] : null);
      if (!operator) return left;
      this.next++;
      left = { kind: "binary", operator: operator as BinaryOperator, left, right: operand() };
    }
  }

  private negation(): Expression {
    if (!this.isSymbol("!") && !(this.isWord("not") && !this.endsOperand(1))) return this.comparison();
    this.next++;
    if (++this.depth > deepest) throw problem("frame.syntaxTooDeep", { most: deepest });
    const of = this.negation();
    this.depth--;
    return { kind: "unary", operator: "!", of };
  }

  private comparison(): Expression {
    const left = this.sum();
    const token = this.peek();
    if (token.kind === "symbol" && comparisons.includes(token.text)) {
      this.next++;
      const operator = (token.text === "=" ? "==" : token.text) as Comparison;
      return { kind: "binary", operator, left, right: this.sum() };
    }
    if (this.isSymbol("%in%") || this.isWord("in")) {
      this.next++;
      return { kind: "in", of: left, list: this.list() };
    }
    return left;
  }

  /** (a, b), c(a, b) or 2010:2015. */
  private list(): Expression[] {
    if (this.isWord("c") && this.isSymbol("(", 1)) this.next++;
    if (!this.isSymbol("(")) return [this.product()];
    const open = this.peek();
    this.next++;
    const items = [this.sum()];
    while (this.isSymbol(",")) {
      this.next++;
      items.push(this.sum());
    }
    this.close(open);
    return items;
  }

  private sum(): Expression {
    return this.chain(["+", "-"], null, () => this.product());
  }

  private product(): Expression {
    return this.chain(["*", "/"], null, () => this.chain([":"], null, () => this.signed()));
  }

  private signed(): Expression {
    const sign = this.isSymbol("-") ? "-" : this.isSymbol("+") ? "+" : null;
    if (!sign) return this.power();
    this.next++;
    if (++this.depth > deepest) throw problem("frame.syntaxTooDeep", { most: deepest });
    const of = this.signed();
    this.depth--;
    if (sign === "+") return of;
    if (of.kind === "number") return { kind: "number", value: of.value === 0 ? 0 : -of.value };
    return { kind: "unary", operator: "-", of };
  }

  private power(): Expression {
    const left = this.operand();
    if (!this.isSymbol("^")) return left;
    this.next++;
    const right = this.signed();
    return { kind: "binary", operator: "^", left, right };
  }

  private operand(): Expression {
    const token = this.peek();
    if (token.kind === "end") throw this.wrong("frame.syntaxUnfinished", token);
    this.next++;
    if (token.kind === "number" && Number.isFinite(Number(token.text)))
      return { kind: "number", value: Number(token.text) };
    if (token.kind === "quoted") return { kind: "name", name: token.text, quote: token.quote! };
    if (token.kind === "word") return this.named(token.text);
    if (token.text !== "(") throw this.wrong("frame.syntaxOperand", token);
    const inside = this.expression();
    this.close(token);
    return inside;
  }

  /** A word is a function before "(", else a column; either may carry L2. or i. in front. */
  private named(text: string): Expression {
    const shift = shiftPrefix.exec(text);
    if (shift && (shift[3] !== "" || this.isSymbol("(") || this.peek().kind === "quoted")) {
      const of = shift[3] === "" ? this.operand() : this.named(shift[3]);
      const operator = shift[1].toUpperCase() as ShiftOperator;
      const isWhole = of.kind === "name" || of.kind === "shift";
      return { kind: "shift", operator, order: shift[2], of, written: isWhole && shift[3] !== "" ? text : null };
    }
    if (this.isSymbol("(")) return this.call(text);
    const factor = factorPrefix.exec(text);
    if (factor)
      return {
        kind: "call",
        name: "i",
        arguments: [{ kind: "name", name: factor[2], quote: "" }],
        named: factor[1] ? { ref: { kind: "number", value: Number(factor[1]) } } : {},
      };
    const plain = plainPrefix.exec(text);
    return plain ? this.named(plain[1]) : { kind: "name", name: text, quote: "" };
  }

  private call(name: string): Expression {
    const open = this.peek();
    this.next++;
    const given: Expression[] = [];
    const named: Record<string, Expression> = {};
    while (!this.isSymbol(")") || given.length + Object.keys(named).length > 0) {
      if (this.peek().kind === "word" && this.isSymbol("=", 1)) {
        const key = this.peek().text;
        this.next += 2;
        named[key] = this.expression();
      } else given.push(this.expression());
      if (!this.isSymbol(",")) break;
      this.next++;
    }
    this.close(open);
    const shifted = Object.keys(named).length === 0 ? shiftOfCall(name, given) : null;
    return shifted ?? { kind: "call", name, arguments: given, named };
  }

  private close(open: Token): void {
    const token = this.peek();
    if (!this.isSymbol(")"))
      throw problem(token.kind === "end" ? "frame.syntaxOpen" : "frame.syntaxClose", {
        text: excerpt(this.text, token.at),
        at: token.at + 1,
        got: token.text,
        open: open.at + 1,
      });
    this.next++;
  }

  private endsOperand(ahead: number): boolean {
    const token = this.peek(ahead);
    return token.kind === "end" || (token.kind === "symbol" && token.text !== "(" && token.text !== "!");
  }

  private wrong(key: "frame.syntaxOperand" | "frame.syntaxOperator" | "frame.syntaxUnfinished", token: Token) {
    return problem(key, { text: excerpt(this.text, token.at), at: token.at + 1, got: token.text });
  }
}

/** L(x) and L(x, 2) are L.x and L2.x. */
function shiftOfCall(name: string, given: readonly Expression[]): Expression | null {
  const [of, order] = given;
  if (!/^[LFDS]$/.test(name) || given.length < 1 || given.length > 2) return null;
  if (order && (order.kind !== "number" || !Number.isInteger(order.value) || order.value < 0)) return null;
  const operator = name as ShiftOperator;
  return { kind: "shift", operator, order: order ? String(order.value) : "", of, written: null };
}
