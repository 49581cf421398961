import type { LinearSolver } from "../numeric/simplex/program.ts";

let loading: Promise<LinearSolver> | null = null;

/** HiGHS on a page, fetched on first use from beside the page (highs.wasm), and once. */
export const secondSolverOfPage = (): Promise<LinearSolver> =>
  (loading ??= import("./highs.ts").then(({ highsSolver }) =>
    highsSolver(new URL("highs.wasm", document.baseURI).href),
  ));
