// npm test: types, style, manifest, every test, and the tests in a real browser on the production build.
// Each step runs even when an earlier one failed; the last line counts all of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "panelwise-test-"));
const counts = join(folder, "counts");
const reporter = ["--reporter", "scripts/counting-reporter.cjs"];

const npx = (name, ...args) => run(process.execPath, [join("node_modules", ...name.split("/")), ...args]);

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, PANELWISE_TEST_COUNTS: counts, NODE_OPTIONS: "--max-old-space-size=6144" },
  });
  return status === 0;
}

const checks = [
  ["types", () => npx("typescript/bin/tsc", "--noEmit")],
  ["lint", () => npx("eslint/bin/eslint.js", ".", "--max-warnings", "0")],
  ["format", () => npx("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")],
  ["build", () => npx("webpack-cli/bin/cli.js", "--mode", "production")],
  ["manifest", () => npx("tsx/dist/cli.mjs", "scripts/validate-manifest.ts")],
];
const suites = [
  ["tests", () => npx("mocha/bin/mocha.js", ...reporter, "test/!(e2e)/**/*.test.{ts,tsx}")],
  [
    "browser tests",
    () => npx("mocha/bin/mocha.js", ...reporter, "--timeout", "120000", "--slow", "10000", "test/e2e/**/*.test.ts"),
  ],
];

const broken = [];
let passed = 0;
let failed = 0;
for (const [name, check] of checks) {
  process.stdout.write(`\n== ${name}\n`);
  if (check()) passed += 1;
  else {
    failed += 1;
    broken.push(name);
  }
}
for (const [name, suite] of suites) {
  process.stdout.write(`\n== ${name}\n`);
  const before = total();
  const ok = suite();
  const after = total();
  passed += after.passed - before.passed;
  failed += after.failed - before.failed;
  // A suite that broke before it could count must not look like success.
  if (after.passed + after.failed === before.passed + before.failed || (!ok && after.failed === before.failed))
    failed += 1;
  if (!ok) broken.push(name);
}
rmSync(folder, { recursive: true, force: true });
// Beside the count, where it is seen: a check that failed lies thousands of lines above.
if (broken.length > 0) process.stdout.write(`\nfailed: ${broken.join(", ")}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function total() {
  const lines = existsSync(counts) ? readFileSync(counts, "utf8").trim().split("\n") : [];
  const rows = lines.map((line) => line.split(" ").map(Number));
  return { passed: rows.reduce((sum, [n]) => sum + n, 0), failed: rows.reduce((sum, [, n]) => sum + n, 0) };
}
