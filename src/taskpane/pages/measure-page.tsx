import { Text, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { message } from "../../messages/message.ts";
import type { MeasureOutcome } from "../../study/measure.ts";
import { measures } from "../../study/registry.ts";
import { rangeName } from "../../workbook/address.ts";
import type { Desk } from "../desk.ts";
import { FieldsForm } from "../form/fields-form.tsx";
import { problemsByField } from "../form/problems.ts";
import { useVoice } from "../language.tsx";
import { Foresight } from "../parts/foresight.tsx";
import { PageFrame } from "../parts/page-frame.tsx";
import { TableView } from "../parts/table-view.tsx";
import { rolesOf } from "../state/guess.ts";
import type { Draft } from "../state/study-state.ts";
import { ChooseStep } from "../steps/choose-step.tsx";
import { freeNames } from "../work/beside.ts";
import type { Source } from "../work/read-source.ts";
import { rangeOf, scoreTable } from "../work/score-table.ts";
import { painted, studyContext } from "../work/study-context.ts";
import { useInView } from "../work/use-in-view.ts";
import { useDeclaredForm } from "../work/use-declared-form.ts";
import { useRun } from "../work/use-run.ts";
import { placeBeside, writeBeside } from "../work/write-beside.ts";
import { takeBack } from "./data-page.tsx";

interface Scored {
  readonly outcome: MeasureOutcome;
  /** The names the columns get in the sheet. */
  readonly names: readonly string[];
  /** Id of the columns once they are in the sheet. */
  readonly written?: string;
  readonly key: string;
}

/** New columns from the data: efficiency scores, indices. Looked at first, then written beside the data. */
export function MeasurePage({ desk, source }: { readonly desk: Desk; readonly source: Source }) {
  const { workbook, executor, study, dispatch, setNotice } = desk;
  const { frame } = source;
  const voice = useVoice();
  const styles = useStyles();
  const run = useRun();
  const [tried, setTried] = useState(false);
  const [scored, setScored] = useState<Scored | null>(null);
  const chosen = measures.find(({ name }) => name === study.measure.chosen) ?? null;
  const roles = useMemo(() => rolesOf(frame, study.entity, study.time), [frame, study.entity, study.time]);
  const draft = study.measure.drafts[chosen?.name ?? ""] ?? noDraft;
  const form = useDeclaredForm(chosen, draft, roles, frame);
  const key = JSON.stringify([chosen?.name, form.options, source.hash]);
  const fresh = scored?.key === key;
  // The same scores twice beside the data would be a slip.
  const isWritten = fresh && study.additions.some(({ id }) => id === scored.written);
  const view = useInView(scored);
  const { problems, rest } = problemsByField(chosen?.fields ?? [], form, run.failure, tried, voice);

  const compute = () => {
    setTried(true);
    if (!chosen || form.options === null) return Promise.resolve(null);
    const { options } = form;
    return run.start(async (signal, onProgress) => {
      await painted();
      const outcome = await chosen.run(
        frame,
        options,
        studyContext({ workbook, executor, locale: voice.locale }, signal, onProgress),
      );
      signal.throwIfAborted();
      return { outcome, key, names: namesFor(frame, outcome) };
    });
  };
  const preview = () => void compute().then((done) => done && setScored(done));
  const write = async () => {
    const done = fresh ? scored : await compute();
    if (!done || !chosen || form.options === null) return;
    const { options } = form;
    const own = done.outcome.columns;
    const free = namesFor(frame, done.outcome);
    setScored({ ...done, names: free });
    const columns = own.map((column, at) => ({ ...column, name: free[at] }));
    const rename = Object.fromEntries(own.flatMap(({ name }, at) => (free[at] === name ? [] : [[name, free[at]]])));
    const id = `measure-${study.next}`;
    const address = await run.start(async () =>
      writeBeside(workbook, id, frame, columns, await placeBeside(workbook, source, columns.length)),
    );
    if (!address) return;
    setScored({ ...done, names: free, written: id });
    dispatch({
      do: "added",
      addition: {
        id,
        address,
        names: [...free],
        hash: source.hash,
        from: { kind: "measure", measure: chosen.name, options: options as Draft, rename },
      },
    });
    setNotice({
      message: message("pane.wroteColumns", {
        names: free.join(", "),
        range: `${address.sheet}!${rangeName(address)}`,
      }),
      actions: [
        { label: "pane.show", run: () => void workbook.select(address).catch(desk.report) },
        { label: "pane.undo", run: () => takeBack(desk, id) },
      ],
    });
  };

  return (
    <PageFrame
      title={voice.say("pane.measure")}
      run={run}
      failure={rest}
      notice={desk.notice}
      consequence={chosen && <Foresight form={form} />}
      secondary={
        chosen
          ? { label: "pane.preview", run: preview }
          : { label: "pane.skipMeasure", run: () => dispatch({ do: "go", page: "analyse" }) }
      }
      primary={chosen ? { label: "pane.writeScores", run: () => void write(), disabled: isWritten } : undefined}
    >
      {chosen === null && <Text>{voice.say("pane.measureIntro")}</Text>}
      <ChooseStep
        label={voice.say("pane.measure")}
        entries={measures}
        chosen={chosen}
        onChoose={(name) => {
          setTried(false);
          run.forget();
          dispatch({ do: "choose", form: "measure", name });
        }}
      />
      {chosen && (
        <FieldsForm
          key={chosen.name}
          fields={chosen.fields}
          values={form.values}
          columns={form.columns}
          sheets={desk.choices.sheets}
          problems={problems}
          guessed={form.guessed}
          onChange={(field, value) => {
            run.forget();
            dispatch({ do: "set", form: "measure", field, value });
          }}
        />
      )}
      {scored && chosen && (
        <section className={styles.preview} aria-label={voice.say("pane.preview")} ref={view}>
          {!fresh && <Text size={200}>{voice.say("pane.previewOld")}</Text>}
          {scored.outcome.notes.map((note, at) => (
            <Text key={at} block>
              {voice.speak(note)}
            </Text>
          ))}
          {scored.outcome.columns.map((column, at) => {
            const { filled, missing, min, max } = rangeOf(column);
            const [low, high] = [min, max].map((value) => Number(value.toPrecision(4)));
            return (
              <Text key={column.name} block>
                {filled === 0
                  ? voice.say("pane.scoredNone", { name: scored.names[at], missing })
                  : voice.say("pane.scored", { name: scored.names[at], filled, missing, min: low, max: high })}
              </Text>
            );
          })}
          <TableView
            table={scoreTable(frame, scored.outcome.columns, [study.entity, study.time], voice.locale)}
            faded={!fresh}
          />
          {scored.outcome.tables.map((table) => (
            <TableView key={table.id} table={table} faded={!fresh} />
          ))}
        </section>
      )}
    </PageFrame>
  );
}

const namesFor = (frame: Source["frame"], { columns }: MeasureOutcome): readonly string[] =>
  freeNames(
    frame,
    columns.map(({ name }) => name),
  );

const noDraft: Draft = {};

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});
