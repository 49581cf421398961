import { Button, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { MessageKey } from "../../messages/message.ts";
import { useVoice } from "../language.tsx";

interface Choosable {
  readonly name: string;
  readonly title: MessageKey;
  readonly summary: MessageKey;
}

export interface ChooseStepProps<T extends Choosable> {
  readonly label: string;
  readonly entries: readonly T[];
  readonly chosen: T | null;
  readonly onChoose: (name: string) => void;
}

/** Which measure or analysis: a list that explains each of them at first, a drop-down once one is chosen. */
export function ChooseStep<T extends Choosable>({ label, entries, chosen, onChoose }: ChooseStepProps<T>) {
  const voice = useVoice();
  const styles = useStyles();
  if (chosen === null)
    return (
      <ul className={styles.list} aria-label={label}>
        {entries.map(({ name, title, summary }) => (
          <li key={name}>
            <Button className={styles.entry} onClick={() => onChoose(name)}>
              <Text weight="semibold" block>
                {voice.say(title)}
              </Text>
              <Text size={200} block className={styles.summary}>
                {voice.say(summary)}
              </Text>
            </Button>
          </li>
        ))}
      </ul>
    );
  return (
    <Field label={label} orientation="horizontal" className={styles.field} hint={voice.say(chosen.summary)}>
      <Select value={chosen.name} onChange={(_, data) => onChoose(data.value)}>
        {entries.map(({ name, title }) => (
          <option key={name} value={name}>
            {voice.say(title)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  entry: { width: "100%", maxWidth: "none", display: "block", textAlign: "left", padding: "8px 12px" },
  summary: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  field: { gridTemplateColumns: "minmax(120px, 32%) minmax(0, 1fr)" },
});
