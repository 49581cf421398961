import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { validateManifest } from "../../scripts/validate-manifest.ts";
import { servedFaults } from "../../scripts/manifest/served-faults.ts";
import type { Surroundings } from "../../scripts/manifest/manifest-faults.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const onDisk = (path: string): Uint8Array | null => (existsSync(path) ? readFileSync(path) : null);
const around: Surroundings = { file: onDisk, commands: ["pwRefresh", "pwFreeze"] };

/** The manifest with one thing wrong. Fails when the place to break is not there (any more). */
function broken(place: string | RegExp, by: string): string {
  const text = manifest.replace(place, by);
  assert.notEqual(text, manifest, `the manifest does not hold ${place}`);
  return text;
}

const refresh = '<bt:String id="Refresh.Tip" DefaultValue="Calculate every formula of this workbook again.">';

const breakages: readonly [string, () => string, RegExp][] = [
  [
    "an element Excel does not know",
    () => broken("<Permissions>", "<Wishes/><Permissions>"),
    /^schema, line \d+: .*Wishes/,
  ],
  ["text that is not XML", () => broken("</OfficeApp>", ""), /^schema/],
  [
    "a permission that does not exist",
    () => broken("ReadWriteDocument", "ReadEverything"),
    /^schema, .*ReadEverything/,
  ],
  [
    "a button without its label",
    () => broken('<bt:String id="Refresh.Label"', '<bt:String id="Refresh.Name"'),
    /points to “Refresh\.Label”, and there is no such resource/,
  ],
  [
    "a resource nobody uses",
    () => broken('<bt:String id="Refresh.Label"', '<bt:String id="Refresh.Name"'),
    /the resource “Refresh\.Name” is not used/,
  ],
  [
    "a label that points to an icon",
    () => broken('<Label resid="Group.Label"/>', '<Label resid="Icon.16"/>'),
    /Label needs a bt:String, and “Icon\.16” is a bt:Image/,
  ],
  [
    "one id for two resources",
    () => broken('<bt:Url id="LearnMore.Url"', '<bt:Url id="Taskpane.Url"'),
    /“Taskpane\.Url” is used already in line \d+/,
  ],
  [
    "an id Excel cuts off",
    () => manifest.replaceAll("Refresh.Tip", "Refresh.Tip.".repeat(3)),
    /^schema, .*length of '36'.*maximum length of '32'/,
  ],
  [
    "an http address",
    () => broken("https://localhost:3000/functions.js", "http://localhost:3000/functions.js"),
    /functions\.js” is not https/,
  ],
  [
    "an address outside the add-in's domains",
    () => broken("https://localhost:3000/functions.js", "https://elsewhere.example/functions.js"),
    /outside the AppDomains/,
  ],
  [
    "a sentence without Chinese",
    () => broken(new RegExp(`(${refresh})\\s*<bt:Override[^>]*/>`), "$1"),
    /“Refresh\.Tip” has no zh-CN text/,
  ],
  [
    "a Chinese sentence in English",
    () => broken('Value="刷新"', 'Value="Refresh"'),
    /“Refresh\.Label” has a zh-CN text without a Chinese character/,
  ],
  [
    "a name without Chinese",
    () => broken(/(<DisplayName[^>]*>)\s*<Override[^>]*\/>/, "$1"),
    /“DisplayName” has no zh-CN text/,
  ],
  [
    "functions described in English only",
    () => broken(/(id="Functions\.Metadata\.Url"[^>]*>)\s*<bt:Override[^>]*\/>/, "$1"),
    /no zh-CN address/,
  ],
  [
    "Chinese functions under the English address",
    () => broken("functions.zh-CN.json", "functions.json"),
    /same address in both languages/,
  ],
  [
    "a translated namespace",
    () => broken('DefaultValue="PW"/>', 'DefaultValue="PW"><bt:Override Locale="zh-CN" Value="面板"/></bt:String>'),
    /namespace must be the same/,
  ],
  [
    "functions on another page than the pane",
    () =>
      broken(
        '<Page>\n              <SourceLocation resid="Taskpane.Url"/>',
        '<Page>\n              <SourceLocation resid="LearnMore.Url"/>',
      ),
    /Page is “LearnMore\.Url” and the Runtime is “Taskpane\.Url”/,
  ],
  [
    "commands on another page than the pane",
    () => broken('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="LearnMore.Url"/>'),
    /FunctionFile is “LearnMore\.Url”/,
  ],
  [
    "a start page that is not the runtime's",
    () =>
      broken(
        '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
        '<SourceLocation DefaultValue="https://localhost:3000/other.html"',
      ),
    /SourceLocation is https:\/\/localhost:3000\/other\.html/,
  ],
  ["a runtime that sleeps", () => broken('lifetime="long"', 'lifetime="short"'), /lifetime/],
  [
    "no shared runtime asked for",
    () => broken('<Set Name="SharedRuntime" MinVersion="1.1"/>', ""),
    /SharedRuntime is not asked for/,
  ],
  [
    "an icon of the wrong size",
    () => broken("assets/icons/icon-80.png", "assets/icons/icon-64.png"),
    /icon-64\.png is 64 × 64 pixels, and 80 × 80 are asked for/,
  ],
  [
    "an icon that is not there",
    () => broken("assets/icons/icon-freeze-16.png", "assets/icons/icon-frozen-16.png"),
    /there is no file assets\/icons\/icon-frozen-16\.png/,
  ],
  [
    "an icon that is not a PNG",
    () => broken("assets/icons/icon-freeze-16.png", "assets/icons/icon-freeze.svg"),
    /icon-freeze\.svg is not a PNG/,
  ],
  [
    "a high-resolution icon of 32 pixels",
    () =>
      broken(
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icons/icon-64.png',
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icons/icon-32.png',
      ),
    /icon-32\.png is 32 × 32 pixels, and 64 × 64/,
  ],
  [
    "help that is not there",
    () => broken("help/guide.zh-CN.html", "help/leitfaden.html"),
    /there is no file assets\/help\/leitfaden\.html/,
  ],
  [
    "a label longer than Excel takes",
    () => broken('DefaultValue="Refresh"', `DefaultValue="${"Refresh ".repeat(20)}"`),
    /^schema, .*length of '160'.*maximum length of '125'/,
  ],
  [
    "a tip longer than Excel takes",
    () => broken("重新计算本工作簿的全部公式。", "重新计算。".repeat(60)),
    /^schema, .*length of '300'.*maximum length of '250'/,
  ],
  [
    "a button that calls nothing",
    () => broken("<FunctionName>pwFreeze<", "<FunctionName>pwThaw<"),
    /calls “pwThaw”, and the add-in has pwRefresh, pwFreeze/,
  ],
  [
    "an id that is not a GUID",
    () => broken(/<Id>[^<]*<\/Id>/, "<Id>00000000-0000-0000-0000-000000000000</Id>"),
    /is not a GUID/,
  ],
  ["a missing last new line", () => manifest.trimEnd(), /does not end with a new line/],
];

describe("the manifest", () => {
  it("is valid: schemas, resources, languages, pages, icons", async () =>
    assert.deepEqual(await validateManifest(manifest, around), []));

  it("has an id of its own, not one of a published example", () => {
    assert.doesNotMatch(manifest, /6f0a6a3e-2f6c-4d55-9b1e-0f6a51c0d2b7/);
  });

  for (const [what, make, complaint] of breakages) {
    it(`is refused with ${what}`, async () => {
      const faults = await validateManifest(make(), around);
      assert.ok(
        faults.some((fault) => complaint.test(fault)),
        `no fault matches ${complaint}:\n${faults.join("\n")}`,
      );
    });
  }
});

describe("the build a manifest points to", () => {
  const files = ["taskpane.html", "functions.js", "functions.json", "functions.zh-CN.json", "assets/help/guide.html"];

  it("lacks nothing when every address has its file", () => {
    assert.deepEqual(
      servedFaults(manifest, () => true),
      [],
    );
  });

  it("is refused with the address of each file that is missing", () => {
    for (const missing of files)
      assert.deepEqual(
        servedFaults(manifest, (path) => path !== missing),
        [`https://localhost:3000/${missing} is not in the build`],
      );
  });
});
