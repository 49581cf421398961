// Draws assets/icons/icon*-*.png from their SVG sources in a headless browser. Run it after changing a drawing:
//   node scripts/make-icons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
const { default: packaged } = await import("@sparticuz/chromium");

const drawings = [
  { source: "icon-small", sizes: [16], target: "icon" },
  { source: "icon", sizes: [32, 64, 80], target: "icon" },
  { source: "icon-refresh", sizes: [16, 32, 80], target: "icon-refresh" },
  { source: "icon-freeze", sizes: [16, 32, 80], target: "icon-freeze" },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (await packaged.executablePath()),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  for (const { source, sizes, target } of drawings) {
    const image = `data:image/svg+xml;base64,${readFileSync(`assets/icons/${source}.svg`).toString("base64")}`;
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}</style><img src="${image}" width="${size}" height="${size}" style="display:block">`,
      );
      await page.waitForFunction(() => document.images[0].complete);
      const file = `assets/icons/${target}-${size}.png`;
      writeFileSync(file, await page.screenshot({ omitBackground: true }));
      process.stdout.write(`${file}\n`);
    }
  }
} finally {
  await browser.close();
}
