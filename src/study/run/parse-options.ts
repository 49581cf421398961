import { problem } from "../../messages/problem.ts";
import { schemaOfFields, type Field, type Options } from "../field.ts";
import { firstIssue } from "./read-recipe.ts";

/**
 * Options from outside (a recipe, a flag, a kept study) against a declaration: defaults filled in, unknown ones refused.
 *
 * @throws Problem recipe.option, naming the option and listing the known ones
 */
export function parseOptions(
  owner: string,
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
): Options {
  const parsed = schemaOfFields(fields).safeParse(given);
  if (parsed.success) return parsed.data;
  const known = fields.map(({ name }) => name).join(", ");
  throw problem("recipe.option", { owner, known, ...firstIssue(parsed.error) });
}
