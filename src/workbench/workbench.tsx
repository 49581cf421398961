import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Locale } from "../messages/locale.ts";
import { say } from "../messages/message.ts";
import { formulas } from "../study/registry.ts";
import { fluentTheme } from "../taskpane/theme.ts";
import type { Executor } from "../tasks/executor.ts";
import { Bar } from "./bar.tsx";
import { Divider } from "./divider.tsx";
import { liveFormulas, type LiveFormulas } from "./formulas/live-formulas.ts";
import { openBook } from "./grid/open-book.ts";
import { startGrid, type Grid } from "./grid/start-grid.ts";
import { sampleBook } from "./samples/sample-book.ts";

export function Workbench({ executor }: { readonly executor: Executor }) {
  const styles = useStyles();
  const host = useRef<HTMLDivElement>(null);
  const [locale, setLocale] = useState<Locale>("en-US");
  const [width, setWidth] = useState(380);
  const [grid, setGrid] = useState<{ grid: Grid; live: LiveFormulas } | null>(null);
  useEffect(() => {
    const started = startGrid(host.current!, locale);
    const live = liveFormulas(started.api, started.injector, formulas, executor, locale);
    openBook(started.api, sampleBook("city-study", locale));
    Object.assign(window, { panelwise: { api: started.api } });
    setGrid({ grid: started, live });
  }, []);
  return (
    <FluentProvider theme={fluentTheme("light", locale)}>
      <div className={styles.page}>
        <Bar
          locale={locale}
          name="City study"
          unsaved={false}
          simulated
          calculating={0}
          onOpen={() => {}}
          onSave={() => {}}
          onSample={() => {}}
          onLocaleChange={(next) => {
            setLocale(next);
            grid?.grid.speak(next);
            grid?.live.speak(next);
          }}
        />
        <div className={styles.columns}>
          <main ref={host} className={styles.grid} />
          <Divider
            label={say(locale, "workbench.paneWidth")}
            width={width}
            least={320}
            most={640}
            usual={380}
            onChange={setWidth}
          />
          <aside style={{ width }}>pane</aside>
        </div>
      </div>
    </FluentProvider>
  );
}
const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  columns: { display: "flex", flex: 1, minHeight: 0 },
  grid: { flex: 1, minWidth: 0, position: "relative" },
});
