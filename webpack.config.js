// Builds everything that is shipped into dist/:
//   taskpane.html, functions.js, functions*.json   the Excel add-in
//   workbench.html                                 the same product in a browser page, no Excel needed
//   cli/panelwise.mjs                              the command line
// `--env origin=https://host/path` says where dist/ will be served from and writes dist/manifest.xml for it;
// `--env only=workbench` (or addin, cli) builds one door, for a quick start.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import { register } from "tsx/esm/api";
import webpack from "webpack";

const root = fileURLToPath(new URL(".", import.meta.url));
const target = "es2022";
const pathTo = (...parts) => [root.replace(/[\\/]$/, ""), ...parts].join("/");

const typescript = { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } };
const minimizer = [new EsbuildPlugin({ target, css: true, legalComments: "none" })];

/** The pages: the task pane Excel shows, with the functions in the same runtime, and the workbench. */
function pages({ mode, only, origin }) {
  const addin = only !== "workbench";
  const workbench = only !== "addin";
  const production = mode === "production";
  return {
    name: "pages",
    mode,
    target: ["web", target],
    devtool: production ? false : "eval-cheap-module-source-map",
    entry: {
      ...(addin && {
        functions: "./src/functions/index.ts",
        // One instance of every module on the page: the pane and the functions share caches and workers.
        taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
      }),
      ...(workbench && { workbench: "./src/workbench/index.tsx" }),
    },
    output: {
      path: pathTo("dist"),
      publicPath: "auto",
      // Excel's manifest names functions.js; a worker's address must not change under a page that stays open.
      filename: ({ chunk }) => (production && chunk.name !== "functions" ? "[name].[contenthash:8].js" : "[name].js"),
      chunkFilename: ({ chunk }) => stableChunks.get(chunk.name) ?? "[name].[contenthash:8].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: only ? false : { keep: /^cli\// },
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: { rules: [typescript, { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }] },
    plugins: [
      new CssPlugin({ filename: production ? "[name].[contenthash:8].css" : "[name].css" }),
      // Libraries that also run under Node ask for its modules there, and never on a page.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /node_modules/ }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "assets/help", to: "assets/help" },
          { from: "node_modules/highs/build/highs.wasm", to: "highs.wasm" },
          { from: "node_modules/excelize-wasm/excelize.wasm.gz", to: "excelize.wasm.gz" },
        ],
      }),
      ...(addin
        ? [
            new HtmlPlugin({
              template: "./src/taskpane/index.html",
              filename: "taskpane.html",
              chunks: ["functions", "taskpane"],
              chunksSortMode: "manual",
              scriptLoading: "blocking",
              inject: "body",
            }),
            new AddinFiles(origin),
          ]
        : []),
      ...(workbench
        ? [
            new HtmlPlugin({
              template: "./src/workbench/index.html",
              filename: "workbench.html",
              chunks: ["workbench"],
            }),
            new HtmlPlugin({ filename: "index.html", chunks: [], templateContent: redirectTo("workbench.html") }),
          ]
        : []),
    ],
    optimization: {
      minimizer,
      splitChunks: {
        cacheGroups: {
          react: { name: "react", test: packages.react, chunks: notFunctions, enforce: true, priority: 2 },
          fluent: { name: "fluent", test: packages.fluent, chunks: notFunctions, enforce: true, priority: 1 },
          // 11 MB that the task pane must never load.
          univer: { name: "univer", test: packages.univer, chunks: onlyWorkbench, enforce: true },
        },
      },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

// Excel loads functions.js by itself where there is no shared runtime: it must stand alone.
const notFunctions = (chunk) => chunk.name !== "functions";
const stableChunks = new Map([["panelwise", "panelwise-worker.js"]]);
const onlyWorkbench = (chunk) => chunk.name === "workbench";
const packages = {
  react: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
  fluent: /node_modules[\\/](@fluentui|@griffel|@floating-ui|tabster|keyborg)[\\/]/,
  univer: /node_modules[\\/]/,
};
const redirectTo = (page) =>
  `<!doctype html><meta charset="utf-8"><title>Panelwise</title><meta http-equiv="refresh" content="0; url=${page}"><a href="${page}">Panelwise</a>`;

/** The command line: one ES module for Node, npm packages stay outside it. */
function commandLine({ mode }) {
  return {
    name: "cli",
    mode,
    target: "node20",
    devtool: false,
    entry: { panelwise: "./src/cli/main.ts", "panelwise-worker": "./src/compute/worker-node.ts" },
    experiments: { outputModule: true },
    output: {
      path: pathTo("dist", "cli"),
      filename: "[name].mjs",
      chunkFilename: "[name].mjs",
      library: { type: "module" },
      clean: true,
    },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    externals: [
      ({ request }, done) => (/^[./]|^[A-Za-z]:[\\/]/.test(request) ? done() : done(null, `module ${request}`)),
    ],
    // import.meta.url must be the built file's own address, not the source's.
    module: {
      rules: [typescript],
      parser: { javascript: { createRequire: false, importMeta: false, url: false, worker: false } },
    },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^panelwise\.mjs$/ })],
    optimization: { minimize: false, splitChunks: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** Emits what Excel reads beside the pages: the functions' metadata in both languages, and the manifest for an origin. */
class AddinFiles {
  constructor(origin) {
    this.origin = origin;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddinFiles", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "AddinFiles", stage }, async () => {
        for (const [name, text] of Object.entries(await this.files()))
          compilation.emitAsset(name, new webpack.sources.RawSource(text));
      });
    });
  }
  async files() {
    const { functionsMetadata } = await importTypeScript("src/functions/metadata.ts");
    const files = {
      "functions.json": JSON.stringify(functionsMetadata("en-US")),
      "functions.zh-CN.json": JSON.stringify(functionsMetadata("zh-CN")),
    };
    if (!existsSync(pathTo("scripts/manifest-for.ts"))) return files;
    const { manifestFor } = await importTypeScript("scripts/manifest-for.ts");
    return { ...files, "manifest.xml": await manifestFor(this.origin) };
  }
}

async function importTypeScript(path) {
  const unregister = register();
  try {
    return await import(new URL(path, import.meta.url).href);
  } finally {
    await unregister();
  }
}

export default function config(env = {}, { mode = "production" } = {}) {
  const options = { mode, only: env.only, origin: env.origin };
  return [env.only !== "cli" && pages(options), (!env.only || env.only === "cli") && commandLine(options)].filter(
    Boolean,
  );
}
