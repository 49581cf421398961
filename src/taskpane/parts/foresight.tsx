import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useVoice } from "../language.tsx";
import type { DeclaredForm } from "../actions/use-declared-form.ts";

/** What will happen if this runs now: rows used and so on, or what is still missing. */
export function Foresight({ form }: { readonly form: DeclaredForm }) {
  const voice = useVoice();
  const styles = useStyles();
  const { issues, foreseen, objection } = form;
  const missing = issues.find(({ empty }) => empty);
  if (missing)
    return (
      <Text size={200} className={styles.quiet}>
        {voice.say("pane.stillNeeded", { label: voice.say(missing.field.label) })}
      </Text>
    );
  if (objection && objection.field === null)
    return (
      <Text size={200} role="alert" className={styles.objection}>
        {voice.explain(objection.thrown)}
      </Text>
    );
  return (
    <div role="status" className={styles.lines}>
      {foreseen.map((line, at) => (
        <Text key={at} size={200} block>
          {voice.speak(line)}
        </Text>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  objection: { color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  lines: { maxHeight: "30vh", overflowY: "auto", fontVariantNumeric: "tabular-nums" },
});
