import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Cells } from "../../src/frame/cells.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { say, type MessageKey } from "../../src/messages/message.ts";
import type { Parameters } from "../../src/messages/sentence.ts";
import { parseAddress } from "../../src/workbook/address.ts";
import type { Workbook } from "../../src/workbook/port.ts";
import { launchBrowser, type TestBrowser } from "./browser.ts";
import { serveFolder } from "./static-server.ts";

/** The built workbench in a real browser, driven as a person drives it. */
export interface WorkbenchPage {
  readonly page: Page;
  /** Every error the page has told its console, and every request that left this machine. */
  readonly faults: readonly string[];
  /** A sentence of the product in the language on the page now. */
  say(key: MessageKey, parameters?: Parameters): string;
  setLocale(locale: Locale): void;
  /** The pane's button, tab or other control of this name. */
  readonly pane: Locator;
  readonly bar: Locator;
  /** Values in full precision, what formulas spill among them. */
  read(address: string): Promise<Cells>;
  /** Selects a cell and brings the keyboard to the grid. */
  goTo(address: string): Promise<void>;
  /** The note on a cell, or null. */
  note(address: string): Promise<string | null>;
  /** Waits until a cell shows what is wanted. */
  until(address: string, wanted: (value: Cells[number][number]) => boolean): Promise<void>;
  /** Sheets a person can see. */
  sheets(): Promise<readonly string[]>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const dist = resolve("dist");

export async function openWorkbench(locale: Locale = "en-US"): Promise<WorkbenchPage> {
  if (!existsSync(join(dist, "workbench.html"))) throw new Error("Build first: npm run build");
  const chromium: TestBrowser = await launchBrowser();
  const server = await serveFolder(dist);
  const context = await chromium.browser.newContext({
    viewport: { width: 1400, height: 860 },
    locale,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.origin))
      faults.push(`left the page: ${request.url()}`);
  });
  await page.goto(`${server.origin}/workbench.html`);
  await page.waitForFunction("window.panelwise");

  let spoken = locale;
  const read = (address: string): Promise<Cells> =>
    page.evaluate((at) => (window as unknown as TestWindow).panelwise.workbook.read(at), parseAddress(address)!);
  return {
    page,
    faults,
    say: (key, parameters) => say(spoken, key, parameters),
    setLocale: (next) => (spoken = next),
    pane: page.getByRole("complementary", { name: /^Panelwise/ }),
    bar: page.getByRole("banner"),
    read,
    async goTo(address) {
      const at = parseAddress(address)!;
      await page.evaluate((place) => (window as unknown as TestWindow).panelwise.workbook.select(place), at);
      await page.locator("canvas[id^=univer-sheet-main-canvas]").focus();
    },
    note: (address) =>
      page.evaluate((at) => {
        const sheet = (window as unknown as TestWindow).panelwise.api.getActiveWorkbook().getSheetByName(at.sheet);
        return sheet.getRange(at.row, at.column).getNote()?.note ?? null;
      }, parseAddress(address)!),
    async until(address, wanted) {
      const end = Date.now() + 30_000;
      let [[value]] = await read(address);
      while (!wanted(value)) {
        if (Date.now() > end) throw new Error(`${address} still shows ${JSON.stringify(value)}`);
        await page.waitForTimeout(100);
        [[value]] = await read(address);
      }
    },
    sheets: () =>
      page.evaluate(async () =>
        (await (window as unknown as TestWindow).panelwise.workbook.sheets())
          .filter(({ hidden }) => !hidden)
          .map(({ name }) => name),
      ),
    async picture(name) {
      mkdirSync("artefacts", { recursive: true });
      await page.screenshot({ path: join("artefacts", `${name}.png`) });
    },
    async close() {
      await chromium.close();
      await server.close();
    },
  };
}

interface TestWindow {
  readonly panelwise: {
    readonly workbook: Workbook;
    readonly api: {
      getActiveWorkbook(): {
        getSheetByName(name: string): {
          getRange(row: number, column: number): { getNote(): { readonly note: string } | null };
        };
      };
    };
  };
}
