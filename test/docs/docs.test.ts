import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { functionsPage } from "../../scripts/docs/functions-page.ts";
import { htmlOfMarkdown } from "../../scripts/docs/html-of-markdown.ts";
import { docsFiles } from "../../scripts/write-docs.ts";
import { formulas } from "../../src/study/registry.ts";
import { count } from "../functions/sample-formulas.ts";

const guides = { "en-US": readFileSync("docs/guide.md", "utf8"), "zh-CN": readFileSync("docs/guide.zh-CN.md", "utf8") };

describe("the documentation", () => {
  for (const [path, text] of Object.entries(docsFiles())) {
    it(`${path} is up to date (else: npm run docs)`, () => {
      assert.ok(existsSync(path), `${path} is missing`);
      assert.equal(readFileSync(path, "utf8"), text);
    });
  }

  it("shows every function with its arguments, in both languages", () => {
    const [english, chinese] = (["en-US", "zh-CN"] as const).map((locale) => functionsPage([count], locale));
    assert.match(english, /=PW\.COUNTKINDS\(data, \[options\], \[level\]\)/);
    assert.match(english, /\| `options` \| text, optional \| Every formula/);
    assert.match(chinese, /\| `data` \| 单元格区域 \| /);
  });

  it("has the same headings, code and tables in both guides", () => {
    const shape = (guide: string) => guide.match(/^#+ |^```\w*$|^\| --- .*|^- \*\*/gm);
    assert.deepEqual(shape(guides["zh-CN"]), shape(guides["en-US"]));
  });

  it("names only functions, scripts and files that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const names = new Set(formulas.map(({ name }) => name));
    for (const guide of Object.values(guides)) {
      for (const [, script] of guide.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
        assert.ok(scripts[script], `npm run ${script}`);
      for (const [, file] of guide.matchAll(/\b(scripts\/[\w.-]+)/g)) assert.ok(existsSync(file), file);
      for (const [, file] of guide.matchAll(/\]\(([\w.-]+\.md)/g)) assert.ok(existsSync(`docs/${file}`), file);
      for (const [, name] of guide.matchAll(/=PW\.([A-Z][A-Z0-9_.]*)\(/g)) assert.ok(names.has(name), `PW.${name}`);
    }
  });
});

describe("help pages made from Markdown", () => {
  it("hold headings with anchors, lists, tables, code and links", () => {
    const html = htmlOfMarkdown(
      "# A & B\n\ntwo\nlines with **bold** and `a|b <c>`\n\n- one\n  more\n- [two](guide.md)\n\n| x | y |\n| --- | --- |\n| 1 | a \\| b |\n\n```sh\nnpm ci && npm start\n\n# a\n```",
    );
    assert.equal(
      html,
      [
        '<h1 id="a--b">A &amp; B</h1>',
        "<p>two lines with <strong>bold</strong> and <code>a|b &lt;c&gt;</code></p>",
        '<ul>\n<li>one more</li>\n<li><a href="guide.html">two</a></li>\n</ul>',
        "<table>\n<thead><tr><th>x</th><th>y</th></tr></thead>\n<tbody>\n<tr><td>1</td><td>a | b</td></tr>\n</tbody>\n</table>",
        "<pre><code>npm ci &amp;&amp; npm start\n\n# a</code></pre>",
      ].join("\n"),
    );
  });

  it("join lines of Chinese without a space", () =>
    assert.equal(htmlOfMarkdown("读写的是\n本机文件\n`a`"), "<p>读写的是本机文件 <code>a</code></p>"));

  it("leave no Markdown unread in the guides", () => {
    for (const [path, text] of Object.entries(docsFiles()).filter(([name]) => name.endsWith(".html"))) {
      const read = text.replace(/<style>[^]*?<\/style>|<code>[^]*?<\/code>/g, "");
      assert.doesNotMatch(read, /\*\*|\]\(|^#|^\||^- |`/m, path);
    }
  });
});
