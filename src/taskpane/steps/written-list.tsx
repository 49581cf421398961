import { Badge, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { MessageKey } from "../../messages/message.ts";
import { useVoice } from "../language.tsx";

export interface WrittenItem {
  readonly id: string;
  readonly title: string;
  readonly where: string | null;
  /** The data it came from has changed. */
  readonly stale: boolean;
  /** A person edited inside it. */
  readonly edited: boolean;
  readonly actions: readonly { readonly label: MessageKey; readonly run: () => void; readonly disabled?: boolean }[];
}

/** What the study wrote: where it is, whether it still says what the data say, and what can be done with it. */
export function WrittenList({ title, items }: { readonly title: string; readonly items: readonly WrittenItem[] }) {
  const voice = useVoice();
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section>
      <Text as="h2" size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <div className={styles.first}>
              <Text weight="semibold" className={styles.title}>
                {item.title}
              </Text>
              {item.stale && (
                <Badge appearance="tint" color="warning">
                  {voice.say("pane.stale")}
                </Badge>
              )}
              {item.edited && (
                <Badge appearance="tint" color="informative">
                  {voice.say("pane.edited")}
                </Badge>
              )}
            </div>
            <Text size={200} block className={styles.where}>
              {item.where ?? voice.say("pane.gone")}
            </Text>
            <div className={styles.actions}>
              {item.actions.map(({ label, run, disabled }) => (
                <Link as="button" key={label} onClick={run} disabled={disabled}>
                  {voice.say(label)}
                </Link>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  heading: { display: "block", margin: "0 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  first: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  title: { overflowWrap: "anywhere", minWidth: 0 },
  where: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px 16px", marginTop: "4px" },
});
