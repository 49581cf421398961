import assert from "node:assert/strict";
import { functionNameFault } from "../../src/functions/function-name.ts";
import { functionsMetadata } from "../../src/functions/metadata.ts";
import { locales } from "../../src/messages/locale.ts";
import type { Formula } from "../../src/study/formula.ts";
import { functionsFile } from "../../scripts/manifest/metadata-schema.ts";
import { count, formulaThat } from "./sample-formulas.ts";

const run: Formula["run"] = async () => [[1]];

describe("what Excel is told about the functions", () => {
  for (const locale of locales) {
    it(`follows the documented form in ${locale}, for every function there is`, () => {
      const metadata = functionsMetadata(locale);
      const { error } = functionsFile.safeParse(JSON.parse(JSON.stringify(metadata)));
      assert.equal(error, undefined, error?.message);
    });
  }

  it("differs between languages only in what a person reads", () => {
    const bare = (locale: (typeof locales)[number]) =>
      functionsMetadata(locale).functions.map(({ description: _, parameters, ...rest }) => ({
        ...rest,
        parameters: parameters.map(({ description: __, ...parameter }) => parameter),
      }));
    assert.deepEqual(bare("zh-CN"), bare("en-US"));
    const [english, chinese] = locales.map((locale) => functionsMetadata(locale, [count]).functions[0].description);
    assert.match(english, /calculated again/);
    assert.match(chinese, /重新计算/);
  });

  it("asks for error values, parameter addresses and cancelling, and never streams", () => {
    const { allowErrorForDataTypeAny, functions } = functionsMetadata("en-US", [count]);
    assert.equal(allowErrorForDataTypeAny, true);
    assert.deepEqual(functions[0].options, { cancelable: true, requiresParameterAddresses: true });
    assert.deepEqual(functions[0].result, { type: "any", dimensionality: "matrix" });
    assert.deepEqual(
      functions[0].parameters.map(({ name, type, dimensionality, optional }) => [name, type, dimensionality, optional]),
      [
        ["data", "any", "matrix", undefined],
        ["options", "any", "scalar", true],
        ["level", "any", "scalar", true],
      ],
    );
  });

  it("refuses a name Excel would refuse, a name used twice, and a required argument after an optional one", () => {
    assert.throws(() => functionsMetadata("en-US", [formulaThat("feReg", run)]), /capital letter/);
    assert.throws(
      () => functionsMetadata("en-US", [formulaThat("SAME", run), formulaThat("SAME", run)]),
      /declared twice/,
    );
    const late = {
      ...count,
      parameters: [...count.parameters, { name: "last", describe: "functions.frozen", kind: "text" }],
    } as Formula;
    assert.throws(() => functionsMetadata("en-US", [late]), /last comes after an optional one/);
  });

  it("refuses to grow beyond what Excel for Windows takes", () => {
    const many = Array.from({ length: 6000 }, (_, at) => formulaThat(`FUNCTION.${at}`, run));
    assert.throws(() => functionsMetadata("zh-CN", many), /Excel takes 1000000/);
  });
});

describe("the documented form itself", () => {
  const good = () =>
    structuredClone(functionsMetadata("en-US", [count])) as never as { functions: Record<string, unknown>[] };
  const spoilt: [string, (file: ReturnType<typeof good>) => void, RegExp][] = [
    ["an id with a space", ({ functions }) => (functions[0].id = "COUNT KINDS"), /other than A-Z/],
    ["the same id twice", ({ functions }) => functions.push(functions[0]), /used twice/],
    ["an unknown option", ({ functions }) => (functions[0].options = { cancellable: true }), /cancellable/],
    [
      "addresses without a matrix result",
      ({ functions }) => (functions[0].result = { dimensionality: "scalar" }),
      /dimensionality matrix/,
    ],
    ["a missing result", ({ functions }) => delete functions[0].result, /result/],
  ];
  for (const [what, spoil, complaint] of spoilt) {
    it(`refuses ${what}`, () => {
      const file = good();
      spoil(file);
      assert.match(functionsFile.safeParse(file).error?.message ?? "", complaint);
    });
  }
});

describe("names Excel accepts", () => {
  for (const name of ["FEREG", "PICK", "DID.CS", "LN_2", "ABC", "XFE1", "A1048577"])
    it(`include ${name}`, () => assert.equal(functionNameFault(name), null));
  for (const name of ["FE", "1ST", "fereg", "FE-REG", "固定效应", "XFD1", "ABC12", "R1C1", "A1048576"])
    it(`do not include ${name}`, () => assert.notEqual(functionNameFault(name), null));
});
