import { Combobox, Option, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useVoice } from "../language.tsx";

export interface ColumnPickerProps {
  readonly value: string | null;
  readonly columns: readonly string[];
  readonly onChange: (value: string | null) => void;
}

/** One column, searched by typing; an expression such as log(gdp) may be typed instead. Clearing the text clears it. */
export function ColumnPicker({ value, columns, onChange, ...aria }: ColumnPickerProps) {
  const voice = useVoice();
  const styles = useStyles();
  // What is being typed; null while nothing is.
  const [query, setQuery] = useState<string | null>(null);
  const found = matching(columns, query ?? "");
  const settle = () => {
    if (query !== null && query.trim() !== (value ?? "")) onChange(query.trim() || null);
    setQuery(null);
  };
  return (
    <Combobox
      {...aria}
      className={styles.box}
      listbox={{ className: styles.list }}
      freeform
      placeholder={voice.say("pane.chooseColumn")}
      value={query ?? value ?? ""}
      selectedOptions={value === null ? [] : [value]}
      onChange={(event) => setQuery(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        setQuery(null);
        onChange(optionValue ?? null);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        // The list may still point at a longer name than the one just typed.
        if (event.key === "Enter" && query !== null && columns.includes(query.trim())) {
          event.preventDefault();
          settle();
        }
      }}
    >
      {found.map((name) => (
        <Option key={name}>{name}</Option>
      ))}
    </Combobox>
  );
}

/** Columns whose name holds what was typed: just that name first, then those that begin with it; at most 200 are listed. */
export function matching(columns: readonly string[], query: string): readonly string[] {
  const wanted = query.trim().toLowerCase();
  const place = (name: string) => name.toLowerCase().indexOf(wanted);
  const rank = (name: string) => (name.toLowerCase() === wanted ? 0 : place(name) === 0 ? 1 : 2);
  return columns
    .filter((name) => place(name) >= 0)
    .sort((a, b) => (wanted === "" ? 0 : rank(a) - rank(b)))
    .slice(0, 200);
}

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
  list: { maxHeight: "min(320px, 50vh)" },
});
