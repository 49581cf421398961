import { Button, Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useFocusKept } from "./use-focus-kept.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Notice } from "../desk.ts";
import { useVoice } from "../language.tsx";
import type { Run } from "../actions/use-run.ts";
import { RunBar } from "./run-bar.tsx";

export interface PageAction {
  readonly label: MessageKey;
  readonly run: () => void;
  readonly disabled?: boolean;
}

export interface PageFrameProps {
  /** Name of the page, for screen readers. */
  readonly title: string;
  readonly children: ReactNode;
  /** Shown above the buttons: what the choices imply. */
  readonly consequence?: ReactNode;
  readonly primary?: PageAction;
  readonly secondary?: PageAction;
  /** The work of this page; its bar takes the place of the buttons. */
  readonly run?: Run;
  readonly failure?: unknown;
  readonly notice?: Notice | null;
}

/** A page: its content scrolls, its buttons stay. Enter runs the primary action, Esc cancels what runs. */
export function PageFrame({ title, children, consequence, primary, secondary, run, failure, notice }: PageFrameProps) {
  const voice = useVoice();
  const styles = useStyles();
  const running = run?.running === true;
  const section = useFocusKept(running);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && running) return run.cancel();
    const meant = event.key === "Enter" && (event.ctrlKey || event.metaKey || !takesEnter(event.target));
    if (!meant || running || !primary || primary.disabled) return;
    event.preventDefault();
    primary.run();
  };
  return (
    <section ref={section} className={styles.page} aria-label={title} onKeyDown={onKeyDown}>
      {/* Focusable, so that a click on the page and then Enter means the page. */}
      <div className={styles.body} tabIndex={-1}>
        {children}
      </div>
      {(primary || secondary || running || consequence || notice || failure != null) && (
        <footer className={styles.footer}>
          {failure != null && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{voice.explain(failure)}</MessageBarBody>
            </MessageBar>
          )}
          {notice && !running && <NoticeLine notice={notice} />}
          {running ? <RunBar run={run} /> : consequence}
          {(primary || secondary) && (
            // Hidden, not gone, while work runs: the focus comes back to the very button.
            <div className={styles.buttons} style={running ? { display: "none" } : undefined}>
              {secondary && (
                <Button onClick={secondary.run} disabled={secondary.disabled}>
                  {voice.say(secondary.label)}
                </Button>
              )}
              {primary && (
                <Button appearance="primary" onClick={primary.run} disabled={primary.disabled}>
                  {voice.say(primary.label)}
                </Button>
              )}
            </div>
          )}
        </footer>
      )}
    </section>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const voice = useVoice();
  const styles = useStyles();
  return (
    <div className={styles.notice} role="status">
      <Text size={200} className={styles.said}>
        {voice.speak(notice.message)}
      </Text>
      {notice.actions.map(({ label, run }) => (
        <Link as="button" key={label} onClick={run}>
          {voice.say(label)}
        </Link>
      ))}
    </div>
  );
}

/** Controls to which Enter already means something of their own. */
const takesEnter = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest(
    "button, a, select, textarea, [role=combobox], [role=option], [role=menuitem], [role=tab], [role=dialog]",
  ) !== null;

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flex: 1, minHeight: 0, minWidth: 0 },
  body: {
    flex: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "12px 16px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    outlineStyle: "none",
  },
  footer: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "8px 16px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: "8px" },
  notice: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 12px" },
  said: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
});
