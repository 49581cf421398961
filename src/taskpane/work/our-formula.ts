/** A formula that calls a Panelwise function, as typed (=PW.FEREG) or as another program stored it (=_xldudf_PW_FEREG). */
export const isOurs = (formula: string): boolean =>
  /(?<![A-Za-z0-9_.])(?:PW\.|_xldudf_PW_)[A-Z]/i.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
