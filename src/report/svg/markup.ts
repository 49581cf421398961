import { escapeHtml } from "../table-html.ts";
import { textWidth, wrapText } from "../text-width.ts";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; attributes are escaped, numbers rounded to a hundredth of a pixel, children are markup already. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === "number" ? rounded(value) : escapeHtml(value)}"`],
  );
  const inside = children.join("");
  return inside === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inside}</${name}>`;
}

export const text = (content: string, attributes: Attributes): string => tag("text", attributes, escapeHtml(content));

/** What a mark says when it is pointed at. */
export const hint = (content: string): string => tag("title", {}, escapeHtml(content));

export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** About how many pixels a text takes; a little more than it does in the usual faces. */
export const widthOf = (content: string, fontSize: number): number => textWidth(content) * fontSize * 0.56;

/** A text cut to a width, with an ellipsis where something is left out. */
export function fitted(content: string, width: number, fontSize: number): string {
  if (widthOf(content, fontSize) <= width) return content;
  let kept = "";
  for (const character of content) {
    if (widthOf(`${kept}${character}…`, fontSize) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in at most `most` lines of a width; the last is cut with an ellipsis where more would follow. */
export function wrapped(content: string, width: number, fontSize: number, most: number): string[] {
  const lines = wrapText(content, Math.max(1, Math.floor(width / (fontSize * 0.56))));
  if (lines.length <= most) return lines;
  const joined = lines.slice(most - 1).join(wide.test(content) ? "" : " ");
  return [...lines.slice(0, most - 1), fitted(joined, width, fontSize)];
}

const wide = /[\u2e80-\u9fff]/;
