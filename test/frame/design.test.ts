import assert from "node:assert/strict";
import { evaluateTerm } from "../../src/frame/design.ts";
import { evaluateExpression } from "../../src/frame/evaluate.ts";
import { frameOf, numbers, stops } from "./frames.ts";

const panel = frameOf({
  city: ["b", "a", "a", "a", "b", "b"],
  year: [2012, 2010, 2011, 2013, 2010, 2011],
  x: [6, 1, 2, 4, 5, null],
  z: [1, 2, 3, 4, 5, 6],
  region: ["East", "West", "West", "West", "East", "East"],
});
const context = { entity: "city", time: "year" };
const term = (text: string, frame = panel) =>
  evaluateTerm(frame, text, context).map(({ name, values }) => [name, numbers(values)]);
const value = (text: string, frame = panel) => numbers(evaluateExpression(frame, text, context));

describe("the terms of a model", () => {
  it("are columns, logarithms, powers and products", () => {
    assert.deepEqual(term("z"), [["z", [1, 2, 3, 4, 5, 6]]]);
    assert.deepEqual(term("z^2"), [["z^2", [1, 4, 9, 16, 25, 36]]]);
    assert.deepEqual(term("x:z"), [["x:z", [6, 2, 6, 16, 25, null]]]);
    assert.deepEqual(term("log(z)"), [["log(z)", [1, 2, 3, 4, 5, 6].map(Math.log)]]);
    assert.deepEqual(value("(x + z)/2 - 1"), [2.5, 0.5, 1.5, 3, 4, null]);
    assert.deepEqual(value("sqrt(abs(-z^2)) + log1p(0) + exp(0) - max(1, 0)"), [1, 2, 3, 4, 5, 6]);
  });

  it("keep the name as typed: an outside case finds its coefficient by it", () => {
    assert.equal(evaluateTerm(panel, "I(z^2+1)", context)[0].name, "I(z^2+1)");
    assert.equal(evaluateTerm(panel, "L1.z", context)[0].name, "L1.z");
    assert.equal(evaluateTerm(frameOf({ "CO2 (Mt)": [1, 2] }), "`CO2 (Mt)`")[0].name, "CO2 (Mt)");
  });

  it("a*b stands for a, b and a:b; inside I() it is a product", () => {
    assert.deepEqual(
      term("x*z").map(([name]) => name),
      ["x", "z", "x:z"],
    );
    assert.deepEqual(term("I(z*2)"), [["I(z*2)", [2, 4, 6, 8, 10, 12]]]);
    assert.deepEqual(value("z*z"), [1, 4, 9, 16, 25, 36]);
  });

  it("a comparison is 1 or 0, and missing where an operand is", () => {
    assert.deepEqual(value("I(x > 3)"), [1, 0, 0, 1, 1, null]);
    assert.deepEqual(value("x^0"), [1, 1, 1, 1, 1, null]);
  });

  it("do not hand out the frame's own memory", () => {
    evaluateExpression(panel, "z").fill(0);
    assert.deepEqual(value("z"), [1, 2, 3, 4, 5, 6]);
  });

  it("call a column by its name even when the name looks like a lag", () => {
    assert.deepEqual(value("L.z", frameOf({ "L.z": [7, 8], z: [1, 2] })), [7, 8]);
    assert.deepEqual(value("first.treat", frameOf({ "first.treat": [7, 8] })), [7, 8]);
  });
});

describe("lags, leads and differences", () => {
  it("go by the year within the city, not by the row, and a gap is missing", () => {
    assert.deepEqual(value("L.z"), [6, null, 2, null, null, 5]);
    assert.deepEqual(value("L2.z"), [5, null, null, 3, null, null]);
    assert.deepEqual(value("F.z"), [null, 3, null, null, 6, 1]);
    assert.deepEqual(value("D.z"), [-5, null, 1, null, null, 1]);
    assert.deepEqual(value("D2.z"), [-6, null, null, null, null, null]);
    assert.deepEqual(value("S2.z"), [-4, null, null, 1, null, null]);
    assert.deepEqual(value("L(z, 2)"), value("L2.z"));
    assert.deepEqual(value("L0.z"), value("z"));
    assert.deepEqual(value("L.D.z"), [1, null, null, null, null, null]);
    assert.deepEqual(value("L.log(z)"), value("log(L.z)"));
  });

  it("count quarters and months typed as text", () => {
    const quarters = frameOf({ city: ["a", "a", "a"], year: ["2011Q1", "2010Q4", "2010Q2"], z: [1, 2, 3] });
    assert.deepEqual(value("L.z", quarters), [2, null, null]);
    const months = frameOf({ city: ["a", "a"], year: ["2011年1月", "2010年12月"], z: [1, 2] });
    assert.deepEqual(value("L.z", months), [2, null]);
  });

  it("need the entity and the time, and each pair once", () => {
    stops("frame.lagNeedsPanel", () => evaluateTerm(panel, "L.z", {}), "L.z");
    const twice = frameOf({
      city: ["a", "a", "b", "b", "c", "c", "d", "d", "e"],
      year: [1, 1, 2, 2, 3, 3, 4, 4, 5],
      z: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    });
    const refused = stops(
      "frame.duplicatePairs",
      () => value("L.z", twice),
      "a, 1 (2, 3)",
      "b, 2 (4, 5)",
      "c, 3 (6, 7)",
    );
    assert.doesNotMatch(refused.message, /d, 4/);
    assert.match(refused.message, /^4 rows repeat/);
  });

  it("are refused when they could never be met, with the order to write", () => {
    const fiveYears = frameOf({ city: ["a", "a"], year: [2010, 2015], z: [1, 2] });
    stops("frame.lagNever", () => value("L.z", fiveYears), "L5");
    assert.deepEqual(value("L5.z", fiveYears), [null, 1]);
    stops("frame.lagTimeWords", () => value("L.z", frameOf({ city: ["a"], year: ["before"], z: [1] })), "before");
    stops("frame.lagOrder", () => value("L1001.z"), "L1001.z");
    stops("frame.panelEmpty", () => value("L.z", frameOf({ city: ["a", null], year: [null, 1], z: [1, 2] })));
  });
});

describe("dummies", () => {
  it("leave out the first level, or the one asked for", () => {
    assert.deepEqual(
      term("i(year)").map(([name]) => name),
      ["year::2011", "year::2012", "year::2013"],
    );
    assert.deepEqual(
      term("i(year, ref=2012)").map(([name]) => name),
      ["year::2010", "year::2011", "year::2013"],
    );
    assert.deepEqual(term('i(region, ref="West")'), [["region::East", [1, 0, 0, 0, 1, 1]]]);
    assert.deepEqual(term("i.region"), [["region::West", [0, 1, 1, 1, 0, 0]]]);
    assert.deepEqual(term("i(year, ref=none)").length, 4);
  });

  it("times a variable keep every level, unless a reference is given", () => {
    assert.deepEqual(term("z:i(region)"), [
      ["z:region::East", [1, 0, 0, 0, 5, 6]],
      ["z:region::West", [0, 2, 3, 4, 0, 0]],
    ]);
    assert.deepEqual(
      term("i(year, z, ref=2010)").map(([name]) => name),
      ["year::2011:z", "year::2012:z", "year::2013:z"],
    );
    assert.deepEqual(
      term("z*i(region)").map(([name]) => name),
      ["z", "region::West", "z:region::West"],
    );
  });

  it("are missing where the category is", () => {
    assert.deepEqual(term("i(g)", frameOf({ g: ["a", null, "b"], z: [1, 2, 3] })), [["g::b", [0, null, 1]]]);
  });

  it("are refused where they cannot be", () => {
    stops("frame.dummiesInside", () => value("log(i(year))"), "i(year)");
    stops("frame.dummyArguments", () => term("i(year + 1)"), "i(year + 1)");
    stops("frame.unknownReference", () => term("i(year, ref=2009)"), "2009", "2010");
    const many = frameOf({ g: Array.from({ length: 1001 }, (_, i) => `g${i}`) });
    stops("frame.tooManyDummies", () => term("i(g)", many), "1,001");
    const some = frameOf({ g: Array.from({ length: 60 }, (_, i) => `g${i}`) });
    stops("frame.tooManyColumnsOfTerm", () => term("i(g):i.g", some));
  });
});

describe("what has no value is refused with the count and the first rows", () => {
  const odd = frameOf({ x: [1, 0, -1, 0, null, 0], one: [1, 1, 1, 1, 1, 1], city: ["a", "b", "c", "d", "e", "f"] });
  it("for logarithms, roots, quotients, powers and what is too large", () => {
    stops("frame.logOfNonPositive", () => value("log(x)", odd), "4", "3, 4, 5", "log1p");
    stops("frame.log1pOfTooSmall", () => value("log1p(x)", odd), "4");
    stops("frame.rootOfNegative", () => value("sqrt(x)", odd), "4");
    stops("frame.divisionByZero", () => value("one/x", odd), "3, 5, 7");
    stops("frame.powerUndefined", () => value("x^0.5", odd), "4");
    stops("frame.tooLarge", () => value("exp(one*1000)", odd), "exp(one*1000)");
  });

  it("but not in rows that are outside the sample", () => {
    const rows = Uint8Array.from([1, 0, 0, 0, 1, 0]);
    assert.deepEqual(numbers(evaluateExpression(odd, "log(x)", { rows })), [0, null, null, null, null, null]);
  });

  it("for text where a number is needed, saying whether it looks like numbers", () => {
    stops("frame.textAsNumber", () => value("city + 1", odd), "“city”", "i(city)");
    const typed = frameOf({ x: ["1,000", "2", "3"] });
    stops("frame.textAsNumberConvertible", () => value("x*2", typed), "1,000", "2, 3, 4");
  });

  it("for names and functions that do not exist", () => {
    stops("frame.unknownColumn", () => value("cityy", odd), "“city”");
    stops("frame.unknownFunction", () => value("lgo(x)", odd), "log");
    stops("frame.unknownFunction", () => value("constructor(x)", odd));
    stops("frame.functionArguments", () => value("log(x, one)", odd), "log");
  });
});
