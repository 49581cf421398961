// npm start: builds the workbench and shows it in a browser, with a sample study open.
//   --port N     the port to try first (3000)
//   --no-open    do not open a browser
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import webpack from "webpack";
import DevServer from "webpack-dev-server";
import config from "../webpack.config.js";

const { values } = parseArgs({
  options: { port: { type: "string", default: "3000" }, "no-open": { type: "boolean" } },
});

const port = await freePort(Number(values.port));
const url = `http://localhost:${port}/workbench.html`;
const server = new DevServer(
  {
    port,
    host: "localhost",
    static: false,
    // A change of the code shows after a reload; a page that reloads by itself would lose what was typed in the grid.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    devMiddleware: { stats: "errors-only" },
  },
  webpack({ ...config({ only: "workbench" }, { mode: "development" })[0], infrastructureLogging: { level: "error" } }),
);

console.log("Building the workbench ...");
await server.start();
server.middleware.waitUntilValid((stats) => {
  if (stats?.hasErrors()) {
    console.error("The workbench could not be built; see the errors above.");
    void server.stop().then(() => process.exit(1));
    return;
  }
  console.log(`\nPanelwise is at ${url}\nStop it with Ctrl+C.`);
  if (!values["no-open"]) open(url);
});

/** The first free port from `first` on. */
async function freePort(first) {
  for (let candidate = first; candidate < first + 100; candidate++) if (await isFree(candidate)) return candidate;
  throw new Error(`No port between ${first} and ${first + 99} is free: name another with --port`);
}

function isFree(candidate) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(candidate, "localhost", () => probe.close(() => resolve(true)));
  });
}

/** Asks the system to show a page. Where it cannot (no desktop, no browser) the address printed above is enough. */
function open(address) {
  const [command, ...args] = {
    win32: ["cmd", "/c", "start", '""', address],
    darwin: ["open", address],
  }[process.platform] ?? ["xdg-open", address];
  const child = spawn(command, args, {
    stdio: "ignore",
    detached: true,
    windowsVerbatimArguments: process.platform === "win32",
  });
  child.on("error", () => {});
  child.unref();
}
