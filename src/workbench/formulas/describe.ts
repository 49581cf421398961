import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import type { Locale } from "../../messages/locale.ts";
import { say } from "../../messages/message.ts";
import type { Formula } from "../../study/formula.ts";

export const gridName = ({ name }: Formula): string => `PW.${name}`;

/** What the grid shows while the formula is typed: one line in the list, the arguments one by one. */
export const describeFormula = (formula: Formula, locale: Locale): IFunctionInfo => ({
  functionName: gridName(formula),
  functionType: FunctionType.User,
  description: say(locale, formula.describe),
  abstract: say(locale, formula.describe),
  functionParameter: formula.parameters.map(({ name, describe, kind, optional }) => ({
    name,
    detail: say(locale, describe),
    example: kind === "range" ? "A1:A9" : kind === "number" ? "1" : '""',
    require: optional ? 0 : 1,
    repeat: 0,
  })),
});
