import { useRef, useState } from "react";
import type { MeasureOutcome, Measure } from "../../study/measure.ts";
import type { Options } from "../../study/field.ts";
import type { Desk } from "../desk.ts";
import { useVoice } from "../language.tsx";
import { freeNames } from "./beside.ts";
import type { Source } from "./read-source.ts";
import { painted, studyContext } from "./study-context.ts";
import type { DeclaredForm } from "./use-declared-form.ts";
import { useLive } from "./use-live.ts";
import { useRun, type Run } from "./use-run.ts";

export interface Measured {
  readonly measure: Measure;
  readonly options: Options;
  readonly outcome: MeasureOutcome;
  /** The names the columns get in the sheet. */
  readonly names: readonly string[];
  /** Id of the columns once they are in the sheet. */
  readonly written?: string;
  /** Measure, options and data it was computed from. */
  readonly choices: string;
  readonly locale: string;
}

/** More rows than this, and a measure runs only when asked. */
const fewRows = 5000;

/** Milliseconds: a measure that once took longer runs only when asked. */
const patience = 4000;

/**
 * The outcome of the chosen measure: computed when asked, or quietly by itself where the data are few and the measure is
 * quick. Nothing that runs by itself is ever in the way of what a person asks for.
 */
export function useMeasured(desk: Desk, { frame, hash }: Source, chosen: Measure | null, form: DeclaredForm) {
  const { workbook, executor, study } = desk;
  const { locale } = useVoice();
  const run = useRun();
  const quiet = useRun();
  const slow = useRef(new Set<string>());
  const [measured, setMeasured] = useState<Measured | null>(null);

  const choices = JSON.stringify([chosen?.name, form.options, hash]);
  const same = measured?.choices === choices;
  const fresh = same && measured.locale === locale;
  // The same scores twice beside the data would be a slip.
  const isWritten = same && study.additions.some(({ id }) => id === measured.written);
  const key = `${choices} ${locale}`;

  const compute = (on: Run): Promise<Measured | null> => {
    if (!chosen || form.options === null) return Promise.resolve(null);
    const { options } = form;
    live.begun(key);
    return on.start(async (signal, onProgress) => {
      await painted();
      const lent = studyContext({ workbook, executor, locale }, signal, onProgress);
      const outcome = await chosen.run(frame, options, lent);
      signal.throwIfAborted();
      const names = freeNames(
        frame,
        outcome.columns.map(({ name }) => name),
      );
      return { measure: chosen, options, outcome, names, choices, locale };
    });
  };

  const show = (done: Measured) =>
    setMeasured((old) =>
      // In another language the columns are still those that were written.
      isWritten && old?.choices === done.choices ? { ...done, names: old.names, written: old.written } : done,
    );

  const byItself = async () => {
    const began = Date.now();
    const done = await compute(quiet);
    if (chosen && Date.now() - began > patience) slow.current.add(chosen.name);
    if (done) show(done);
  };
  const able = chosen !== null && form.options !== null && form.objection === null;
  const waits = run.running || fresh || frame.nrow >= fewRows || slow.current.has(chosen?.name ?? "");
  const live = useLive(able && !waits ? key : null, () => void byItself(), quiet.cancel);

  return {
    run,
    quiet,
    measured,
    fresh,
    isWritten,
    /** The outcome of the present choices, computed unless it is there already; null when that failed or was cancelled. */
    async ask(): Promise<Measured | null> {
      if (fresh) return measured;
      quiet.cancel();
      const done = await compute(run);
      if (done) show(done);
      return done;
    },
    wrote: setMeasured as (done: Measured) => void,
    /** The choices are about to change: what is said of the old ones goes. */
    changing() {
      run.forget();
      quiet.cancel();
    },
    clear: () => setMeasured(null),
  };
}
