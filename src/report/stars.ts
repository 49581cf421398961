/** p values below which a number gets one, two, three stars: from the loosest to the strictest. */
export type StarLevels = readonly number[];

/** 10/5/1 %: what most journals in economics print. */
export const tenFiveOne: StarLevels = [0.1, 0.05, 0.01];
/** 5/1/0.1 %. */
export const fiveOneTenth: StarLevels = [0.05, 0.01, 0.001];

export const starsFor = (pValue: number, levels: StarLevels): string =>
  "*".repeat(levels.filter((level) => pValue < level).length);
