import type { Formula } from "../study/formula.ts";

/** "PW.FEREG(y, x, entity, [time], [options])": how a formula is typed, optional arguments in brackets. */
export const signature = ({ name, parameters }: Formula): string =>
  `PW.${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;
