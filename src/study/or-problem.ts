import { Problem } from "../messages/problem.ts";

/** What a run gives, or the Problem that stood in its way; other failures stay failures. */
export async function orProblem<T>(run: () => T | Promise<T>): Promise<T | Problem> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
