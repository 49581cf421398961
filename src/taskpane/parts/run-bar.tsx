import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useVoice } from "../language.tsx";
import { timeLeft } from "../actions/progress.ts";
import type { Run } from "../actions/use-run.ts";

/** What is being done, how far it is, the time left after two seconds, and always Cancel. */
export function RunBar({ run }: { readonly run: Pick<Run, "progress" | "cancel"> }) {
  const voice = useVoice();
  const styles = useStyles();
  const { progress } = run;
  const counted = progress !== null && progress.total > 1;
  const left = progress && timeLeft(progress);
  const step = progress ? voice.speak(progress.step) : voice.say("pane.starting");
  return (
    <div className={styles.bar} data-run-bar tabIndex={-1}>
      <div className={styles.line}>
        <Text size={200} className={styles.text} role="status">
          {counted ? voice.say("pane.stepOf", { step, done: progress.done, total: progress.total }) : step}
          {left && <span className={styles.left}> {voice.speak(left)}</span>}
        </Text>
        <Button size="small" onClick={run.cancel}>
          {voice.say("pane.cancel")}
        </Button>
      </div>
      <ProgressBar aria-label={step} value={counted ? progress.done / progress.total : undefined} thickness="large" />
    </div>
  );
}

const useStyles = makeStyles({
  bar: { outlineStyle: "none", display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  text: { flex: 1, minWidth: 0, fontVariantNumeric: "tabular-nums" },
  left: { color: tokens.colorNeutralForeground3 },
});
