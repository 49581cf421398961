import assert from "node:assert/strict";
import fc from "fast-check";
import { parseExpression, type Expression } from "../../src/frame/expression.ts";
import { parseFormula, printFormula, type Formula } from "../../src/frame/formula.ts";
import { printExpression, printName } from "../../src/frame/print-expression.ts";
import { stops } from "./frames.ts";

const formula = (parts: Partial<Formula>): Formula => ({
  y: "y",
  x: [],
  absorb: [],
  endog: [],
  instruments: [],
  constant: true,
  ...parts,
});

describe("a model formula", () => {
  const read: readonly [string, Partial<Formula>][] = [
    ["y ~ x1 + log(x2) + L.ai + ai:green", { x: ["x1", "log(x2)", "L.ai", "ai:green"] }],
    ["y ~ x | city + year^region", { x: ["x"], absorb: ["city", "year^region"] }],
    ["y ~ x | city | e ~ z1 + z2", { x: ["x"], absorb: ["city"], endog: ["e"], instruments: ["z1", "z2"] }],
    ["y ~ x | e ~ z", { x: ["x"], endog: ["e"], instruments: ["z"] }],
    ["y ~ x | 0 | e ~ z", { x: ["x"], endog: ["e"], instruments: ["z"] }],
    ["y ~ 1", {}],
    ["y ~ x - 1", { x: ["x"], constant: false }],
    ["y ~ 0 + x", { x: ["x"], constant: false }],
    ["y ~ a*b", { x: ["a", "b", "a:b"] }],
    ["y ~ a + a*b + b", { x: ["a", "b", "a:b"] }],
    ["y ~ a*b*c", { x: ["a", "b", "a:b", "c", "a:c", "b:c", "a:b:c"] }],
    ["y ~ (a + b):c", { x: ["a:c", "b:c"] }],
    ["y ~ ai^2 + I(a > 0 | b > 0)", { x: ["ai^2", "I(a > 0 | b > 0)"] }],
    ["y ~ L(x, 1:3) + F2.x", { x: ["L.x", "L2.x", "L3.x", "F2.x"] }],
    ["y ~ i(year, ref=2010)", { x: ["i(year, ref=2010)"] }],
    ["y ~ c.ai##c.green + i.year", { x: ["ai", "green", "ai:green", "i(year)"] }],
    [
      "碳排放 ~ `CO2 (Mt)` + 人工智能 | 城市 ＋ 年份",
      { y: "碳排放", x: ["`CO2 (Mt)`", "人工智能"], absorb: ["城市", "年份"] },
    ],
    ["ln(碳排放) ～ 人工智能 ｜ 城市", { y: "ln(碳排放)", x: ["人工智能"], absorb: ["城市"] }],
  ];
  for (const [text, parts] of read) it(`is read: ${text}`, () => assert.deepEqual(parseFormula(text), formula(parts)));

  it("reads back from its own print", () => {
    const name = fc
      .constantFrom("y", "gdp", "碳排放", "CO2 (Mt)", "first.treat", "L.x", "2010年", "a`b", "in", "x_1")
      .map((n) => printName(n));
    const term = fc.oneof(
      name,
      name.map((n) => `log(${n})`),
      fc.tuple(name, name).map(([a, b]) => (a === b ? a : `${a}:${b}`)),
      fc.tuple(fc.constantFrom("L", "F2", "D"), name).map(([s, n]) => printExpression(parseExpression(`${s}.(${n})`))),
    );
    const terms = fc.uniqueArray(term, { maxLength: 4 });
    const some = fc.uniqueArray(term, { minLength: 1, maxLength: 3 });
    const model = fc.record({
      y: name,
      x: terms,
      absorb: fc.uniqueArray(name, { maxLength: 3 }),
      iv: fc.option(fc.record({ endog: some, instruments: some }), { nil: undefined }),
      constant: fc.boolean(),
    });
    fc.assert(
      fc.property(model, ({ iv, ...rest }) => {
        const original: Formula = { ...rest, endog: iv?.endog ?? [], instruments: iv?.instruments ?? [] };
        assert.deepEqual(parseFormula(printFormula(original)), original);
      }),
    );
  });

  it("points at the character where it goes wrong", () => {
    stops("frame.syntaxUnfinished", () => parseFormula("y ~ x + | city"), "9");
    stops("frame.syntaxOperator", () => parseFormula("y ~ x z"), "7", "“z”");
    stops("frame.syntaxOperand", () => parseFormula("y ~ x + * z"), "9", "“*”");
    stops("frame.syntaxCharacter", () => parseFormula("y ~ x @ z"), "7", "“@”");
    stops("frame.syntaxQuote", () => parseFormula("y ~ `a"), "5");
    stops("frame.syntaxClose", () => parseFormula("y ~ (a b)"), "8", "5");
    stops("frame.syntaxOpen", () => parseFormula("y ~ f(x"), "6");
    stops("frame.formulaTilde", () => parseFormula("y x"), "0");
    stops("frame.formulaTilde", () => parseFormula("y ~ x ~ z"), "2");
    stops("frame.formulaParts", () => parseFormula("y ~ x | a | b | e ~ z"), "13");
    stops("frame.formulaSecondTilde", () => parseFormula("y ~ x | a ~ b | e ~ z"), "13");
    stops("frame.formulaSecondTilde", () => parseFormula("y ~ x | a ~ b ~ c"), "13");
    stops("frame.formulaInstruments", () => parseFormula("y ~ x | 1 ~ z"), "9");
    stops("frame.formulaMinus", () => parseFormula("y ~ a - b"), "“a - b”");
    stops("frame.formulaAbsorb", () => parseFormula("y ~ x | a/b"), "“a/b”");
    stops("frame.syntaxTooLong", () => parseFormula(`y ~ ${"x".repeat(20_000)}`), "20,000");
    stops("frame.syntaxTooDeep", () => parseFormula(`y ~ ${"(".repeat(300)}x${")".repeat(300)}`), "200");
    stops("frame.syntaxTooDeep", () => parseFormula(`y ~ ${"-".repeat(300)}x`));
  });
});

describe("an expression", () => {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value): Expression => ({ kind: "number", value: value === 0 ? 0 : value })),
    fc
      .tuple(
        fc.constantFrom("gdp", "碳", "a b", "c.x", "L.x", "not", "3G"),
        fc.constantFrom("`", '"') as fc.Arbitrary<"`" | '"'>,
      )
      .map(([name, quote]): Expression => ({ kind: "name", name, quote })),
    fc.constantFrom("gdp", "first.treat", "碳", "_x").map((name): Expression => ({ kind: "name", name, quote: "" })),
  );
  const binary = ["+", "-", "*", "/", "^", ":", "&", "|", "==", "!=", "<", "<=", ">", ">="] as const;
  const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc
        .record({ operator: fc.constantFrom(...binary), left: tie("tree"), right: tie("tree") })
        .map((parts): Expression => ({ kind: "binary", ...parts })),
      fc
        .tuple(fc.constantFrom("-", "!") as fc.Arbitrary<"-" | "!">, tie("tree"))
        .map(([operator, of]): Expression =>
          operator === "-" && of.kind === "number" ? of : { kind: "unary", operator, of },
        ),
      fc
        .tuple(fc.constantFrom("log", "I", "max"), fc.array(tie("tree"), { maxLength: 3 }))
        .map(([name, given]): Expression => ({ kind: "call", name, arguments: given, named: {} })),
      fc
        .tuple(fc.constantFrom("L", "F", "D", "S") as fc.Arbitrary<"L">, fc.constantFrom("", "2"), tie("tree"))
        .filter(([, , of]) => of.kind !== "name" && of.kind !== "shift")
        .map(([operator, order, of]): Expression => ({ kind: "shift", operator, order, of, written: null })),
      fc
        .tuple(tie("tree"), fc.array(leaf, { minLength: 1, maxLength: 3 }))
        .map(([of, list]): Expression => ({ kind: "in", of, list })),
    ),
  }));

  it("reads back from its own print", () => {
    fc.assert(
      fc.property(tree, (expression) => {
        assert.deepEqual(parseExpression(printExpression(expression)), expression);
      }),
      { numRuns: 500 },
    );
  });

  it("never fails but with a sentence for people, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."xyL.i^*:()`\"'~|&!<>=+-/, 1%in碳（"), maxLength: 25 }),
        (text) => {
          try {
            parseExpression(text);
          } catch (error) {
            assert.match(String((error as { key?: string }).key), /^frame\.syntax/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("binds as in R: the sign weaker than the power, the colon stronger than the product", () => {
    const same = (a: string, b: string) => assert.deepEqual(parseExpression(a), parseExpression(b));
    same("-x^2", "-(x^2)");
    same("a:b^2*c", "(a:(b^2))*c");
    same("2^3^2", "2^(3^2)");
    same("a > 1 & b < 2 | !c == 3", "((a > 1) & (b < 2)) | (!(c == 3))");
    assert.deepEqual(printExpression(parseExpression("L(x, 2)")), "L2.x");
  });
});
