import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Locale } from "../messages/locale.ts";

export type PaneTheme = "light" | "dark";

/** Fluent's theme with sizes that follow the person's text size, and a Chinese face first where the language is Chinese. */
export function fluentTheme(theme: PaneTheme, locale: Locale): Theme {
  const base = theme === "dark" ? webDarkTheme : webLightTheme;
  const scaled = Object.entries(base).map(([token, value]) => [
    token,
    /^(fontSize|lineHeight)/.test(token) && typeof value === "string" ? inRem(value) : value,
  ]);
  return { ...base, ...Object.fromEntries(scaled), fontFamilyBase: faces[locale] };
}

const inRem = (size: string): string => size.replace(/([\d.]+)px/g, (_, pixels: string) => `${Number(pixels) / 16}rem`);

const latin = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue'";
const chinese = "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC'";
const faces: Readonly<Record<Locale, string>> = {
  "en-US": `${latin}, ${chinese}, sans-serif`,
  "zh-CN": `'Segoe UI', ${chinese}, sans-serif`,
};
