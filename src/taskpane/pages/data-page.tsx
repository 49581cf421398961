import { Button, Link, Text } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useMemo, useState } from "react";
import { convertColumn, type Conversion } from "../../frame/convert.ts";
import type { NumberColumn } from "../../frame/frame.ts";
import { panelHealth } from "../../frame/health.ts";
import { message } from "../../messages/message.ts";
import { healthFindings, panelFindings, type Finding } from "../../study/health-findings.ts";
import { addressName, columnIndex, rangeName, type Address } from "../../workbook/address.ts";
import type { Desk } from "../desk.ts";
import { columnNames } from "../form/initial.ts";
import { useVoice } from "../language.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageFrame } from "../parts/page-frame.tsx";
import { FixDialog } from "../steps/fix-dialog.tsx";
import { HealthStep } from "../steps/health-step.tsx";
import { RolesStep } from "../steps/roles-step.tsx";
import { SourceStep } from "../steps/source-step.tsx";
import type { Source } from "../actions/read-source.ts";
import { choice, type SourceChoice } from "../actions/source-choices.ts";
import { placeBeside, writeBeside } from "../actions/write-beside.ts";

/** Which data, which columns make the panel, and what is odd in them. */
export function DataPage({ desk }: { readonly desk: Desk }) {
  const { workbook, study, dispatch, choices, data, report } = desk;
  const voice = useVoice();
  const { source, run, stale } = data;
  const [fix, setFix] = useState<{ column: string; conversion: Conversion; at: Address } | null>(null);
  const panel = useMemo(() => lookAtPanel(source, study.entity, study.time), [source, study.entity, study.time]);
  const findings = useMemo(
    () => (source ? [...panel.findings, ...healthFindings(source.health)] : []),
    [source, panel],
  );
  const chosen = study.source && choiceOf(study.source, study.table, choices.sources ?? []);

  const choose = ({ address, table, whole }: SourceChoice) => dispatch({ do: "source", source: address, table, whole });
  const useSelection = () => {
    workbook.selection().then((selection) => selection && choose(choice(selection, null)), report);
  };
  const offerFix = async (column: string) => {
    if (!source) return;
    try {
      const conversion = convertColumn(source.frame, column);
      setFix({ column, conversion, at: await placeBeside(workbook, source, 1) });
    } catch (fault) {
      report(fault);
    }
  };
  const applyFix = async ({ column, conversion, at }: NonNullable<typeof fix>) => {
    const made = conversion.frame.columns.find(({ name }) => name === conversion.name) as NumberColumn;
    const id = `copy-${study.next}`;
    try {
      const address = await writeBeside(workbook, id, conversion.frame, [made], at);
      dispatch({ do: "added", addition: { id, address, names: [made.name], from: { kind: "copy", column } } });
      desk.setNotice({
        message: message("pane.fixed", { name: made.name, range: rangeName(address) }),
        actions: [
          { label: "pane.show", run: () => void workbook.select(address).catch(report) },
          { label: "pane.undo", run: () => takeBack(desk, id) },
        ],
      });
    } catch (fault) {
      report(fault);
    }
  };

  if (study.source === null && choices.sources !== null && choices.sources.length === 0)
    return (
      <PageFrame title={voice.say("pane.data")}>
        <Empty
          title={voice.say("pane.emptyDataTitle")}
          action={desk.onSample && { label: voice.say("pane.loadSample"), run: desk.onSample }}
        >
          {voice.say("pane.emptyData")}
        </Empty>
      </PageFrame>
    );
  return (
    <PageFrame
      title={voice.say("pane.data")}
      run={run}
      notice={desk.notice}
      primary={{ label: "pane.continue", run: () => advance(desk), disabled: !source }}
    >
      <SourceStep
        choices={choices.sources ?? []}
        chosen={chosen}
        problem={run.failure == null ? null : voice.explain(run.failure)}
        onChoose={choose}
        onSelection={useSelection}
      />
      {source && (
        <>
          <Text>
            {voice.say("pane.rowsAndColumns", { rows: source.frame.nrow, columns: source.frame.columns.length })}{" "}
            {stale && voice.say("pane.dataChanged")}{" "}
            <Link as="button" onClick={data.reread} disabled={run.running}>
              {voice.say("pane.readAgain")}
            </Link>
          </Text>
          <RolesStep
            columns={columnNames(source.frame)}
            entity={study.entity}
            time={study.time}
            guessed={study.guessed}
            problem={panel.thrown == null ? null : voice.explain(panel.thrown)}
            onChange={(role, column) => dispatch({ do: "role", role, column })}
            onConfirm={() => dispatch({ do: "confirm-roles" })}
          />
          <HealthStep
            findings={findings}
            onShow={(finding) => void workbook.select(cellOf(finding, source)).catch(report)}
            onFix={(column) => void offerFix(column)}
          />
        </>
      )}
      {!source && study.source !== null && !run.running && (
        <Button icon={<ArrowClockwiseRegular />} onClick={data.reread}>
          {voice.say("pane.readAgain")}
        </Button>
      )}
      {fix && (
        <FixDialog
          column={fix.column}
          conversion={fix.conversion}
          at={fix.at}
          onAccept={() => {
            setFix(null);
            void applyFix(fix);
          }}
          onClose={() => setFix(null)}
        />
      )}
    </PageFrame>
  );
}

/** Undo of what was written beside the data. */
export function takeBack({ workbook, dispatch, setNotice, report }: Desk, id: string): void {
  workbook.remove(id).then(() => {
    dispatch({ do: "taken-back", id });
    setNotice({ message: message("pane.undone"), actions: [] });
  }, report);
}

function advance({ dispatch }: Desk): void {
  dispatch({ do: "confirm-roles" });
  dispatch({ do: "go", page: "measure" });
}

function lookAtPanel(
  source: Source | null,
  entity: string | null,
  time: string | null,
): { readonly findings: readonly Finding[]; readonly thrown: unknown } {
  if (!source || entity === null || time === null) return { findings: [], thrown: null };
  try {
    return { findings: panelFindings(panelHealth(source.frame, entity, time)), thrown: null };
  } catch (thrown) {
    return { findings: [], thrown };
  }
}

const choiceOf = (source: Address, table: string | null, known: readonly SourceChoice[]): SourceChoice =>
  known.find((one) => one.table === table && addressName(one.address) === addressName(source)) ?? choice(source, table);

/** The first cell a finding is about; the whole first row of the data when it is about no column. */
function cellOf({ letters, rows }: Finding, { address }: Source): Address {
  const cell = { sheet: address.sheet, row: rows[0] - 1, rows: 1 };
  return letters === undefined
    ? { ...cell, column: address.column, columns: address.columns }
    : { ...cell, column: columnIndex(letters), columns: 1 };
}
