import type { z } from "zod";
import { problem } from "../../messages/problem.ts";
import { recipe, type Recipe } from "../recipe.ts";

/** The largest recipe read, in characters. */
const mostText = 2_000_000;

/**
 * Text -> Recipe, validated before anything is run.
 *
 * @throws Problem recipe.notJson, recipe.invalid with the path of the first entry that is wrong
 */
export function readRecipe(text: string): Recipe {
  let value: unknown;
  try {
    if (text.length > mostText) throw new Error(`${text.length} > ${mostText}`);
    value = JSON.parse(text);
  } catch (error) {
    throw problem("recipe.notJson", { detail: error instanceof Error ? error.message : String(error) });
  }
  const parsed = recipe.safeParse(value);
  if (!parsed.success) throw problem("recipe.invalid", firstIssue(parsed.error));
  return parsed.data;
}

/** Where the first thing wrong sits, and what is wrong with it. */
export function firstIssue(error: z.ZodError): { path: string; detail: string } {
  const [issue] = error.issues;
  const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
  return { path: [...issue.path, ...keys].join(".") || "(recipe)", detail: issue.message };
}
