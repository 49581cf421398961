import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { MessageKey } from "../../messages/message.ts";
import { fromProblemData } from "../../messages/problem.ts";
import type { AnalysisOutcome } from "../../study/analysis.ts";
import { analyses } from "../../study/registry.ts";
import type { Desk } from "../desk.ts";
import { FieldsForm } from "../form/fields-form.tsx";
import { problemsByField } from "../form/problems.ts";
import { useVoice } from "../language.tsx";
import { FiguresView } from "../parts/figures-view.tsx";
import { Foresight } from "../parts/foresight.tsx";
import { OverwriteDialog } from "../parts/overwrite-dialog.tsx";
import { PageFrame } from "../parts/page-frame.tsx";
import { TableView } from "../parts/table-view.tsx";
import { rolesOf } from "../state/guess.ts";
import type { Draft } from "../state/study-state.ts";
import { ChooseStep } from "../steps/choose-step.tsx";
import type { Source } from "../actions/read-source.ts";
import { painted, studyContext } from "../actions/study-context.ts";
import { useInView } from "../actions/use-in-view.ts";
import { useDeclaredForm } from "../actions/use-declared-form.ts";
import { useForeseenSheets } from "../actions/use-foreseen-sheets.ts";
import { useRun } from "../actions/use-run.ts";
import { useWriteTable } from "../actions/use-write-table.ts";

interface Estimated {
  readonly outcome: AnalysisOutcome;
  readonly key: string;
}

/** One analysis: its options, what they imply, its table, and the way into the sheet. */
export function AnalysePage({ desk, source }: { readonly desk: Desk; readonly source: Source }) {
  const { workbook, executor, study, dispatch } = desk;
  const { frame } = source;
  const voice = useVoice();
  const styles = useStyles();
  const run = useRun();
  const writer = useWriteTable(desk, run);
  const [tried, setTried] = useState(false);
  const [browsing, setBrowsing] = useState(false);
  const [estimated, setEstimated] = useState<Estimated | null>(null);
  const chosen = (!browsing && analyses.find(({ name }) => name === study.analysis.chosen)) || null;
  const roles = useMemo(() => rolesOf(frame, study.entity, study.time), [frame, study.entity, study.time]);
  const declared = useDeclaredForm(chosen, study.analysis.drafts[chosen?.name ?? ""] ?? noDraft, roles, frame);
  const form = useForeseenSheets(chosen, declared, frame, { workbook, executor, locale: voice.locale });
  const key = JSON.stringify([chosen?.name, form.options, source.hash, frame.columns.length, voice.locale]);
  const fresh = estimated?.key === key;
  const view = useInView(estimated);
  const { problems, rest } = problemsByField(chosen?.fields ?? [], form, run.failure, tried, voice);
  const edited = study.tables.find(({ id }) => id === study.editing);

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
      return { outcome, key };
    });
  };
  const preview = () => void compute().then((done) => done && setEstimated(done));
  const write = async () => {
    const done = fresh ? estimated : await compute();
    if (!done || !chosen || form.options === null) return;
    setEstimated(done);
    await writer.write(
      {
        id: study.editing ?? `table-${study.next}`,
        analysis: chosen.name,
        options: form.options as Draft,
        tables: done.outcome.tables,
        figures: done.outcome.figures,
        wanted: voice.say(chosen.title),
        hash: source.hash,
      },
      "wrote",
    );
  };

  return (
    <PageFrame
      title={voice.say("pane.analyse")}
      run={run}
      failure={rest}
      notice={desk.notice}
      consequence={chosen && <Foresight form={form} />}
      secondary={chosen ? { label: "pane.preview", run: preview } : undefined}
      primary={chosen ? { label: "pane.writeTable", run: () => void write() } : undefined}
    >
      {chosen === null && <Text>{voice.say("pane.analyseIntro")}</Text>}
      <ChooseStep
        label={voice.say("pane.method")}
        entries={analyses}
        chosen={chosen}
        headings={headings}
        otherwise="measuring.groupOther"
        browse={voice.say("analyses.showEvery")}
        onBrowse={() => setBrowsing(true)}
        onChoose={(name) => {
          setBrowsing(false);
          setTried(false);
          // What another method showed is no preview of this one.
          setEstimated(null);
          run.forget();
          dispatch({ do: "choose", form: "analysis", name });
        }}
      />
      {edited && (
        <Text size={200} className={styles.editing}>
          {voice.say("pane.editingTable", { title: edited.title, sheet: edited.sheet })}{" "}
          <Link as="button" onClick={() => dispatch({ do: "edit", id: null })}>
            {voice.say("pane.newTable")}
          </Link>
        </Text>
      )}
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
            dispatch({ do: "set", form: "analysis", field, value });
          }}
        />
      )}
      {chosen && Object.keys(study.analysis.drafts[chosen.name] ?? noDraft).length > 0 && (
        <Button
          className={styles.reset}
          size="small"
          appearance="subtle"
          onClick={() => dispatch({ do: "reset", form: "analysis" })}
        >
          {voice.say("pane.reset")}
        </Button>
      )}
      {estimated && chosen && (
        <section className={styles.preview} aria-label={voice.say("pane.preview")} ref={view}>
          {!fresh && <Text size={200}>{voice.say("pane.previewOld")}</Text>}
          {estimated.outcome.models.map((model, at) =>
            "problem" in model ? (
              <Text key={at} size={200} block className={styles.failed}>
                ({at + 1}) {voice.explain(fromProblemData(model.problem))}
              </Text>
            ) : null,
          )}
          {estimated.outcome.tables.map((table) => (
            <TableView key={table.id} table={table} faded={!fresh} />
          ))}
          {estimated.outcome.figures && (
            <FiguresView of="analysis" figures={estimated.outcome.figures} faded={!fresh} />
          )}
          {estimated.outcome.notes.map((note, at) => (
            <Text key={at} size={200} block>
              {voice.speak(note)}
            </Text>
          ))}
        </section>
      )}
      <OverwriteDialog ask={writer.ask} />
    </PageFrame>
  );
}

/** In the order of a paper. */
const headings: readonly MessageKey[] = [
  "analyses.groupDescribe",
  "analyses.groupPanel",
  "analyses.groupEndogeneity",
  "analyses.groupPolicy",
  "analyses.groupMechanism",
  "analyses.groupSpatial",
  "analyses.groupDml",
  "analyses.groupRobustness",
];

const noDraft: Draft = {};

const useStyles = makeStyles({
  editing: { color: tokens.colorNeutralForeground2 },
  reset: { alignSelf: "flex-start", marginLeft: "-8px" },
  preview: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  failed: { color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});
