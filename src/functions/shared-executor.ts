import { browserPool } from "../compute/pool-browser.ts";
import type { Executor } from "../tasks/executor.ts";

let pool: Executor | undefined;

/** The workers of this page, started when first needed: formulas and pane share them, so that Excel sees four at most. */
export const sharedExecutor = (): Executor => (pool ??= browserPool());
