import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type RefObject } from "react";
import type { Frame } from "../../frame/frame.ts";
import { measureFigures } from "../../study/measure-figures.ts";
import type { MeasureOutcome } from "../../study/measure.ts";
import { useVoice } from "../language.tsx";
import { FiguresView } from "../parts/figures-view.tsx";
import { TableView } from "../parts/table-view.tsx";
import { rangeSentence, scoreTable, sheetTable } from "../actions/score-table.ts";

export interface MeasuredStepProps {
  readonly frame: Frame;
  readonly entity: string | null;
  readonly time: string | null;
  readonly outcome: MeasureOutcome;
  /** The names the columns get in the sheet. */
  readonly names: readonly string[];
  /** False once the choices or the data have changed. */
  readonly fresh: boolean;
  readonly place: RefObject<HTMLElement | null>;
}

/** What a measure gave, before it is written: how many rows have a value, its figures, its tables, its notes. */
export function MeasuredStep({ frame, entity, time, outcome, names, fresh, place }: MeasuredStepProps) {
  const voice = useVoice();
  const styles = useStyles();
  const [picked, setPicked] = useState(0);
  const shown = Math.min(picked, outcome.columns.length - 1);
  const column = outcome.columns.at(shown);
  const figures = useMemo(
    () =>
      column?.kind !== "number"
        ? []
        : measureFigures(frame, { ...column, name: names[shown] }, { entity, time }, voice.locale),
    [frame, column, names, shown, entity, time, voice.locale],
  );
  return (
    <section className={styles.preview} aria-label={voice.say("pane.preview")} ref={place}>
      {!fresh && <Text size={200}>{voice.say("pane.previewOld")}</Text>}
      {outcome.columns.length > 1 && (
        <Field label={voice.say("figures.column")} orientation="horizontal" className={styles.field}>
          <Select value={String(shown)} onChange={(_, { value }) => setPicked(Number(value))}>
            {names.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {column && (
        <Text block className={styles.said}>
          {voice.speak(rangeSentence(names[shown], column))}
        </Text>
      )}
      <FiguresView of="measure" figures={figures} faded={!fresh} />
      {outcome.tables.map((table) => (
        <TableView key={table.id} table={table} faded={!fresh} />
      ))}
      <TableView
        table={
          outcome.sheet
            ? sheetTable(outcome.sheet.frame, voice.locale)
            : scoreTable(frame, outcome.columns, [entity, time], voice.locale)
        }
        faded={!fresh}
      />
      {outcome.notes.map((note, at) => (
        <Text key={at} size={200} block className={styles.said}>
          {voice.speak(note)}
        </Text>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
  },
  said: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  field: { gridTemplateColumns: "minmax(120px, 32%) minmax(0, 1fr)" },
});
