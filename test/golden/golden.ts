import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

/**
 * Compares a text with test/golden/<name>. On a difference the new text is left beside it as `<name>-changed`: look at
 * both, and rename the new one when the change is meant.
 */
export function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, name);
  const ending = extname(name);
  const changed = `${path.slice(0, path.length - ending.length)}-changed${ending}`;
  const known = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (known === text) return rmSync(changed, { force: true });
  writeFileSync(changed, text);
  assert.equal(text, known, `${name} is not as it was; see ${changed}`);
}
