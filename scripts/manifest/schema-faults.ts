import { readdirSync, readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

const folder = new URL("../manifest-schemas/", import.meta.url);
const main = "OfficeAppManifestV1_1.xsd";

/** What the official schemas say of a manifest; empty when it is valid. Needs no network. */
export async function schemaFaults(manifest: string): Promise<string[]> {
  const schemas = readdirSync(folder)
    .filter((name) => name.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(new URL(fileName, folder), "utf8") }));
  const { errors } = await validateXML({
    xml: { fileName: "manifest.xml", contents: manifest },
    schema: schemas.filter(({ fileName }) => fileName === main),
    preload: schemas.filter(({ fileName }) => fileName !== main),
  });
  return errors.map(({ message, loc }) => `${loc ? `line ${loc.lineNumber}: ` : ""}${plain(message)}`);
}

/** Without the namespaces, which only hide the names. */
const plain = (message: string): string =>
  message.replace(/\{http[^}]*\}/g, "").replace(/^Schemas validity error : /, "");
