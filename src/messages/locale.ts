/** The languages Panelwise speaks. Every sentence a person reads exists in all of them. */
export const locales = ["en-US", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/** "zh", "zh-TW", "zh_CN" ... -> zh-CN; everything else -> en-US. */
export function localeOf(tag: string | null | undefined): Locale {
  return /^zh/i.test(tag ?? "") ? "zh-CN" : "en-US";
}
