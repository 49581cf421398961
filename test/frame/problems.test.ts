import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { frame } from "../../src/messages/areas/frame.ts";

const textOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");

describe("the sentences about data, formulas and options", () => {
  const tested = textOf("test/frame");
  const raised = textOf("src/frame");

  it("are each raised somewhere and met by a test, in both languages", () => {
    const keys = Object.keys(frame).map((key) => `frame.${key}`);
    assert.deepEqual(
      keys.filter((key) => !raised.includes(`"${key}"`)),
      [],
      "never raised",
    );
    assert.deepEqual(
      keys.filter((key) => !tested.includes(`"${key}"`)),
      [],
      "never tested",
    );
  });
});
