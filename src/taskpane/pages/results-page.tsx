import { useState } from "react";
import { say } from "../../messages/message.ts";
import { measures } from "../../study/registry.ts";
import { addressName } from "../../workbook/address.ts";
import type { Desk } from "../desk.ts";
import { useVoice } from "../language.tsx";
import { AskDialog } from "../parts/ask-dialog.tsx";
import { Empty } from "../parts/empty.tsx";
import { OverwriteDialog } from "../parts/overwrite-dialog.tsx";
import { PageFrame } from "../parts/page-frame.tsx";
import type { Addition } from "../state/study-state.ts";
import { WrittenList, type WrittenItem } from "../steps/written-list.tsx";
import type { Source } from "../actions/read-source.ts";
import { usePlacements } from "../actions/use-placements.ts";
import { isStale, useRefresh } from "../actions/use-refresh.ts";
import { useRun } from "../actions/use-run.ts";
import { useWriteTable } from "../actions/use-write-table.ts";
import { takeBack } from "./data-page.tsx";

/** What the study has written so far: go to it, bring it up to date, change it, take it away. */
export function ResultsPage({ desk, source }: { readonly desk: Desk; readonly source: Source | null }) {
  const { workbook, study, dispatch, report, data } = desk;
  const voice = useVoice();
  // What was read is no longer what the sheet holds: nothing is refreshed from it.
  const fresh = source !== null && !data.stale;
  const run = useRun();
  const writer = useWriteTable(desk, run);
  const placements = usePlacements(workbook, study, report);
  const [removing, setRemoving] = useState<{ id: string; title: string } | null>(null);
  const refresh = useRefresh(desk, source, run, writer);

  if (study.tables.length + study.additions.length === 0)
    return (
      <PageFrame title={voice.say("pane.results")} notice={desk.notice}>
        <Empty title={voice.say("pane.emptyResultsTitle")}>{voice.say("pane.emptyResults")}</Empty>
      </PageFrame>
    );

  const base = (id: string) => {
    const at = placements?.get(id);
    return { id, where: placements && !at ? null : at ? addressName(at.address) : "", edited: at?.edited === true };
  };
  const goTo = (id: string) => {
    const at = placements?.get(id);
    return {
      label: "pane.goTo",
      run: () => void (at && workbook.select(at.address).catch(report)),
      disabled: !at,
    } as const;
  };
  const tables = study.tables.map((table): WrittenItem => ({
    ...base(table.id),
    title: table.title,
    stale: data.stale || isStale(table, source),
    actions: [
      goTo(table.id),
      { label: "pane.refresh", run: () => void refresh([table]), disabled: !fresh || run.running },
      { label: "pane.edit", run: () => dispatch({ do: "edit", id: table.id }) },
      { label: "pane.remove", run: () => setRemoving({ id: table.id, title: table.title }) },
    ],
  }));
  const columns = study.additions.map((addition): WrittenItem => ({
    ...base(addition.id),
    title: `${addition.names.join(", ")} · ${origin(addition, voice.locale)}`,
    stale: data.stale || isStale(addition, source),
    actions: [
      goTo(addition.id),
      ...(addition.from.kind === "measure"
        ? [{ label: "pane.refresh", run: () => void refresh([addition]), disabled: !fresh || run.running } as const]
        : []),
      { label: "pane.remove", run: () => setRemoving({ id: addition.id, title: addition.names.join(", ") }) },
    ],
  }));
  const stale = [...study.additions, ...study.tables].filter((one) => isStale(one, source));
  return (
    <PageFrame
      title={voice.say("pane.results")}
      run={run}
      failure={run.failure}
      notice={desk.notice}
      primary={
        data.stale
          ? { label: "pane.readAgain", run: data.reread, disabled: data.run.running }
          : {
              label: stale.length > 0 ? "pane.refreshStale" : "pane.refreshAll",
              run: () => void refresh(stale.length > 0 ? stale : study.tables),
              disabled: !fresh || study.tables.length === 0,
            }
      }
    >
      <WrittenList title={voice.say("pane.tables")} items={tables} />
      <WrittenList title={voice.say("pane.columnsBeside")} items={columns} />
      {removing && (
        <AskDialog
          title={voice.say("pane.removeTitle", { title: removing.title })}
          accept={voice.say("pane.remove")}
          onAccept={() => {
            setRemoving(null);
            takeBack(desk, removing.id);
          }}
          onClose={() => setRemoving(null)}
        >
          <p>{voice.say("pane.removeSays")}</p>
        </AskDialog>
      )}
      <OverwriteDialog ask={writer.ask} />
    </PageFrame>
  );
}

function origin({ from }: Addition, locale: Parameters<typeof say>[0]): string {
  if (from.kind === "copy") return say(locale, "pane.copyOf", { column: from.column });
  const measure = measures.find(({ name }) => name === from.measure);
  return measure ? say(locale, measure.title) : from.measure;
}
