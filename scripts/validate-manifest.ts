// npm run validate [manifest.xml]: the manifest against the official schemas and against what they cannot see, and the
// functions' metadata against its documented form. Exit code 1 when anything is wrong.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { commands, type CommandHost } from "../src/functions/commands.ts";
import { functionsMetadata } from "../src/functions/metadata.ts";
import { locales } from "../src/messages/locale.ts";
import { functionFaults, functionsFileName } from "./manifest/function-faults.ts";
import { manifestFaults, type Surroundings } from "./manifest/manifest-faults.ts";
import { servedFaults } from "./manifest/served-faults.ts";
import { schemaFaults } from "./manifest/schema-faults.ts";

interface Report {
  readonly title: string;
  readonly faults: readonly string[];
}

const surroundings: Surroundings = {
  file: (path) => (existsSync(path) ? readFileSync(path) : null),
  commands: Object.keys(commands({} as CommandHost)),
};

/** Every fault of a manifest's text, those of the schemas first; the rest is looked at only when the schemas hold. */
export async function validateManifest(manifest: string, around: Surroundings = surroundings): Promise<string[]> {
  const faults = await schemaFaults(manifest);
  return faults.length > 0 ? faults.map((fault) => `schema, ${fault}`) : manifestFaults(manifest, around);
}

/** What the build lacks of what its manifest points to. */
function validateBuild(folder: string): Report[] {
  if (!existsSync(join(folder, "manifest.xml"))) return [];
  const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
  return [{ title: `files of ${folder}`, faults: servedFaults(manifest, (path) => existsSync(join(folder, path))) }];
}

/** Faults of the functions' metadata: as made from the source, and as built where there is a build. */
function validateFunctions(folder: string): Report[] {
  const byLocale = (make: (locale: (typeof locales)[number]) => unknown) =>
    Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<(typeof locales)[number], unknown>;
  const fromSource = byLocale((locale) => functionsMetadata(locale));
  const made = {
    title: `functions (${functionsMetadata("en-US").functions.length})`,
    faults: functionFaults(fromSource),
  };
  if (!existsSync(join(folder, functionsFileName("en-US")))) return [made];
  const built = byLocale((locale) => JSON.parse(readFileSync(join(folder, functionsFileName(locale)), "utf8")));
  const stale =
    JSON.stringify(built) === JSON.stringify(fromSource)
      ? []
      : ["the build is older than the source; run npm run build"];
  return [made, { title: `functions in ${folder}`, faults: [...functionFaults(built), ...stale] }];
}

async function main(paths: readonly string[]): Promise<boolean> {
  const reports = [
    ...(await Promise.all(
      paths.map(async (path) => ({ title: path, faults: await validateManifest(readFileSync(path, "utf8")) })),
    )),
    ...validateFunctions("dist"),
    ...validateBuild("dist"),
  ];
  for (const { title, faults } of reports) {
    process.stdout.write(`${faults.length === 0 ? "ok  " : "bad "} ${title}\n`);
    for (const fault of faults) process.stdout.write(`     ${fault}\n`);
  }
  return reports.every(({ faults }) => faults.length === 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const asked = process.argv.slice(2);
  const paths =
    asked.length > 0
      ? asked
      : ["manifest.xml", "dist/manifest.xml"].filter((path) => path === "manifest.xml" || existsSync(path));
  process.exitCode = (await main(paths)) ? 0 : 1;
}
