import { LocaleType, LogLevel, mergeLocales, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingChinese from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import type { Locale } from "../../messages/locale.ts";
import { emptyBook } from "./empty-book.ts";
import { showGeneral } from "./show-general.ts";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  speak(locale: Locale): void;
}

/** A spreadsheet grid inside the element; it holds an empty workbook until one is opened. */
export function startGrid(container: HTMLElement, locale: Locale): Grid {
  const univer = new Univer({
    theme: defaultTheme,
    locale: localeTypes[locale],
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, drawingEnglish, noteEnglish),
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, drawingChinese, noteChinese),
    },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    disableAutoFocus: true,
    // Results of Panelwise's functions are not trusted from a file: they are computed.
    formula: { initialFormulaComputing: CalculationMode.FORCED },
  });
  for (const { plugins } of [core, UniverSheetsDrawingPreset(), UniverSheetsNotePreset()])
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  const api = FUniver.newAPI(univer);
  // The grid's services for sheets exist only once there is a sheet.
  api.createWorkbook(emptyBook("", "-"));
  const injector = univer.__getInjector();
  showGeneral(injector);
  return { api, injector, speak: (next) => api.setLocale(localeTypes[next]) };
}

const localeTypes: Readonly<Record<Locale, LocaleType>> = { "en-US": LocaleType.EN_US, "zh-CN": LocaleType.ZH_CN };
