import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { secondSolverOfPage } from "../compute/second-solver-browser.ts";
import { localeOf, type Locale } from "../messages/locale.ts";
import { message, say, type Message } from "../messages/message.ts";
import { explain, problem } from "../messages/problem.ts";
import { formulas } from "../study/registry.ts";
import type { Executor } from "../tasks/executor.ts";
import { excelizeFrom } from "../workbook/excelize.ts";
import { gridWorkbook } from "../workbook/grid.ts";
import type { GridApi } from "../workbook/grid-api.ts";
import type { Workbook } from "../workbook/port.ts";
import { download } from "./download.ts";
import type { OpenedFile } from "./file/open-file.ts";
import { liveFormulas, type LiveFormulas } from "./formulas/live-formulas.ts";
import { openBook } from "./grid/open-book.ts";
import { startGrid, type Grid } from "./grid/start-grid.ts";
import { remember, remembered } from "./remembered.ts";
import { sampleBook, type SampleName } from "./samples/sample-book.ts";
import { onEdit } from "./unsaved.ts";

/** The workbook on the table. */
export interface OpenBook {
  readonly id: string;
  readonly name: string;
  readonly sample: SampleName | null;
  readonly file: OpenedFile | null;
  readonly workbook: Workbook;
}
export interface Notice {
  readonly intent: "success" | "info" | "error";
  readonly text: (locale: Locale) => string;
}

const excelize = excelizeFrom(new URL("excelize.wasm.gz", document.baseURI).href);

/** Everything the workbench can do, and what it shows. The grid lives in `host`. */
export function useWorkbench(host: RefObject<HTMLElement | null>, executor: Executor) {
  const [locale, setLocale] = useState<Locale>(() => localeOf(remembered("language") ?? navigator.language));
  const [book, setBook] = useState<OpenBook | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [busy, setBusy] = useState<Message | null>(null);
  const [waiting, setWaiting] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const started = useRef<{ readonly grid: Grid; readonly live: LiveFormulas } | null>(null);

  const show = useCallback((next: Omit<OpenBook, "id" | "workbook">, snapshot: Parameters<typeof openBook>[1]) => {
    const { api } = started.current!.grid;
    openBook(api, snapshot);
    const workbook = gridWorkbook(api as unknown as GridApi);
    Object.assign(window, { panelwise: { api, workbook } });
    setBook({ ...next, id: snapshot.id, workbook });
    setUnsaved(false);
  }, []);

  const openSample = useCallback(
    (sample: SampleName, language: Locale) => {
      const snapshot = sampleBook(sample, language);
      show({ name: snapshot.name, sample, file: null }, snapshot);
    },
    [show],
  );

  useEffect(() => {
    const grid = startGrid(host.current!, locale);
    const context = { executor, secondSolver: secondSolverOfPage };
    const live = liveFormulas(grid.api, grid.injector, { formulas, context, locale, onWaiting: setWaiting });
    started.current = { grid, live };
    openSample("city-study", locale);
    return onEdit(grid.api, grid.injector, () => setUnsaved(true));
    // The grid is started once; a change of language is told to it.
  }, []);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${book?.name ?? ""} - Panelwise`;
  }, [locale, book]);

  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  /** Runs work that takes a moment; what goes wrong is told in plain language. */
  const during = async (what: Message, work: () => Promise<Notice | null>): Promise<boolean> => {
    setBusy(what);
    setNotice(null);
    // The page must have shown what is being done before it is busy with it.
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 0)));
    try {
      setNotice(await work());
      return true;
    } catch (error) {
      setNotice({ intent: "error", text: (language) => explain(language, error) });
      return false;
    } finally {
      setBusy(null);
    }
  };

  return {
    locale,
    book,
    unsaved,
    busy,
    waiting,
    notice,
    dismiss: () => setNotice(null),
    openSample: (sample: SampleName) => {
      setNotice(null);
      openSample(sample, locale);
    },
    openFiles: (files: readonly File[]) => {
      if (files.length !== 1)
        return during(message("workbench.opening", { name: "" }), () =>
          Promise.reject(problem("workbench.notOneFile", { n: files.length })),
        );
      const [file] = files;
      return during(message("workbench.opening", { name: file.name }), async () => {
        const { openFile } = await import("./file/open-file.ts");
        const opened = openFile(new Uint8Array(await file.arrayBuffer()), file.name);
        show({ name: file.name, sample: null, file: opened }, structuredClone(opened.book));
        return unseenNotice(file.name, opened);
      });
    },
    save: () => {
      const name = book ? fileName(book.name) : "";
      return during(message("workbench.saving", { name }), async () => {
        const [{ readGrid }, { saveFile }] = await Promise.all([
          import("./file/read-grid.ts"),
          import("./file/save-file.ts"),
        ]);
        const { api, injector } = started.current!.grid;
        const bytes = await saveFile(readGrid(api, injector), book!.file, excelize).catch((error: unknown) => {
          throw problem("workbench.notSaved", { name, detail: error instanceof Error ? error.message : String(error) });
        });
        download(bytes, name);
        setUnsaved(false);
        return { intent: "success", text: (language) => say(language, "workbench.saved", { name }) };
      });
    },
    speak: (next: Locale) => {
      setLocale(next);
      remember("language", next);
      started.current?.grid.speak(next);
      started.current?.live.speak(next);
      // A sample nobody has touched speaks the new language too.
      if (book?.sample && !unsaved) openSample(book.sample, next);
    },
  };
}

const fileName = (name: string): string => (/\.(xlsx|xlsm)$/i.test(name) ? name : `${name}.xlsx`);

const unseenNotice = (name: string, { unseen }: OpenedFile): Notice | null =>
  unseen.length === 0
    ? null
    : {
        intent: "info",
        text: (language) =>
          say(language, "workbench.hiddenParts", {
            name,
            parts: unseen.map((part) => say(language, partNames[part])).join(say(language, "workbench.and")),
          }),
      };
const partNames = {
  charts: "workbench.partCharts",
  pictures: "workbench.partPictures",
  pivots: "workbench.partPivots",
  macros: "workbench.partMacros",
} as const;
