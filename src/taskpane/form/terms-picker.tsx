import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
  makeStyles,
} from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { useVoice } from "../language.tsx";
import { matching } from "./column-picker.tsx";
import { splitTerms } from "./term.ts";

export interface TermsPickerProps {
  readonly label: string;
  readonly terms: readonly string[];
  readonly columns: readonly string[];
  readonly onChange: (terms: readonly string[]) => void;
}

/**
 * Columns and expressions in order. Typing searches; Enter or a comma takes what was typed, such as log(gdp) or L.ai; a
 * tag opens a menu that moves it or wraps it, and Alt with an arrow moves it.
 */
export function TermsPicker({ label, terms, columns, onChange, ...aria }: TermsPickerProps) {
  const voice = useVoice();
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const left = columns.filter((name) => !terms.includes(name));
  const found = matching(left, query);
  const add = (more: readonly string[]) => {
    setQuery("");
    const fresh = more.filter((term, at) => !terms.includes(term) && more.indexOf(term) === at);
    if (fresh.length > 0) onChange([...terms, ...fresh]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || query.trim() === "") return;
    const taken = takenByEnter(query, columns, found);
    if (taken === null) return;
    event.preventDefault();
    add(taken);
  };
  return (
    <TagPicker
      selectedOptions={[...terms]}
      open={open && (found.length > 0 || query !== "")}
      onOpenChange={(_, data) => setOpen(data.open)}
      onOptionSelect={(event, { value }) => {
        // The list still points at the entry just taken while the next one is typed: Enter never removes.
        const byEnter = event.type === "keydown" && (event as KeyboardEvent).key === "Enter";
        if (terms.includes(value)) {
          if (!byEnter) onChange(terms.filter((term) => term !== value));
        } else add([value === typed ? query.trim() : value]);
      }}
    >
      <TagPickerControl className={styles.control}>
        <TagPickerGroup aria-label={label} className={styles.tags}>
          {terms.map((term, at) => (
            <TermTag key={term} term={term} at={at} terms={terms} onChange={onChange} />
          ))}
        </TagPickerGroup>
        <TagPickerInput
          {...aria}
          className={styles.input}
          placeholder={terms.length === 0 ? voice.say("pane.addColumns") : voice.say("pane.addMore")}
          value={query}
          onChange={(event) => {
            const text = event.target.value.trimStart();
            const parts = splitTerms(text);
            if (/[,，、;；\n\t]\s*$/.test(text) && parts.length > 0) add(parts);
            else if (parts.length > 1) add(parts);
            else setQuery(text);
          }}
          onBlur={() => add(splitTerms(query))}
          onKeyDown={onKeyDown}
        />
      </TagPickerControl>
      <TagPickerList className={styles.list}>
        {found.map((name) => (
          <TagPickerOption key={name} value={name}>
            {name}
          </TagPickerOption>
        ))}
        {found.length === 0 && (
          <TagPickerOption value={typed} text={query}>
            {voice.say("pane.useTerm", { term: query.trim() })}
          </TagPickerOption>
        )}
      </TagPickerList>
    </TagPicker>
  );
}

/**
 * What Enter takes of a text that was typed: a column of just that name, whatever the list points at; else an expression
 * where no column begins so. Null leaves Enter to the list.
 */
export function takenByEnter(
  query: string,
  columns: readonly string[],
  found: readonly string[],
): readonly string[] | null {
  const text = query.trim();
  const same = columns.find((name) => name === text) ?? columns.find((name) => alike(name, text));
  if (same !== undefined) return [same];
  return found.length > 0 && found[0].toLowerCase().startsWith(text.toLowerCase()) ? null : splitTerms(query);
}

const alike = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Stands for "what was typed" in the list: no column can have this name. */
const typed = "\u0000typed";

interface TermTagProps {
  readonly term: string;
  readonly at: number;
  readonly terms: readonly string[];
  readonly onChange: (terms: readonly string[]) => void;
}

function TermTag({ term, at, terms, onChange }: TermTagProps) {
  const voice = useVoice();
  const styles = useStyles();
  const move = (by: number) => onChange(moved(terms, at, by));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(by);
  };
  const replace = (wrapped: string) => onChange(terms.map((one, index) => (index === at ? wrapped : one)));
  return (
    <InteractionTag value={term} size="small" appearance="outline" className={styles.tag} onKeyDownCapture={onKeyDown}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <InteractionTagPrimary hasSecondaryAction className={styles.primary} title={term}>
            {term}
          </InteractionTagPrimary>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={at === 0} onClick={() => move(-1)} secondaryContent="Alt+←">
              {voice.say("pane.moveEarlier")}
            </MenuItem>
            <MenuItem disabled={at === terms.length - 1} onClick={() => move(1)} secondaryContent="Alt+→">
              {voice.say("pane.moveLater")}
            </MenuItem>
            <MenuDivider />
            {wrappings.map(({ key, wrap }) => (
              <MenuItem key={key} onClick={() => replace(wrap(term))} secondaryContent={wrap(shortened(term))}>
                {voice.say(key)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <InteractionTagSecondary aria-label={voice.say("pane.removeTerm", { term })} />
    </InteractionTag>
  );
}

const shift = (operator: string) => (term: string) =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(term) ? `${operator}.${term}` : `${operator}.(${term})`;
const wrappings = [
  { key: "pane.takeLog", wrap: (term: string) => `log(${term})` },
  { key: "pane.takeLag", wrap: shift("L") },
  { key: "pane.takeDifference", wrap: shift("D") },
] as const;

const shortened = (term: string): string => (term.length > 12 ? "x" : term);

/** The terms with the one at `at` moved by so many places, as far as there are places. */
export function moved(terms: readonly string[], at: number, by: number): readonly string[] {
  const to = Math.min(terms.length - 1, Math.max(0, at + by));
  const rest = terms.filter((_, index) => index !== at);
  return [...rest.slice(0, to), terms[at], ...rest.slice(to)];
}

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%", paddingRight: "28px" },
  tags: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "4px 0", maxWidth: "100%" },
  tag: { maxWidth: "100%", minWidth: 0 },
  primary: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  input: { minWidth: "48px" },
  list: { maxHeight: "min(320px, 50vh)" },
});
