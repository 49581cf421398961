import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Chromium for the tests: the one named by PANELWISE_CHROMIUM, else the packaged one (it needs no installed libraries), else
 * the system's. Chinese glyphs come from a font of node_modules, whatever the machine has.
 */
export async function launchBrowser(): Promise<TestBrowser> {
  const home = mkdtempSync(join(tmpdir(), "panelwise-browser-"));
  const env = { ...process.env, ...chineseFont(home) } as Record<string, string>;
  const failures: string[] = [];
  for (const find of [named, packaged, installed]) {
    try {
      const found = await find(home);
      if (!found) continue;
      const browser = await chromium.launch({
        executablePath: found,
        args,
        env: {
          ...env,
          ...(process.env.LD_LIBRARY_PATH && { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH }),
          TMPDIR: home,
        },
      });
      return {
        browser,
        async close() {
          await browser.close();
          rmSync(home, { recursive: true, force: true });
        },
      };
    } catch (error) {
      failures.push(error instanceof Error ? error.message.split("\n")[0] : String(error));
    }
  }
  rmSync(home, { recursive: true, force: true });
  throw new Error(`No Chromium could be started; name one in PANELWISE_CHROMIUM. ${failures.join("; ")}`);
}

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const named = async () => process.env.PANELWISE_CHROMIUM ?? null;

async function packaged(home: string): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // Read on import: it then unpacks its own copy of the libraries a bare machine lacks, under TMPDIR.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const before = process.env.TMPDIR;
  process.env.TMPDIR = home;
  try {
    const { default: packagedChromium } = await import("@sparticuz/chromium");
    return await packagedChromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

const installed = async () => ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path)) ?? null;

/** A fontconfig of our own, so that pages look the same on every machine: the packaged browser's Open Sans, then Noto Sans SC. */
function chineseFont(home: string): Readonly<Record<string, string>> {
  const font = createRequire(import.meta.url).resolve(
    "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  );
  const file = join(home, "fonts.conf");
  mkdirSync(join(home, "font-cache"));
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${join(home, "fonts")}</dir><dir>${dirname(font)}</dir><cachedir>${join(home, "font-cache")}</cachedir>
${["Arial", "Calibri", "Segoe UI", "Microsoft YaHei", "sans-serif"].map(prefer).join("\n")}
</fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

const prefer = (family: string): string =>
  `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>`;
