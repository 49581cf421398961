import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { message, type Message, type MessageKey } from "../../messages/message.ts";
import { measures } from "../../study/registry.ts";
import { columnsBlock } from "../../study/run/columns-block.ts";
import { rangeName } from "../../workbook/address.ts";
import type { Desk } from "../desk.ts";
import { FieldsForm } from "../form/fields-form.tsx";
import { problemsByField } from "../form/problems.ts";
import { useVoice } from "../language.tsx";
import { Foresight } from "../parts/foresight.tsx";
import { LiveLine } from "../parts/live-line.tsx";
import { PageFrame } from "../parts/page-frame.tsx";
import { rolesOf } from "../state/guess.ts";
import type { Draft } from "../state/study-state.ts";
import { ChooseStep } from "../steps/choose-step.tsx";
import { MeasuredStep } from "../steps/measured-step.tsx";
import { freeNames } from "../actions/beside.ts";
import type { Source } from "../actions/read-source.ts";
import { rangeSentence } from "../actions/score-table.ts";
import { useDeclaredForm } from "../actions/use-declared-form.ts";
import { useInView } from "../actions/use-in-view.ts";
import { useMeasured, type Measured } from "../actions/use-measured.ts";
import { placeBeside, writeBeside } from "../actions/write-beside.ts";
import { takeBack } from "./data-page.tsx";

/** New columns from the data: efficiency scores, indices. Looked at first, then written beside the data. */
export function MeasurePage({ desk, source }: { readonly desk: Desk; readonly source: Source }) {
  const { workbook, study, dispatch, setNotice } = desk;
  const { frame } = source;
  const voice = useVoice();
  const [tried, setTried] = useState(false);
  const [browsing, setBrowsing] = useState(false);
  // Counts the times a person asked to see the preview: what runs by itself must not move the page.
  const [looks, setLooks] = useState<number | null>(null);
  const look = () => setLooks((old) => (old ?? 0) + 1);
  const view = useInView(looks);
  const chosen = (!browsing && measures.find(({ name }) => name === study.measure.chosen)) || null;
  const roles = useMemo(() => rolesOf(frame, study.entity, study.time), [frame, study.entity, study.time]);
  const form = useDeclaredForm(chosen, study.measure.drafts[chosen?.name ?? ""] ?? noDraft, roles, frame);
  const { run, quiet, measured, fresh, isWritten, ...work } = useMeasured(desk, source, chosen, form);
  const { problems, rest } = problemsByField(chosen?.fields ?? [], form, run.failure ?? quiet.failure, tried, voice);

  const preview = async () => {
    setTried(true);
    if (await work.ask()) look();
  };
  // Other rows than the data's stand on a sheet of their own.
  const writeSheet = async ({ name, frame: rows }: NonNullable<Measured["outcome"]["sheet"]>) => {
    const placed = await run.start(async () => {
      const block = columnsBlock(
        rows,
        rows.columns.map((column) => column.name),
      );
      const sheet = await workbook.addSheet(name);
      return workbook.write(`rows-${sheet}`, block, { sheet, row: 0, column: 0 }, "refuse");
    });
    if (!placed) return;
    const { id, address } = placed;
    setNotice({
      message: message("pane.wroteSheet", { rows: rows.nrow, range: `${address.sheet}!${rangeName(address)}` }),
      actions: [
        { label: "pane.show", run: () => void workbook.select(address).catch(desk.report) },
        { label: "pane.undo", run: () => takeBack(desk, id) },
      ],
    });
  };
  const write = async () => {
    setTried(true);
    const done = await work.ask();
    if (!done) return;
    const { measure, options, outcome } = done;
    if (outcome.sheet) return writeSheet(outcome.sheet);
    // The data may have gained columns since the preview was computed.
    const names = freeNames(
      frame,
      outcome.columns.map(({ name }) => name),
    );
    const columns = outcome.columns.map((column, at) => ({ ...column, name: names[at] }));
    const renamed = outcome.columns.flatMap(({ name }, at) => (names[at] === name ? [] : [[name, names[at]]]));
    const id = `measure-${study.next}`;
    const address = await run.start(async () =>
      writeBeside(workbook, id, frame, columns, await placeBeside(workbook, source, columns.length)),
    );
    if (!address) return;
    work.wrote({ ...done, names, written: id });
    dispatch({
      do: "added",
      addition: {
        id,
        address,
        names: [...names],
        hash: source.hash,
        from: {
          kind: "measure",
          measure: measure.name,
          options: options as Draft,
          rename: Object.fromEntries(renamed) as Record<string, string>,
        },
      },
    });
    setNotice({
      message: message("pane.wroteColumns", {
        names: names.join(", "),
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
      consequence={
        chosen && (
          <>
            {/* What will be done gives way to what was found. */}
            {!fresh && <Foresight form={form} />}
            <LiveLine run={quiet} result={measured && fresh ? inShort(measured) : null} onLook={look} />
          </>
        )
      }
      secondary={
        chosen
          ? { label: "pane.preview", run: () => void preview() }
          : { label: "pane.skipMeasure", run: () => dispatch({ do: "go", page: "analyse" }) }
      }
      primary={chosen ? { label: "pane.writeScores", run: () => void write(), disabled: isWritten } : undefined}
    >
      {chosen === null && <Text>{voice.say("pane.measureIntro")}</Text>}
      <ChooseStep
        label={voice.say("pane.measure")}
        entries={measures}
        chosen={chosen}
        headings={headings}
        otherwise="measuring.groupOther"
        browse={voice.say("measuring.showEvery")}
        onBrowse={() => setBrowsing(true)}
        onChoose={(name) => {
          setBrowsing(false);
          setTried(false);
          work.changing();
          work.clear();
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
            work.changing();
            dispatch({ do: "set", form: "measure", field, value });
          }}
        />
      )}
      {measured && chosen && (
        <MeasuredStep
          frame={frame}
          entity={study.entity}
          time={study.time}
          outcome={measured.outcome}
          names={measured.names}
          fresh={fresh}
          place={view}
        />
      )}
    </PageFrame>
  );
}

/** In the order of a study: from what is measured to what is done to columns. */
const headings: readonly MessageKey[] = [
  "measuring.groupEfficiency",
  "measuring.groupRobots",
  "measuring.groupIndices",
  "measuring.groupSpatial",
  "measuring.groupSteps",
];

/** What was found, in one sentence: of the first new column, or the first note where rows changed and no column came. */
const inShort = ({ outcome, names }: Measured): Message =>
  outcome.columns.length > 0
    ? rangeSentence(names[0], outcome.columns[0])
    : (outcome.notes[0] ?? message("pane.preview"));

const noDraft: Draft = {};
