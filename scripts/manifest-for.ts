// tsx scripts/manifest-for.ts --env origin=https://host[/folder] [--env id=new|GUID] [--env name="Panelwise test"] [--out dist/manifest.xml]
// The manifest of an add-in that is served from somewhere else than this machine.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";

const development = "https://localhost:3000";

export interface Changes {
  /** Another id, so that it stands beside the add-in of this machine: a GUID, or "new". */
  readonly id?: string;
  readonly name?: string;
  /** The text to start from; the project's own manifest otherwise. */
  readonly manifest?: string;
}

/**
 * The manifest of an add-in served at `origin`: https, with a folder if need be. Addresses are changed where they begin
 * with this machine's, as a whole and nowhere else; id and name by Microsoft's own tool.
 *
 * @throws Error when the origin is not https, or the manifest holds no address of this machine
 */
export async function manifestFor(
  origin = development,
  { id, name, manifest = readFileSync(new URL("../manifest.xml", import.meta.url), "utf8") }: Changes = {},
): Promise<string> {
  const base = baseOf(origin);
  if (!manifest.includes(`"${development}/`))
    throw new Error(`The manifest holds no address that begins with ${development}`);
  const moved = manifest
    .replaceAll(`"${development}/`, () => `"${escape(base)}/`)
    .replaceAll(`<AppDomain>${development}<`, () => `<AppDomain>${escape(new URL(base).origin)}<`);
  return id === undefined && name === undefined ? moved : renamed(moved, id, name);
}

function baseOf(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username)
    throw new Error(`“${origin}” is not an https address such as https://addins.example.org/panelwise`);
  return url.href.replace(/\/+$/, "");
}

/** Microsoft's tool changes a file in place and drops its last new line. */
async function renamed(manifest: string, id: string | undefined, name: string | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "panelwise-manifest-"));
  try {
    const file = join(folder, "manifest.xml");
    writeFileSync(file, manifest);
    await OfficeAddinManifest.modifyManifestFile(file, id === "new" ? "random" : id, name);
    return `${readFileSync(file, "utf8").trimEnd()}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

async function main(given: readonly string[]): Promise<void> {
  const after = (flag: string) => given.flatMap((word, at) => (given[at - 1] === flag ? [word] : []));
  const env = Object.fromEntries(
    after("--env").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  const out = after("--out")[0] ?? "dist/manifest.xml";
  if (!env.origin) throw new Error("Say where the add-in will be served: --env origin=https://host");
  const text = await manifestFor(env.origin, { id: env.id, name: env.name });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text);
  const { displayName, id } = await OfficeAddinManifest.readManifestFile(out);
  process.stdout.write(`${out}: ${displayName} (${id}) from ${env.origin}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main(process.argv.slice(2)).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
