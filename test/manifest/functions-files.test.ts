import assert from "node:assert/strict";
import { functionFaults } from "../../scripts/manifest/function-faults.ts";
import { functionsMetadata } from "../../src/functions/metadata.ts";
import { count } from "../functions/sample-formulas.ts";

const files = () => ({ "en-US": functionsMetadata("en-US", [count]), "zh-CN": functionsMetadata("zh-CN", [count]) });

describe("the functions' files of both languages", () => {
  it("are right as they are made", () => assert.deepEqual(functionFaults(files()), []));

  it("are refused when a language renames a function", () => {
    const { "en-US": english, "zh-CN": chinese } = files();
    const renamed = { ...chinese, functions: [{ ...chinese.functions[0], name: "COUNTEDKINDS" }] };
    assert.deepEqual(functionFaults({ "en-US": english, "zh-CN": renamed }), [
      "the languages do not have the same function ids and names",
    ]);
  });

  it("are refused with an illegal name, which is named", () => {
    const { "en-US": english, "zh-CN": chinese } = files();
    const illegal = { ...chinese, functions: [{ ...chinese.functions[0], id: "统计" }] };
    assert.match(
      functionFaults({ "en-US": english, "zh-CN": illegal })[0],
      /functions\.zh-CN\.json: functions 0 id .*统计/,
    );
  });
});
