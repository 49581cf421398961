import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useVoice } from "../language.tsx";
import type { Choosable, EntryGroup } from "../actions/choose-entries.ts";

interface EntryListProps {
  readonly label: string;
  readonly groups: readonly EntryGroup<Choosable>[];
  readonly onChoose: (name: string) => void;
}

/** What can be chosen, each with a sentence on what it does, under the headings of their groups. */
export function EntryList({ label, groups, onChoose }: EntryListProps) {
  const voice = useVoice();
  const styles = useStyles();
  const id = useId();
  return groups.map(({ heading, entries }) => (
    <section key={heading ?? ""} className={styles.group}>
      {heading && (
        <Text as="h3" id={id + heading} size={200} weight="semibold" className={styles.heading}>
          {voice.say(heading)}
        </Text>
      )}
      <ul className={styles.list} {...(heading ? { "aria-labelledby": id + heading } : { "aria-label": label })}>
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
    </section>
  ));
}

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  entry: { width: "100%", maxWidth: "none", display: "block", textAlign: "left", padding: "8px 12px" },
  summary: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});
