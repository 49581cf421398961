import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";

/** The parts of a zip archive, of which some can be read and changed as text. */
export interface Zip {
  readonly names: readonly string[];
  text(name: string): string | null;
  /** The archive with these parts replaced or added; null takes a part out. The others keep their content. */
  with(changes: ReadonlyMap<string, string | null>): Uint8Array;
}

/** The earliest time an archive can name: the same content gives the same bytes. */
const mtime = new Date(1980, 0, 1);

export function openZip(bytes: Uint8Array): Zip {
  const parts: Unzipped = unzipSync(bytes);
  return {
    names: Object.keys(parts),
    text: (name) => (parts[name] ? strFromU8(parts[name]) : null),
    with(changes) {
      const changed = Object.entries(parts).flatMap(([name, content]) => {
        const text = changes.get(name);
        return text === null ? [] : [[name, text === undefined ? content : strToU8(text)]];
      });
      const added = [...changes].flatMap(([name, text]) =>
        text === null || name in parts ? [] : [[name, strToU8(text)] as const],
      );
      return zipSync(Object.fromEntries([...changed, ...added]) as Unzipped, { mtime });
    },
  };
}
