// Just enough of XML for the flat parts of a spreadsheet file, on a page and in Node alike. Prefixes of names are ignored.

/** Every element of this name: its attributes, and what is inside. Elements must not nest in their own kind. */
export function elements(xml: string, name: string): { readonly tag: string; readonly inner: string }[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, tag = "", inner = ""]) => ({ tag, inner }));
}

export const element = (xml: string, name: string): { readonly tag: string; readonly inner: string } | null =>
  elements(xml, name)[0] ?? null;

export const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

export const numberAttribute = (tag: string, name: string): number | null => {
  const text = attribute(tag, name);
  return text === null || text === "" ? null : Number(text);
};

/** "1" or "true"; absent as told. */
export const flagAttribute = (tag: string, name: string, absent = false): boolean => {
  const text = attribute(tag, name);
  return text === null ? absent : text === "1" || text === "true";
};
