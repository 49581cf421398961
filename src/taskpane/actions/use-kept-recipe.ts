import { useEffect } from "react";
import type { Recipe } from "../../study/recipe.ts";
import type { Workbook } from "../../workbook/port.ts";

/** Keeps the recipe in the workbook once the study has written something, so that a colleague can run it without the pane. */
export function useKeptRecipe(workbook: Workbook, recipe: Recipe | null, onFault: (fault: unknown) => void): void {
  const worthKeeping = recipe !== null && recipe.analyses.length + recipe.prepare.length > 0;
  const text = worthKeeping ? JSON.stringify(recipe) : null;
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => workbook.keep("recipe", text).catch(onFault), 800);
    return () => clearTimeout(timer);
  }, [workbook, text, onFault]);
}
