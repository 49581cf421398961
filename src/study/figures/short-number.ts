/** Four significant digits, for numbers inside a sentence. */
export const short = (value: number): string => String(Number(value.toPrecision(4)));
