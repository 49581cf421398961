/** Whether a header names years or other times: keys that tell rows apart, not amounts to be added up. */
export const isYearName = (name: string): boolean =>
  /^(year|time|period|date|年份?|年度|时间|时期)$/i.test(name.trim());
