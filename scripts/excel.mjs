// npm run excel: Panelwise in the Excel of this machine (Windows or Mac), served from https://localhost:3000.
//   npm run excel             start the server, trust its certificate, open Excel with the add-in
//   npm run excel -- stop     take the add-in out of Excel again
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { get } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const debugging = "office-addin-debugging@7.0.0";
const certificates = "office-addin-dev-certs@3.0.0";
const page = "https://localhost:3000/taskpane.html";
const shell = process.platform === "win32";

if (process.platform === "win32" || process.platform === "darwin") await main(process.argv[2] ?? "start");
else {
  process.stdout.write(
    [
      "Excel does not run on this system, so there is nothing to load Panelwise into.",
      "  npm start                 the same add-in beside a spreadsheet grid in your browser",
      "  Excel on the web          build and serve the add-in over https, then upload its manifest:",
      "                            npm run build",
      "                            npx tsx scripts/manifest-for.ts --env origin=https://your.host",
      "                            serve dist/ at that address; in Excel: Home > Add-ins > More add-ins > Upload my add-in",
      "  docs/guide.md             all of this step by step",
      "",
    ].join("\n"),
  );
  process.exitCode = 1;
}

async function main(action) {
  if (action === "stop") {
    process.exitCode = npx(debugging, "stop", "manifest.xml");
    return;
  }
  if (npx(certificates, "install") !== 0)
    return fail("The certificate for https://localhost was not installed; Excel loads add-ins over https only.");
  const server = serve();
  process.on("SIGINT", () => server.kill());
  try {
    await answering(server);
  } catch (error) {
    server.kill();
    return fail(error.message);
  }
  if (npx(debugging, "start", "manifest.xml", "desktop", "--no-debug") !== 0) {
    server.kill();
    return fail("Excel could not be opened with the add-in. docs/guide.md shows how to add manifest.xml by hand.");
  }
  process.stdout.write(
    "\nPanelwise is served to Excel while this window stays open. Ctrl+C stops; npm run excel -- stop takes the add-in out.\n",
  );
}

function serve() {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const files = { key: "localhost.key", cert: "localhost.crt", ca: "ca.crt" };
  const options = Object.entries(files).flatMap(([name, file]) => [`--server-options-${name}`, join(folder, file)]);
  const missing = Object.values(files).find((file) => !existsSync(join(folder, file)));
  if (missing) throw new Error(`${join(folder, missing)} is missing although the certificate was installed.`);
  const cli = join("node_modules", "webpack-cli", "bin", "cli.js");
  const words = ["serve", "--mode", "development", "--port", "3000", "--no-open", "--server-type", "https", ...options];
  return spawn(process.execPath, [cli, ...words], { stdio: "inherit" });
}

/** Waits until the server gives the pane's page; the first build takes a while. */
async function answering(server) {
  for (let second = 0; second < 180; second++) {
    if (server.exitCode !== null) throw new Error("The server stopped; its message is above.");
    if (await answers()) return;
    await new Promise((resume) => setTimeout(resume, 1000));
  }
  throw new Error(`${page} did not answer within three minutes.`);
}

const answers = () =>
  new Promise((resolve) => {
    // Only whether it answers is asked here; Excel itself checks the certificate.
    get(page, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => resolve(false));
  });

function npx(...words) {
  const { status } = spawnSync("npx", ["--yes", ...words], { stdio: "inherit", shell });
  return status ?? 1;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
