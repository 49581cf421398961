// The pane inside Excel: the one place of this folder that knows Office.
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { associateRibbon } from "../functions/ribbon.ts";
import { sharedExecutor } from "../functions/shared-executor.ts";
import { locales, localeOf, type Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import { explain } from "../messages/problem.ts";
import { excelWorkbook } from "../workbook/excel.ts";
import type { Workbook } from "../workbook/port.ts";
import { Pane } from "./pane.tsx";
import type { PaneTheme } from "./theme.ts";
import { writeSample } from "./actions/write-sample.ts";

void Office.onReady(({ host }) => {
  const place = document.getElementById("pane")!;
  if (host !== Office.HostType.Excel) return void (place.textContent = say(firstLocale(), "pane.notInExcel"));
  try {
    createRoot(place).render(<ExcelPane workbook={excelWorkbook()} />);
  } catch (fault) {
    place.textContent = explain(firstLocale(), fault);
  }
});

function ExcelPane({ workbook }: { readonly workbook: Workbook }) {
  const [locale, setLocale] = useState(firstLocale);
  const [theme, setTheme] = useState(officeTheme);
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    associateRibbon({ Office, Excel }, workbook, (sentence, failed) => {
      setSaid(sentence);
      if (failed) void Office.addin.showAsTaskpane();
    });
  }, [workbook]);

  // Excel tells nobody when its theme changes; the person comes back to the pane from the options, though.
  useEffect(() => {
    const look = () => setTheme(officeTheme());
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);

  return (
    <Pane
      workbook={workbook}
      executor={sharedExecutor()}
      locale={locale}
      onLocaleChange={(next) => {
        remember(next);
        setLocale(next);
      }}
      theme={theme}
      said={said}
      onSample={() => writeSample(workbook, locale)}
    />
  );
}

const localeKey = "panelwise.locale";

/** The language the person chose before, else the one Excel speaks. */
function firstLocale(): Locale {
  try {
    const chosen = localStorage.getItem(localeKey);
    const known = locales.find((locale) => locale === chosen);
    if (known) return known;
  } catch {
    // Storage may be closed to add-ins; the choice then lasts as long as the pane.
  }
  return localeOf(Office.context.displayLanguage);
}

function remember(locale: Locale): void {
  try {
    localStorage.setItem(localeKey, locale);
  } catch {
    // As above.
  }
}

function officeTheme(): PaneTheme {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme) return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return (theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor)) ? "dark" : "light";
}

/** True for colours nearer to black than to white, "#1b1a19". */
function isDark(color: string): boolean {
  const [red, green, blue] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
