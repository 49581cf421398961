/** An element of a small, well-formed XML file: names keep their prefix, text is trimmed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
  readonly parent: XmlElement | null;
}

/**
 * Reads XML that xmllint has found well-formed. Knows elements, attributes, comments and the five entities: what a
 * manifest is made of.
 */
export function parseXml(source: string): XmlElement {
  const root = { name: "", attributes: {}, children: [], text: "", line: 0, parent: null } as Open;
  let open: Open = root;
  let line = 1;
  for (const [token, closing, name, attributes, empty] of source.matchAll(
    /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([\w:.-]+)([^>]*?)(\/?)>|[^<]+/g,
  )) {
    if (name === undefined) {
      if (!token.startsWith("<")) open.text = (open.text + unescape(token)).trim();
    } else if (closing) {
      open = open.parent ?? root;
    } else {
      const element: Open = { name, attributes: attributesOf(attributes), children: [], text: "", line, parent: open };
      open.children.push(element);
      if (!empty) open = element;
    }
    line += token.split("\n").length - 1;
  }
  return root.children[0];
}

/** The element and all under it, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
  line: number;
  parent: Open | null;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name,
      unescape(double ?? single),
    ]),
  );

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) =>
    hex || decimal ? String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10)) : (entities[name] ?? whole),
  );
