import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { manifestFor } from "../../scripts/manifest-for.ts";
import { validateManifest } from "../../scripts/validate-manifest.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const around = {
  file: (path: string) => (existsSync(path) ? readFileSync(path) : null),
  commands: ["pwRefresh", "pwFreeze"],
};

describe("the manifest of an add-in served elsewhere", () => {
  it("points to that place everywhere, and stays valid", async () => {
    const moved = await manifestFor("https://addins.example.org/panelwise/");
    assert.doesNotMatch(moved, /localhost/);
    assert.match(moved, /"https:\/\/addins\.example\.org\/panelwise\/functions\.zh-CN\.json"/);
    assert.match(moved, /<AppDomain>https:\/\/addins\.example\.org<\/AppDomain>/);
    assert.deepEqual(await validateManifest(moved, around), []);
  });

  it("gets another id and name from Microsoft's tool, keeps its Chinese, its last new line and its validity", async () => {
    const moved = await manifestFor("https://addins.example.org", { id: "new", name: "Panelwise test" });
    const idOf = (text: string) => /<Id>(.*)<\/Id>/.exec(text)?.[1];
    assert.notEqual(idOf(moved), idOf(manifest));
    assert.match(moved, /<DisplayName DefaultValue="Panelwise test">/);
    assert.match(moved, /面板计量/);
    assert.ok(moved.endsWith("</OfficeApp>\n"));
    assert.deepEqual(await validateManifest(moved, around), []);
  });

  it("is the manifest itself for this machine", async () => assert.equal(await manifestFor(), manifest));

  it("leaves alone what only looks like this machine's address", async () => {
    const near = manifest.replace(
      "https://localhost:3000/assets/icons/icon-16.png",
      "https://localhost:30001/assets/icons/icon-16.png",
    );
    assert.match(await manifestFor("https://a.example", { manifest: near }), /"https:\/\/localhost:30001\/assets/);
  });

  it("refuses a place that is not https, and a manifest that was moved already", async () => {
    for (const origin of ["http://a.example", "a.example", "https://a.example?x=1", "https://me:you@a.example"])
      await assert.rejects(manifestFor(origin), /is not an https address/);
    const moved = await manifestFor("https://a.example");
    await assert.rejects(manifestFor("https://b.example", { manifest: moved }), /holds no address/);
  });
});
