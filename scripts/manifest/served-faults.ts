import { elementsIn, parseXml } from "./xml.ts";

/**
 * Addresses of a manifest for which the build holds no file, so that Excel would be answered 404.
 *
 * @param has whether the build holds a file of this path
 */
export function servedFaults(manifest: string, has: (path: string) => boolean): string[] {
  const elements = [...elementsIn(parseXml(manifest))];
  const values = elements.flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value]);
  const urls = [
    ...new Set(values.filter((value) => value !== undefined && URL.canParse(value) && /^https?:/.test(value))),
  ] as string[];
  const page = elements.find(({ name, parent }) => name === "SourceLocation" && parent?.name === "DefaultSettings");
  const base = new URL(".", page?.attributes.DefaultValue).href;
  return urls
    .filter((url) => url.startsWith(base) && !has(url.slice(base.length)))
    .map((url) => `${url} is not in the build`);
}
