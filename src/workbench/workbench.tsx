import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useEffect, useRef, useState } from "react";
import { say, speak } from "../messages/message.ts";
import { Pane } from "../taskpane/pane.tsx";
import { fluentTheme } from "../taskpane/theme.ts";
import type { Executor } from "../tasks/executor.ts";
import { AskToSave } from "./ask-to-save.tsx";
import { Bar } from "./bar.tsx";
import { Divider } from "./divider.tsx";
import { remember, remembered } from "./remembered.ts";
import { useDrop } from "./use-drop.ts";
import { useWorkbench } from "./use-workbench.ts";

/** A spreadsheet and the pane beside it: Excel's stand-in, on a page. */
export function Workbench({ executor }: { readonly executor: Executor }) {
  const styles = useStyles();
  const host = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const desk = useWorkbench(host, executor);
  const { locale, book, unsaved, busy, notice } = desk;
  const [width, setWidth] = useState(() => within(Number(remembered("pane")) || usualWidth));
  const [asking, setAsking] = useState<(() => void) | null>(null);

  /** Goes on at once, or after the person has said what becomes of unsaved changes. */
  const leaving = useRef<(next: () => void) => void>(() => {});
  leaving.current = (next) => (unsaved ? setAsking(() => next) : next());
  const openFiles = useRef(desk.openFiles);
  openFiles.current = desk.openFiles;
  const save = useRef(desk.save);
  save.current = desk.save;

  const take = useCallback((files: readonly File[]) => {
    if (files.length > 0) leaving.current(() => void openFiles.current(files));
  }, []);
  const hovering = useDrop(take);

  useEffect(() => {
    const shortcut = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = { s: () => void save.current(), o: () => picker.current?.click() }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener("keydown", shortcut, true);
    return () => window.removeEventListener("keydown", shortcut, true);
  }, []);

  const answer = async (said: "save" | "discard" | "cancel") => {
    const next = asking;
    setAsking(null);
    if (said === "discard" || (said === "save" && (await desk.save()))) next?.();
  };

  return (
    <FluentProvider theme={fluentTheme("light", locale)}>
      <div className={styles.page}>
        <Bar
          locale={locale}
          name={book?.name ?? ""}
          unsaved={unsaved}
          simulated={book?.sample === "city-study"}
          calculating={desk.waiting}
          onOpen={() => picker.current?.click()}
          onSave={() => void desk.save()}
          onSample={(sample) => leaving.current(() => desk.openSample(sample))}
          onLocaleChange={desk.speak}
        />
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
        {notice && (
          <MessageBar intent={notice.intent} layout="multiline" shape="square">
            <MessageBarBody>{notice.text(locale)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<DismissRegular />}
                  aria-label={say(locale, "workbench.dismiss")}
                  onClick={desk.dismiss}
                />
              }
            />
          </MessageBar>
        )}
        <div className={styles.columns}>
          <main ref={host} className={styles.grid} aria-label={say(locale, "workbench.grid")} />
          <Divider
            label={say(locale, "workbench.paneWidth")}
            width={width}
            least={leastWidth}
            most={mostWidth}
            usual={usualWidth}
            onChange={(next) => {
              setWidth(next);
              remember("pane", String(next));
            }}
          />
          <aside className={styles.pane} style={{ width }} aria-label={say(locale, "workbench.pane")}>
            {book && (
              <Pane
                key={book.id}
                workbook={book.workbook}
                executor={executor}
                locale={locale}
                onLocaleChange={desk.speak}
                theme="light"
                onSample={() => leaving.current(() => desk.openSample("city-study"))}
              />
            )}
          </aside>
          {(busy || hovering) && (
            <div className={styles.veil} role="status">
              {busy ? (
                <Spinner label={speak(locale, busy)} />
              ) : (
                <Text size={500}>{say(locale, "workbench.dropHere")}</Text>
              )}
            </div>
          )}
        </div>
        <AskToSave
          locale={locale}
          name={book?.name ?? ""}
          open={asking !== null}
          onAnswer={(said) => void answer(said)}
        />
      </div>
    </FluentProvider>
  );
}

const [leastWidth, usualWidth, mostWidth] = [320, 400, 720];
const within = (width: number): number => Math.min(mostWidth, Math.max(leastWidth, width));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  columns: { position: "relative", display: "flex", flex: 1, minHeight: 0 },
  grid: { flex: 1, minWidth: "240px", position: "relative", overflow: "hidden" },
  pane: { flexShrink: 0, minHeight: 0, overflow: "hidden" },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 1000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
    "& label": { color: tokens.colorNeutralForegroundOnBrand },
  },
});
