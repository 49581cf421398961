import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import type * as Facade from "@univerjs/core/facade";

// Univer's modules for import name exports that Node does not find in a dependency; those for require load.
const require = createRequire(import.meta.url);

/** The browser grid's own engine, formulas included, without its canvas; with floating pictures if they are asked for. */
export function headlessGrid({ pictures = false }: { pictures?: boolean } = {}): {
  api: Facade.FUniver;
  open: (book: Partial<IWorkbookData>) => void;
  close: () => void;
} {
  const core = require("@univerjs/core") as typeof Core;
  const facade = require("@univerjs/core/facade") as typeof Facade;
  const { UniverFormulaEnginePlugin } = require("@univerjs/engine-formula");
  const { UniverSheetsPlugin } = require("@univerjs/sheets");
  const { UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula");
  const { UniverSheetsNumfmtPlugin } = require("@univerjs/sheets-numfmt");
  for (const name of ["sheets", "engine-formula", "sheets-formula", "sheets-numfmt"])
    require(`@univerjs/${name}/facade`);

  const locale = core.LocaleType.EN_US;
  const univer = new core.Univer({ locale, locales: { [locale]: {} as never }, logLevel: core.LogLevel.ERROR });
  for (const plugin of [
    UniverFormulaEnginePlugin,
    UniverSheetsPlugin,
    UniverSheetsFormulaPlugin,
    UniverSheetsNumfmtPlugin,
  ])
    univer.registerPlugin(plugin);
  if (pictures) {
    // Parts of the workbench's own preset.
    const ofPreset = createRequire(require.resolve("@univerjs/preset-sheets-drawing"));
    univer.registerPlugin(ofPreset("@univerjs/drawing").UniverDrawingPlugin);
    univer.registerPlugin(ofPreset("@univerjs/sheets-drawing").UniverSheetsDrawingPlugin);
    ofPreset("@univerjs/sheets-drawing/facade");
  }
  const api = facade.FUniver.newAPI(univer);
  // The services for sheets exist only once there is a sheet.
  api.createWorkbook({ id: "first" });
  return {
    api,
    open: (book) => {
      api.createWorkbook(book);
      api.disposeUnit("first");
    },
    close: () => univer.dispose(),
  };
}
