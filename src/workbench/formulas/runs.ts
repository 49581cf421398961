import type { Cells } from "../../frame/cells.ts";
import type { Locale } from "../../messages/locale.ts";
import type { FormulaCall } from "../../functions/formula-call.ts";
import type { Formula, FormulaArgument, FormulaContext } from "../../study/formula.ts";

/** What a cell shows now. */
export type Outcome = { readonly cells: Cells } | { readonly error: unknown } | "busy";

interface Run {
  readonly key: string;
  readonly abort: AbortController;
  readonly askers: Set<string>;
  outcome: Outcome;
}

export interface FormulaRuns {
  /** The outcome for these arguments; starts the work when nobody has asked for it before. `cell` is who asks. */
  ask(cell: string, formula: Formula, args: readonly FormulaArgument[]): Outcome;
  /** Every cell of a calculation has asked: work that nobody asks for any more is cancelled. */
  settle(): void;
  /** These cells hold no formula any more. */
  forget(gone: (cell: string) => boolean): void;
  /** Cells that wait for work still running. */
  waiting(): readonly string[];
}

export interface RunsOptions {
  readonly call: FormulaCall;
  /** What the formulas work with, beside the language. */
  readonly context: Omit<FormulaContext, "locale" | "signal">;
  readonly locale: () => Locale;
  /** The work these cells asked for has ended: calculate them again. */
  readonly onDone: (cells: readonly string[]) => void;
  /** How many characters of remembered arguments to keep. */
  readonly capacity?: number;
}

/**
 * Runs formulas off the grid's own calculation, which is synchronous: a cell asks, is told "busy", and asks again when the work
 * has ended. Results are remembered by function, arguments and language, the oldest forgotten first.
 */
export function formulaRuns({ call, context, locale, onDone, capacity = 48_000_000 }: RunsOptions): FormulaRuns {
  const runs = new Map<string, Run>();
  /** What each cell asked for in the last whole calculation, and in the one under way. */
  const asked = new Map<string, Set<string>>();
  const asking = new Map<string, Set<string>>();

  const start = (key: string, formula: Formula, args: readonly FormulaArgument[]): Run => {
    const run: Run = { key, abort: new AbortController(), askers: new Set(), outcome: "busy" };
    runs.set(key, run);
    const end = (outcome: Outcome): void => {
      if (run.abort.signal.aborted) return;
      run.outcome = outcome;
      onDone([...run.askers]);
    };
    // A later turn: the calculation that asks must not be entered again from within.
    Promise.resolve()
      .then(() => call(formula, args, { ...context, locale: locale(), signal: run.abort.signal }))
      .then(
        (cells) => end({ cells }),
        (error: unknown) => end({ error }),
      );
    return run;
  };

  const release = (cell: string, key: string): void => {
    const run = runs.get(key);
    if (!run) return;
    run.askers.delete(cell);
    if (run.askers.size > 0 || run.outcome !== "busy") return;
    run.abort.abort();
    runs.delete(key);
  };

  const trim = (): void => {
    let size = [...runs.keys()].reduce((sum, key) => sum + key.length, 0);
    for (const [key, { outcome, askers }] of runs) {
      if (size <= capacity) return;
      if (outcome === "busy" || askers.size > 0) continue;
      runs.delete(key);
      size -= key.length;
    }
  };

  return {
    ask(cell, formula, args) {
      const key = `${formula.name} ${locale()} ${JSON.stringify(args)}`;
      const run = runs.get(key) ?? start(key, formula, args);
      run.askers.add(cell);
      if (!asking.has(cell)) asking.set(cell, new Set());
      asking.get(cell)!.add(key);
      // Asked again: the youngest.
      runs.delete(key);
      runs.set(key, run);
      return run.outcome;
    },
    settle() {
      for (const [cell, keys] of asking) {
        for (const key of asked.get(cell) ?? []) if (!keys.has(key)) release(cell, key);
        asked.set(cell, keys);
      }
      asking.clear();
      trim();
    },
    forget(gone) {
      for (const [cell, keys] of asked) {
        if (!gone(cell)) continue;
        for (const key of keys) release(cell, key);
        asked.delete(cell);
      }
    },
    waiting: () => [...runs.values()].filter(({ outcome }) => outcome === "busy").flatMap(({ askers }) => [...askers]),
  };
}
