/**
 * The Markdown of docs/ as HTML: headings with anchors, paragraphs, lists of one level, tables, fenced code, and in a line
 * code, bold and links. Anything else would show as text, and a test keeps the guides within this.
 */
export function htmlOfMarkdown(markdown: string): string {
  return blocksOf(markdown).map(blockHtml).join("\n");
}

/** Blocks are parted by blank lines, save inside fenced code. */
function blocksOf(markdown: string): string[] {
  const blocks: string[][] = [[]];
  let fenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    if (line.trim() === "" && !fenced) blocks.push([]);
    else blocks[blocks.length - 1].push(line);
  }
  return blocks.map((lines) => lines.join("\n")).filter((block) => block !== "");
}

function blockHtml(block: string): string {
  const heading = /^(#{1,3}) (.+)$/.exec(block);
  if (heading)
    return `<h${heading[1].length} id="${anchorOf(heading[2])}">${lineHtml(heading[2])}</h${heading[1].length}>`;
  const code = /^```\w*\n([^]*)\n```$/.exec(block);
  if (code) return `<pre><code>${escape(code[1])}</code></pre>`;
  if (block.startsWith("- "))
    return `<ul>\n${block
      .split(/\n(?=- )/)
      .map((item) => `<li>${lineHtml(joined(item.slice(2)))}</li>`)
      .join("\n")}\n</ul>`;
  if (block.startsWith("| ")) return tableHtml(block.split("\n"));
  return `<p>${lineHtml(joined(block))}</p>`;
}

function tableHtml([head, , ...rows]: readonly string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => `<${tag}>${lineHtml(cell.trim().replaceAll("\\|", "|"))}</${tag}>`)
      .join("");
  return `<table>\n<thead><tr>${cells(head, "th")}</tr></thead>\n<tbody>\n${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n")}\n</tbody>\n</table>`;
}

/** Code first, so that nothing inside it is read as bold or a link. Links between the guides lead to their pages. */
const lineHtml = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`.+`$/.test(part)
        ? `<code>${escape(part.slice(1, -1))}</code>`
        : escape(part)
            .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
            .replace(
              /\[([^\]]+)\]\(([^)\s]+)\)/g,
              (_, words: string, to: string) =>
                `<a href="${to.replace(/^([\w.-]+)\.md(#|$)/, "$1.html$2")}">${words}</a>`,
            ),
    )
    .join("");

/** Lines of one paragraph; no space between Chinese characters. */
const joined = (text: string): string =>
  text.replace(/([^\n])\n\s*(?=(.))/g, (_, before: string, after: string) =>
    isChinese(before) && isChinese(after) ? before : `${before} `,
  );
const isChinese = (character: string): boolean => /[\p{Script=Han}，。；：、（）“”]/u.test(character);

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
