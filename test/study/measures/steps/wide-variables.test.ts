import assert from "node:assert/strict";
import { wideVariables } from "../../../../src/study/measures/steps/wide-variables.ts";

describe("wide columns named by a pattern", () => {
  it("are parted by semicolons or commas, Chinese ones too", () => {
    const both = [
      { name: "gdp", pattern: "gdp_*" },
      { name: "people", pattern: "pop_*" },
    ];
    for (const text of ["gdp_*; people=pop_*", "gdp_*, people=pop_*", "gdp_*，people＝pop_*", "gdp_*；people=pop_*\n"])
      assert.deepEqual(wideVariables(text), both);
  });

  it("keep a comma that belongs to a name", () => {
    assert.deepEqual(wideVariables("GDP, *"), [{ name: "GDP", pattern: "GDP, *" }]);
  });
});
