import { panelShift, type ShiftKind } from "../../../measure/steps/panel-shift.ts";
import type { MessageKey } from "../../../messages/message.ts";
import { problem } from "../../../messages/problem.ts";
import type { Formula, FormulaArgument } from "../../formula.ts";
import { textOf } from "../arguments.ts";
import { besideEveryRow } from "./beside-every-row.ts";
import { dataParameter, panelParameters, readPanel } from "./read-data.ts";

const mostOrder = 100;

/** =PW.PANELLAG(data, entity, time, [order]): values of the same entity some periods before. */
export const panelLagFormula = shiftFormula("PANELLAG", "lag", "steps.lagFormula");

/** =PW.PANELLEAD(data, entity, time, [order]): values of the same entity some periods later. */
export const panelLeadFormula = shiftFormula("PANELLEAD", "lead", "steps.leadFormula");

/** =PW.PANELDIFF(data, entity, time, [order]): differences from the period before, taken `order` times over. */
export const panelDiffFormula = shiftFormula("PANELDIFF", "difference", "steps.differenceFormula");

function shiftFormula(name: string, kind: ShiftKind, describe: MessageKey): Formula {
  return {
    name,
    describe,
    parameters: [
      dataParameter,
      ...panelParameters,
      { name: "order", describe: "steps.formulaOrder", kind: "number", optional: true },
    ],
    async run(args) {
      const order = orderOf(args.order);
      const { read, columns, panel } = readPanel(args);
      return besideEveryRow(
        read,
        columns.map((column) => ({
          name: column.name,
          values: panelShift(column, read.frame, panel, kind, order),
        })),
      );
    },
  };
}

function orderOf(argument: FormulaArgument | undefined): number {
  const text = textOf(argument);
  const order = text === null ? 1 : Number(text);
  if (!Number.isInteger(order) || order < 1 || order > mostOrder)
    throw problem("steps.orderBad", { value: text ?? "", most: mostOrder });
  return order;
}
