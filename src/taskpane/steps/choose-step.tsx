import { Field, Link, SearchBox, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { MessageKey } from "../../messages/message.ts";
import { useVoice } from "../language.tsx";
import { EntryList } from "../parts/entry-list.tsx";
import { matchingEntries, underHeadings, type Choosable } from "../actions/choose-entries.ts";

export interface ChooseStepProps<T extends Choosable> {
  readonly label: string;
  readonly entries: readonly T[];
  readonly chosen: T | null;
  /** Headings in the order they are shown; entries of another or of no group come last. */
  readonly headings?: readonly MessageKey[];
  /** The heading of those. */
  readonly otherwise?: MessageKey;
  readonly onChoose: (name: string) => void;
  /** Goes back to the whole list; the link is called `browse`. */
  readonly onBrowse?: () => void;
  readonly browse?: string;
}

/** More entries than this and a search box stands above them. */
const many = 6;

/** Which measure or analysis: a list that explains each of them at first, a drop-down once one is chosen. */
export function ChooseStep<T extends Choosable>(props: ChooseStepProps<T>) {
  const { label, entries, chosen, headings = [], otherwise, onBrowse, browse } = props;
  const voice = useVoice();
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  // The list and the drop-down take each other's place: the keyboard goes along.
  const moves = useRef(false);
  useEffect(() => {
    if (moves.current) (select.current ?? search.current)?.focus();
    moves.current = false;
  }, [chosen]);
  const choose = (name: string) => {
    moves.current = chosen === null;
    setQuery("");
    props.onChoose(name);
  };
  if (chosen === null) {
    const groups = underHeadings(matchingEntries(entries, query), headings, otherwise);
    const first = groups[0]?.entries[0];
    return (
      <div className={styles.choose}>
        {entries.length > many && (
          <SearchBox
            ref={search}
            className={styles.search}
            placeholder={voice.say("measuring.search")}
            aria-label={voice.say("measuring.search")}
            value={query}
            onChange={(_, { value }) => setQuery(value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !first || event.nativeEvent.isComposing) return;
              event.preventDefault();
              choose(first.name);
            }}
          />
        )}
        <EntryList label={label} groups={groups} onChoose={choose} />
        {/* Always there, so that a screen reader hears it fill. */}
        <Text role="status" className={styles.none}>
          {!first && voice.say("measuring.searchNone", { text: query })}
        </Text>
      </div>
    );
  }
  const options = (some: readonly T[]) =>
    some.map(({ name, title }) => (
      <option key={name} value={name}>
        {voice.say(title)}
      </option>
    ));
  return (
    <div className={styles.chosen}>
      <Field label={label} orientation="horizontal" className={styles.field} hint={voice.say(chosen.summary)}>
        <Select ref={select} value={chosen.name} onChange={(_, data) => choose(data.value)}>
          {underHeadings(entries, headings, otherwise).map(({ heading, entries: some }) =>
            heading ? (
              <optgroup key={heading} label={voice.say(heading)}>
                {options(some)}
              </optgroup>
            ) : (
              options(some)
            ),
          )}
        </Select>
      </Field>
      {onBrowse && entries.length > many && (
        <Link
          as="button"
          className={styles.browse}
          onClick={() => {
            moves.current = true;
            onBrowse();
          }}
        >
          {browse}
        </Link>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  choose: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  search: { maxWidth: "none", width: "100%" },
  none: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", ":empty": { display: "none" } },
  chosen: { display: "flex", flexDirection: "column", gap: "4px" },
  field: { gridTemplateColumns: "minmax(120px, 32%) minmax(0, 1fr)" },
  browse: { alignSelf: "flex-end", fontSize: tokens.fontSizeBase200 },
});
