import { existsSync } from "node:fs";

/** Skips a test, with the reason in the report, where a file that is not part of the project does not lie beside it. */
export function needsFile(test: Mocha.Context, file: string): void {
  if (!existsSync(file)) skipWithout(test, file);
}

/** Skips a test that needs what is not there. */
export function skipWithout(test: Mocha.Context, file: string): never {
  console.log(`      ${file} is not here`);
  return test.skip();
}
