import { signature } from "../../src/functions/signature.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { say, type MessageKey } from "../../src/messages/message.ts";
import type { Formula, FormulaParameter } from "../../src/study/formula.ts";

/** The functions reference in one language, as Markdown: a list to jump from, then each function with its arguments. */
export function functionsPage(formulas: readonly Formula[], locale: Locale): string {
  const sorted = [...formulas].sort((a, b) => (a.name < b.name ? -1 : 1));
  const other = locale === "en-US" ? "[中文](functions.zh-CN.md)" : "[English](functions.md)";
  const list = sorted.map(
    (formula) => `- [PW.${formula.name}](#pw${anchor(formula.name)}): ${inLine(say(locale, formula.describe))}`,
  );
  return (
    [
      `# ${say(locale, "functions.pageTitle")}`,
      `${say(locale, "functions.pageIntroduction")} ${other}`,
      list.length > 0 ? list.join("\n") : say(locale, "functions.pageEmpty"),
      ...sorted.map((formula) => section(formula, locale)),
    ].join("\n\n") + "\n"
  );
}

function section(formula: Formula, locale: Locale): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const heads = (["functions.pageArgument", "functions.pageTakes", "functions.pageMeaning"] as const).map((key) =>
    say(locale, key),
  );
  return [
    `## PW.${formula.name}`,
    say(locale, formula.describe),
    `\`\`\`text\n=${signature(formula)}\n\`\`\``,
    [
      row(heads),
      row(heads.map(() => "---")),
      ...formula.parameters.map((parameter) =>
        row([`\`${parameter.name}\``, takes(parameter, locale), inCell(say(locale, parameter.describe))]),
      ),
    ].join("\n"),
  ].join("\n\n");
}

const kinds: Readonly<Record<FormulaParameter["kind"], MessageKey>> = {
  range: "functions.pageRange",
  text: "functions.pageText",
  number: "functions.pageNumber",
};

function takes({ kind, optional }: FormulaParameter, locale: Locale): string {
  const word = say(locale, kinds[kind]);
  return optional ? say(locale, "functions.pageOptional", { kind: word }) : word;
}

/** As GitHub makes it from the heading: dots go, letters become small. */
const anchor = (name: string): string => name.toLowerCase().replaceAll(".", "");
const inLine = (text: string): string => text.replaceAll("\n", " ");
const inCell = (text: string): string => inLine(text).replaceAll("|", "\\|");
