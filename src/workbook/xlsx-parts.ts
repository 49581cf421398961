import type { Zip } from "./zip.ts";

/** The part that holds each sheet: "data" -> "xl/worksheets/sheet1.xml". */
export function sheetParts(zip: Zip): Map<string, string> {
  const book = zip.text("xl/workbook.xml") ?? "";
  const links = zip.text("xl/_rels/workbook.xml.rels") ?? "";
  const targets = new Map(
    elements(links, "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  const parts = new Map<string, string>();
  for (const tag of elements(book, "sheet")) {
    const target = targets.get(attribute(tag, "(?:\\w+:)?id"));
    const name = attribute(tag, "name");
    if (target && name !== null)
      parts.set(unescapeXml(name), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return parts;
}

/** The same file with this sheet very hidden: Excel's Unhide dialog does not list it. */
export function veryHidden(zip: Zip, sheet: string): Map<string, string> {
  const book = zip.text("xl/workbook.xml") ?? "";
  const hidden = book.replace(/<(?:\w+:)?sheet\b[^>]*>/g, (tag) => {
    if (unescapeXml(attribute(tag, "name") ?? "") !== sheet) return tag;
    return tag.replace(/\sstate="[^"]*"/, "").replace(/(\sname=)/, ` state="veryHidden"$1`);
  });
  return hidden === book ? new Map() : new Map([["xl/workbook.xml", hidden]]);
}

/** The file without its calculation chain, which Excel builds anew; a chain that names no formula any more is an error. */
export function withoutCalculationChain(zip: Zip): Map<string, string | null> {
  const changes = new Map<string, string | null>();
  if (!zip.names.includes("xl/calcChain.xml")) return changes;
  changes.set("xl/calcChain.xml", null);
  for (const part of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"]) {
    const text = zip.text(part) ?? "";
    changes.set(
      part,
      text.replace(
        /<(?:Relationship|Override)\b[^>]*calcChain\.xml"[^>]*?(?:\/>|>\s*<\/(?:Relationship|Override)>)/g,
        "",
      ),
    );
  }
  return changes;
}

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, "g")) ?? [];

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex: string, decimal: string, name: string) =>
    hex
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? whole),
  );
export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
