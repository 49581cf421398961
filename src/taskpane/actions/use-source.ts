import { useCallback, useEffect, useRef, useState, type Dispatch } from "react";
import type { Workbook } from "../../workbook/port.ts";
import { addressName, type Address } from "../../workbook/address.ts";
import type { Action } from "../state/reduce.ts";
import { guessPanel } from "../state/guess.ts";
import type { StudyState } from "../state/study-state.ts";
import { readSource, type Source } from "./read-source.ts";
import { useRun, type Run } from "./use-run.ts";

export interface SourceState {
  /** What was read last; null before, or when the source could not be read. */
  readonly source: Source | null;
  readonly run: Run;
  /** True when the cells have changed since they were read. */
  readonly stale: boolean;
  reread(): void;
}

/** Cells that are read again by themselves when they change. */
const mostReadUnasked = 500_000;

/** Reads the chosen source whenever the choice changes, guesses its roles once, and follows its cells when they change. */
export function useSource(workbook: Workbook, study: StudyState, dispatch: Dispatch<Action>): SourceState {
  const run = useRun();
  const [source, setSource] = useState<Source | null>(null);
  const [stale, setStale] = useState(false);
  const [round, setRound] = useState(0);
  const latest = useRef(study);
  useEffect(() => {
    latest.current = study;
  }, [study]);

  const { start } = run;
  const wanted =
    study.source === null ? null : [addressName(study.source), ...study.additions.map(({ id }) => id)].join(" ");
  useEffect(() => {
    if (wanted === null) return setSource(null);
    const { source: address, additions } = latest.current;
    if (address === null) return;
    // Another range is other data; the same range read again, or grown by rows, may stay in view meanwhile.
    setSource((old) => (old && isSamePlace(old.address, address) ? old : null));
    start((signal, onProgress) => readSource(workbook, address, additions, signal, onProgress)).then((read) => {
      if (read === null) return;
      setSource(read);
      setStale(false);
      const { entity, time, guessed } = latest.current;
      if (entity === null && time === null && guessed) dispatch({ do: "guess", ...guessPanel(read.frame) });
    });
  }, [workbook, wanted, round, start, dispatch]);

  useEffect(() => {
    if (source === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const compare = async () => {
      const rows = latest.current.whole ? await rowsNow(workbook, source.address).catch(() => 0) : 0;
      if (rows > source.address.rows) dispatch({ do: "grow", rows });
      else await compareCells();
    };
    const compareCells = () =>
      workbook.hash(source.address).then(
        (hash) => {
          setStale(hash !== source.hash);
          // Reading is quick up to here; larger data wait for the person.
          const { rows, columns } = source.address;
          if (hash !== source.hash && rows * columns <= mostReadUnasked) setRound((count) => count + 1);
        },
        () => setStale(true),
      );
    const stop = workbook.onChange((sheets) => {
      if (!sheets.includes(source.address.sheet)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void compare(), 600);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [workbook, source, dispatch]);

  const reread = useCallback(() => setRound((count) => count + 1), []);
  return { source, run, stale, reread };
}

const isSamePlace = (a: Address, b: Address): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.columns === b.columns;

/** Rows from the first of the data to the last that its sheet uses. */
async function rowsNow(workbook: Workbook, { sheet, row }: Address): Promise<number> {
  const used = (await workbook.sheets()).find(({ name }) => name === sheet)?.used;
  return used ? used.row + used.rows - row : 0;
}
