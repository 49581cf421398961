import type { WideVariable } from "../../../measure/steps/wide-pattern.ts";
import { problem } from "../../../messages/problem.ts";

/** "gdp=gdp_*; pop_*; *": without a name the new column is called after the pattern, and a lone star makes "value". */
export function wideVariables(text: string): WideVariable[] {
  return text
    .split(/[;；\n]/u)
    .flatMap(atCommas)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.search(/[=＝]/u);
      const [name, pattern] =
        at < 0 ? [calledAfter(part), part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      if (name === "" || !pattern.includes("*")) throw problem("steps.reshapeVariable", { text: part });
      return { name, pattern };
    });
}

/** Commas part patterns too, unless they belong to a name: each part must have a star of its own. */
function atCommas(text: string): string[] {
  const parts = text.split(/[,，、]/u);
  return parts.every((part) => part.split("*").length === 2) ? parts : [text];
}

const calledAfter = (pattern: string): string =>
  pattern.replace("*", "").replace(/^[\s_.,，-]+|[\s_.,，-]+$/gu, "") || "value";
