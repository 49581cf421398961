import { Link, Text, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Message } from "../../messages/message.ts";
import { useVoice } from "../language.tsx";
import type { Run } from "../actions/use-run.ts";
import { RunBar } from "./run-bar.tsx";

interface LiveLineProps {
  readonly run: Run;
  /** What the preview says in short; null while there is none of the present choices. */
  readonly result: Message | null;
  readonly onLook: () => void;
}

/** What the preview that runs by itself is doing, or what it found: a line above the buttons, for it stands below the form. */
export function LiveLine({ run, result, onLook }: LiveLineProps) {
  const voice = useVoice();
  const styles = useStyles();
  if (run.running) return <Later bar={run} />;
  if (result === null) return null;
  return (
    <div className={styles.line} role="status">
      <Text size={200} className={styles.said}>
        {voice.speak(result)}
      </Text>
      <Link as="button" className={styles.look} onClick={onLook}>
        {voice.say("measuring.look")}
      </Link>
    </div>
  );
}

/** Nothing for half a second: what is done by then needs no bar. */
function Later({ bar }: { readonly bar: Run }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return shown && <RunBar run={bar} />;
}

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "baseline", gap: "12px" },
  said: { flex: 1, minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  look: { flexShrink: 0 },
});
